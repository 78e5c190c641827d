// The demo: the product and everything around it on this machine, and one page to start from.
import { rm } from 'node:fs/promises';
import { startEverything } from './everything.js';

/** Where the home page is looked for first; a port that is taken gives way to the next. */
const HOME_PORTS = Array.from({ length: 10 }, (_, index) => 4000 + index);
const DATA_DIR = '.cache/demo';

// The doubles keep nothing, so what an earlier demo left would speak of chats and courses that are gone.
await rm(DATA_DIR, { recursive: true, force: true });
const running = await startEverything({ dataDir: DATA_DIR, homePorts: HOME_PORTS });
const inPairs = running.world.pairs.flatMap(({ mentorOid, menteeOid }) => [mentorOid, menteeOid]);
for (const oid of new Set(inPairs)) await running.connector.install(oid);
await running.product.runDueJobs();
console.log(`\n  Waymark is ready. Open ${running.home.url}\n  Press Ctrl+C to stop.\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)));
