// The demo: the product and everything around it on this machine, and one page to start from.
import { readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ADMIN_ROLE } from './cast.js';
import { type EverythingOptions, startEverything } from './everything.js';
import { generatedCast } from './generated-cast.js';
import { readPeopleFile } from './people-file.js';

/** Where the home page is looked for first; a port that is taken gives way to the next. */
const HOME_PORTS = Array.from({ length: 10 }, (_, index) => 4000 + index);
const DATA_DIR = '.cache/demo';
const MOST_PEOPLE = 10_000;

type Cast = NonNullable<EverythingOptions['cast']>;

try {
  await runDemo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function runDemo(): Promise<void> {
  const { values } = parseArgs({ options: { people: { type: 'string' } } });
  const cast = values.people ? await castFrom(values.people) : undefined;
  // The doubles keep nothing, so what an earlier demo left would speak of chats and courses that are gone.
  await rm(DATA_DIR, { recursive: true, force: true });
  const running = await startEverything({
    dataDir: DATA_DIR,
    homePorts: HOME_PORTS,
    ...(cast ? { cast } : {}),
  });
  const inPairs = running.world.pairs.flatMap(({ mentorOid, menteeOid }) => [mentorOid, menteeOid]);
  for (const oid of new Set(inPairs)) await running.connector.install(oid);
  await running.product.runDueJobs();
  console.log(`\n  Waymark is ready. Open ${running.home.url}\n  Press Ctrl+C to stop.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
}

/** A number makes up as many people; anything else is a file. */
async function castFrom(people: string): Promise<Cast> {
  if (!/^\d+$/.test(people)) return castFromFile(people);
  const size = Number(people);
  if (size < 2 || size > MOST_PEOPLE)
    throw new Error(`--people takes a number from 2 to ${MOST_PEOPLE}, or a CSV file.`);
  return generatedCast(size);
}

/** Bad rows are named and left out; the others make up the cast, and the first of them administers the product. */
async function castFromFile(file: string): Promise<Cast> {
  const { members, pairs, problems } = readPeopleFile(await readFile(file, 'utf8'));
  for (const { line, reason } of problems) console.warn(`${file}:${line}: ${reason}`);
  const [first, ...others] = members;
  if (!first) throw new Error(`${file} has no row that can be used: mend the rows named above.`);
  console.log(`${members.length} people and ${pairs.length} pairs come from ${file}.`);
  return { members: [{ ...first, roles: [ADMIN_ROLE] }, ...others], pairs };
}
