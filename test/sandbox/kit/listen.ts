// Opens a port on loopback for a double.
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

export type ListenOptions = {
  /** The name in the URL; different names are different sites to a browser. */
  host: 'localhost' | '127.0.0.1';
  /** Tried in turn; any free port when absent. */
  ports?: readonly number[];
  tls?: { key: string; cert: string };
};

export async function listen(
  app: Express,
  { host, ports = [0], tls }: ListenOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = tls ? createHttpsServer({ key: tls.key, cert: tls.cert }, app) : createHttpServer(app);
  await firstFree(server, ports);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function firstFree(server: Server, ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (await tryPort(server, port)) return;
  }
  throw new Error(
    `None of the ports ${ports.join(', ')} is free on 127.0.0.1. Stop what uses them, then start again.`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error);
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      done(true);
    });
  });
}
