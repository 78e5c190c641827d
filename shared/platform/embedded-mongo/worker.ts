// The thread in which the embedded database lives.
import { rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createStorage, openDisk } from './disk/storage.js';
import { type Listen, startServer } from './server.js';

export type WorkerInput = { dataDir: string; listen: Listen; expiryEveryMs: number | undefined };
export type WorkerMessage =
  | { kind: 'listening'; port: number | undefined }
  | { kind: 'large'; documents: number }
  | { kind: 'failed'; message: string; code: string };

async function main({ dataDir, listen, expiryEveryMs }: WorkerInput): Promise<void> {
  const storage = createStorage(await openDisk(dataDir));
  // A killed process leaves its socket behind; the storage's lock says that nobody uses it.
  if ('path' in listen) await rm(listen.path, { force: true });
  const onLarge = (documents: number) => send({ kind: 'large', documents });
  const server = await startServer({ storage, listen, expiryEveryMs, onDiskFailure: fail, onLarge });
  send({ kind: 'listening', port: server.port });
  parentPort?.once('message', async () => {
    await server.close();
    process.exit(0);
  });
}

/** Ends the thread: its host learns why from this message, and from the exit when the message is lost. */
function fail(error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  send({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause), code });
  process.exit(1);
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

main(workerData as WorkerInput).catch(fail);
