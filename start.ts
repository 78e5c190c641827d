// The process: reads the environment, starts the server, and stops it in good order.
import { fileURLToPath } from 'node:url';
import { startServer } from './server.js';
import { readConfig } from './shared/platform/config.js';
import { withoutSecrets } from './shared/platform/redact.js';

/** Longer than any request of ours takes. */
const STOP_WITHIN_MS = 30_000;

process.on('uncaughtException', endWith);

try {
  const pagesDir = fileURLToPath(new URL('./pages', import.meta.url));
  const server = await startServer(readConfig(process.env), { now: () => new Date(), pagesDir });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      server.stop().then(() => process.exit(0), endWith);
    });
  }
} catch (error) {
  // Whoever starts it has to change something: the message says what, and a stack would hide it.
  process.stderr.write(`${withoutSecrets(error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}

function endWith(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${withoutSecrets(text)}\n`);
  process.exit(1);
}
