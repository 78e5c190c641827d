// The server in one thread: connections on a socket, commands on the catalog, expiry once a minute.
import { createServer, type Socket } from 'node:net';
import type { Server } from './commands/command.js';
import { serveConnection } from './connection.js';
import type { Storage } from './disk/storage.js';
import { type Catalog, openCatalog } from './engine/catalog.js';
import { createCursors } from './engine/cursors.js';
import { removeExpired } from './engine/expiry.js';

export type Listen = { path: string } | { host: '127.0.0.1'; port: number };

export type ServerSetup = {
  storage: Storage;
  listen: Listen;
  expiryEveryMs?: number | undefined;
  /** The disk refused a batch: memory is ahead of it, and from now on nothing is answered. */
  onDiskFailure(error: unknown): void;
  /** Called once when there are more documents than the server is made for. */
  onLarge?(documents: number): void;
};

/** All documents are in memory: about 2 kB each, and 5 s of start-up for 100,000 on a slow machine. */
const LARGE = 300_000;

export type RunningServer = {
  /** Where it listens on TCP. */
  port: number | undefined;
  close(): Promise<void>;
};

/** As MongoDB's own TTL monitor. */
const EXPIRY_EVERY_MS = 60_000;

export async function startServer({
  storage,
  listen,
  expiryEveryMs = EXPIRY_EVERY_MS,
  onDiskFailure,
  onLarge = () => undefined,
}: ServerSetup): Promise<RunningServer> {
  const server: Server = { catalog: await openCatalog(storage), cursors: createCursors() };
  const sockets = new Set<Socket>();
  const listener = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serveConnection(socket, server).catch(onDiskFailure);
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(listen, resolve);
  });
  let isLarge = false;
  const checkSize = () => {
    const documents = countDocuments(server.catalog);
    if (documents > LARGE && !isLarge) onLarge(documents);
    isLarge ||= documents > LARGE;
  };
  checkSize();
  const expiry = setInterval(() => {
    removeExpired(server.catalog, new Date());
    storage.synced().catch(onDiskFailure);
    checkSize();
  }, expiryEveryMs);
  const address = listener.address();
  return {
    port: address && typeof address === 'object' ? address.port : undefined,
    close: async () => {
      clearInterval(expiry);
      listener.close();
      for (const socket of sockets) socket.destroy();
      await storage.close();
    },
  };
}

function countDocuments({ collections }: Catalog): number {
  return [...collections.values()].reduce((total, { records }) => total + records.size, 0);
}
