// The thread in which the embedded database lives.
import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { Server } from './commands/command.js';
import { serveConnection } from './connection.js';
import { openCatalog } from './engine/catalog.js';
import { createCursors } from './engine/cursors.js';
import { removeExpired } from './engine/expiry.js';
import { openStorage } from './storage.js';

export type WorkerInput = { dataDir: string; listen: { path: string } | { host: string; port: number } };
export type WorkerMessage =
  | { kind: 'listening'; port: number | undefined }
  | { kind: 'failed'; message: string; code: string };

/** As MongoDB's own TTL monitor. */
const EXPIRY_EVERY_MS = 60_000;

const input = workerData as WorkerInput;

async function main(): Promise<void> {
  const storage = await openStorage(input.dataDir);
  // A killed process leaves its socket behind; the storage's lock says that nobody uses it.
  if ('path' in input.listen) await rm(input.listen.path, { force: true });
  const server: Server = { catalog: await openCatalog(storage), cursors: createCursors() };
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, server, die);
  });
  const expiry = setInterval(() => {
    removeExpired(server.catalog, new Date());
    storage.synced().catch(die);
  }, EXPIRY_EVERY_MS);
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(input.listen, resolve);
  });
  const address = listener.address();
  send({ kind: 'listening', port: address && typeof address === 'object' ? address.port : undefined });
  parentPort?.on('message', async () => {
    clearInterval(expiry);
    listener.close();
    for (const socket of sockets) socket.destroy();
    await storage.close();
    process.exit(0);
  });
}

/** The disk refused a batch, so memory is ahead of it: stop before anybody reads what is not kept. */
function die(error: unknown): never {
  throw new Error('The embedded database could not write to its disk.', { cause: error });
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

main().catch((error: unknown) => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  send({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause), code });
});
