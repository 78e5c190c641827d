// Opens the database: the configured MongoDB, or the embedded one that keeps its data beside the product.
import { join } from 'node:path';
import mongoose from 'mongoose';
import type { Config } from './config.js';
import { startEmbeddedMongo } from './embedded-mongo/start.js';
import type { Logger } from './logger.js';

export type Database = { uri: string; isReady(): Promise<boolean>; close(): Promise<void> };

/** While the database is away a call fails at once instead of waiting in memory; indexes are made once, below. */
const CONNECTION = { bufferCommands: false, autoCreate: false, autoIndex: false } as const;

/** @param prepare what has to be done before anybody reads, such as migrations; indexes are made after it */
export async function openDatabase(
  config: Pick<Config, 'mongodbUri' | 'dataDir'>,
  log: Logger,
  prepare: (db: mongoose.mongo.Db) => Promise<void> = () => Promise.resolve(),
): Promise<Database> {
  const embedded = config.mongodbUri
    ? undefined
    : await startEmbeddedMongo({
        dataDir: join(config.dataDir, 'embedded-mongo'),
        onFailure: (error) => {
          log.fatal({ err: error }, 'the embedded database has ended, and Waymark with it');
          process.exit(1);
        },
      });
  const uri = config.mongodbUri ?? embedded?.uri ?? '';
  try {
    const { connection } = await mongoose.connect(uri, {
      ...CONNECTION,
      ...(embedded ? { retryWrites: false } : {}),
    });
    if (connection.db) await prepare(connection.db);
    for (const model of Object.values(mongoose.models)) await model.createIndexes();
  } catch (error) {
    await mongoose.disconnect();
    await embedded?.stop();
    throw error;
  }
  log.info({ database: embedded ? 'embedded' : 'mongodb' }, 'the database is open');
  return {
    uri,
    isReady: isConnectionReady,
    close: async () => {
      await mongoose.disconnect();
      await embedded?.stop();
    },
  };
}

async function isConnectionReady(): Promise<boolean> {
  try {
    await mongoose.connection.db?.admin().ping();
    return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
  } catch {
    return false;
  }
}
