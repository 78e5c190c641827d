// An embedded database with data of its own, and a driver that speaks to it over its socket.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, MongoClient, type MongoClientOptions, type MongoServerError } from 'mongodb';
import {
  type EmbeddedMongo,
  type EmbeddedMongoOptions,
  startEmbeddedMongo,
} from '../../shared/platform/embedded-mongo/start.js';

export type TestDatabase = {
  dataDir: string;
  uri(): string;
  /** A database that no other test of the suite uses. */
  db(name?: string): Db;
  client(options?: MongoClientOptions): Promise<MongoClient>;
  /** Stops the database and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export async function startTestDatabase(
  options: Omit<EmbeddedMongoOptions, 'dataDir'> = {},
): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-embedded-mongo-'));
  let running: EmbeddedMongo = await startEmbeddedMongo({ dataDir, ...options });
  let clients: MongoClient[] = [];
  const connect = async (clientOptions: MongoClientOptions = {}) => {
    const client = new MongoClient(running.uri, { serverSelectionTimeoutMS: 5000, ...clientOptions });
    clients.push(client);
    return client.connect();
  };
  let main = await connect();
  const closeAll = async () => {
    await Promise.all(clients.map((client) => client.close()));
    clients = [];
    await running.stop();
  };
  let names = 0;
  return {
    dataDir,
    uri: () => running.uri,
    db: (name) => {
      names += 1;
      return main.db(name ?? `test${names}`);
    },
    client: connect,
    restart: async () => {
      await closeAll();
      running = await startEmbeddedMongo({ dataDir, ...options });
      main = await connect();
    },
    stop: async () => {
      await closeAll();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What assert.rejects takes for an error of the server. */
export function serverError(code: number, text: RegExp = /./) {
  return (error: MongoServerError) => {
    if (error.code === code && text.test(error.message)) return true;
    throw new Error(`expected code ${code} and ${text}, but got code ${error.code}: ${error.message}`);
  };
}
