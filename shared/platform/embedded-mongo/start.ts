// Starts the embedded database in a worker thread and says under which URI drivers reach it.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../start-thread.js';
import { removeSocket, socketIn, uriFileIn } from './places.js';
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
  /** How often TTL indexes are looked at. */
  expiryEveryMs?: number;
  /**
   * Called once when the database has ended by itself, because its disk refused a write or its thread broke: nothing
   * is answered any more. Without it the error is thrown where nobody catches it, which ends the process.
   */
  onFailure?(error: Error): void;
};

/** @throws DataInUseError when another process has the directory open */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const directory = resolve(options.dataDir);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const usesTcp = options.port !== undefined || process.platform === 'win32';
  const socket = usesTcp ? undefined : await socketIn(directory);
  const worker = startThread('worker', import.meta.url, {
    dataDir: join(directory, 'leveldb'),
    listen: socket ? { path: socket } : { host: '127.0.0.1', port: options.port ?? 0 },
    expiryEveryMs: options.expiryEveryMs,
  } satisfies WorkerInput);
  const ended = endOf(worker);
  const port = await started(worker, ended, directory);
  const uri = socket ? `mongodb://${encodeURIComponent(socket)}` : `mongodb://127.0.0.1:${port}`;
  await writeFile(uriFileIn(directory), `${uri}\n`, { mode: 0o600 });
  let isStopping = false;
  void ended.then(({ message }) => {
    if (!isStopping)
      (options.onFailure ?? raise)(new Error(`The embedded database in ${directory} has ended: ${message}`));
  });
  return {
    uri,
    stop: async () => {
      isStopping = true;
      worker.postMessage('stop');
      await ended;
      await rm(uriFileIn(directory), { force: true });
      if (socket) await removeSocket(socket, directory);
    },
  };
}

/** Another process has the data open; see runningOrStarted for tools that can share it. */
export class DataInUseError extends Error {
  override readonly name = 'DataInUseError';
}

type End = { message: string; code: string };

/** Why the thread is over, once it is. */
function endOf(worker: Worker): Promise<End> {
  let end: End = { message: 'its thread ended', code: '' };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'failed') end = message;
    if (message.kind === 'large') warnOfSize(message.documents);
  });
  worker.on('error', (error: Error) => {
    end = { message: error.message, code: '' };
  });
  return new Promise((done) => worker.once('exit', () => done(end)));
}

/** The port on which it listens. */
function started(worker: Worker, ended: Promise<End>, directory: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'listening') done(message.port);
    });
    void ended.then((end) => fail(startError(end, directory)));
  });
}

function startError({ code, message }: End, directory: string): Error {
  if (code === 'LEVEL_LOCKED') {
    return new DataInUseError(
      `The data in ${directory} is in use by another process. Stop it, or set DATA_DIR to another directory.`,
    );
  }
  return new Error(`The embedded database in ${directory} could not start: ${message}`);
}

function warnOfSize(documents: number): void {
  process.emitWarning(
    `The embedded database holds ${documents} documents, all in memory. Move to a MongoDB server: set MONGODB_URI.`,
    { code: 'EMBEDDED_MONGO_LARGE' },
  );
}

/** In a turn of its own, where no promise takes it up. */
function raise(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
