// Stands between a process and its database, and holds it at a chosen write, so that tests act at that very moment.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type HoldingProxy = {
  /** For the process that is to be held. */
  uri: string;
  /** The write has come, and is not passed on. */
  held: Promise<void>;
  /** Passes on what was held, and everything from then on. */
  release(): void;
  stop(): Promise<void>;
};

/** @param uri of an embedded database @param at the write that is held: the first is 1 */
export async function startHoldingProxy(
  uri: string,
  { collection, at }: { collection: string; at: number },
): Promise<HoldingProxy> {
  const socketPath = decodeURIComponent(uri.replace('mongodb://', ''));
  const isWrite = new RegExp(`update\\0[\\s\\S]{4}${collection}\\0`);
  const sockets = new Set<Socket>();
  let seen = 0;
  let release = () => {};
  let isHeld = () => {};
  const held = new Promise<void>((done) => {
    isHeld = done;
  });
  const server = createServer((client) => {
    const database = connect(socketPath);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
    database.pipe(client);
    client.on('data', (bytes) => {
      if (isWrite.test(bytes.toString('latin1'))) seen += 1;
      if (seen !== at) return void database.write(bytes);
      client.pause();
      release = () => {
        seen = Number.POSITIVE_INFINITY;
        database.write(bytes);
        client.resume();
      };
      isHeld();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    release: () => release(),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
