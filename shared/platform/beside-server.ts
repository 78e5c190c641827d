// For commands of administrators: the product's database, whether or not a server is running on it.
import { join } from 'node:path';
import type { Config } from './config.js';
import { openDatabase } from './db.js';
import { runningOrStarted } from './embedded-mongo/running.js';
import { createLogger } from './logger.js';

export async function inDatabase(
  config: Pick<Config, 'mongodbUri' | 'dataDir'>,
  work: () => Promise<void>,
): Promise<void> {
  const embedded = config.mongodbUri
    ? undefined
    : await runningOrStarted(join(config.dataDir, 'embedded-mongo'));
  try {
    const mongodbUri = config.mongodbUri ?? embedded?.uri;
    const database = await openDatabase({ ...config, mongodbUri }, createLogger('warn'));
    try {
      await work();
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}
