// The demo: the product and everything around it on this machine, and one page to start from.
import { startEverything } from './everything.js';

const running = await startEverything({ dataDir: '.cache/demo' });
console.log(`Waymark listens on ${running.product.url}`);
process.once('SIGINT', () => void running.stop().then(() => process.exit(0)));
