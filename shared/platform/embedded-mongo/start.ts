// Starts the embedded database in a worker thread and says under which URI drivers reach it.
import { createHash } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerInput, WorkerMessage } from './worker.js';

export type EmbeddedMongo = {
  /** For any MongoDB driver; without a database name. */
  uri: string;
  stop(): Promise<void>;
};

export type EmbeddedMongoOptions = {
  dataDir: string;
  /** Listens on 127.0.0.1 at this port (0: any free one) instead of a Unix socket. */
  port?: number;
};

/** Other processes of the product find the running database here. */
export const URI_FILE = 'mongodb-uri';

/** @throws Error that names the directory when another process has it open */
export async function startEmbeddedMongo({ dataDir, port }: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const directory = resolve(dataDir);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const usesTcp = port !== undefined || process.platform === 'win32';
  const socket = usesTcp ? undefined : await socketPath(directory);
  const listen = socket ? { path: socket } : { host: '127.0.0.1', port: port ?? 0 };
  const worker = startWorker({ dataDir: join(directory, 'leveldb'), listen });
  const exited = new Promise<void>((done) => worker.once('exit', () => done()));
  const listening = await firstMessage(worker, directory);
  const uri = socket ? `mongodb://${encodeURIComponent(socket)}` : `mongodb://127.0.0.1:${listening}`;
  const uriFile = join(directory, URI_FILE);
  await writeFile(uriFile, `${uri}\n`, { mode: 0o600 });
  return {
    uri,
    stop: async () => {
      worker.postMessage('stop');
      await exited;
      await rm(uriFile, { force: true });
      if (socket) await rm(socket, { force: true });
    },
  };
}

/** The longest path that every Unix takes for a socket, in bytes. */
const LONGEST_SOCKET_PATH = 100;

async function socketPath(directory: string): Promise<string> {
  const beside = join(directory, 'mongodb.sock');
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_PATH) return beside;
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const shorter = join(tmpdir(), `waymark-${process.getuid?.() ?? 0}-${name}`);
  await mkdir(shorter, { recursive: true, mode: 0o700 });
  await chmod(shorter, 0o700);
  return join(shorter, 'mongodb.sock');
}

/** From its source the thread needs the loader for TypeScript, which threads do not inherit. */
function startWorker(workerData: WorkerInput): Worker {
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = JSON.stringify(pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href);
  const source = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  const code = `import { tsImport } from ${api}; await tsImport(${source}, ${source});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData });
}

/** The port on which it listens. */
function firstMessage(worker: Worker, directory: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('error', fail);
      if (message.kind === 'listening') done(message.port);
      else fail(startError(message, directory));
    });
  });
}

function startError({ code, message }: { code: string; message: string }, directory: string): Error {
  if (code === 'LEVEL_LOCKED') {
    return new Error(
      `The data in ${directory} is in use by another process. Stop it, or set DATA_DIR to another directory.`,
    );
  }
  return new Error(`The embedded database in ${directory} could not start: ${message}`);
}
