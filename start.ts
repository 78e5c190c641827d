// The process: reads the environment, starts the server, and stops it in good order.
import { fileURLToPath } from 'node:url';
import { startServer } from './server.js';
import { readConfig } from './shared/platform/config.js';

/** Longer than any request of ours takes. */
const STOP_WITHIN_MS = 30_000;

try {
  const pagesDir = fileURLToPath(new URL('./pages', import.meta.url));
  const server = await startServer(readConfig(process.env), { now: () => new Date(), pagesDir });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      void server.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
