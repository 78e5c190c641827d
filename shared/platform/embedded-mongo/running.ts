// For command-line tools: the database of a directory, whether or not the product is running with it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { uriFileIn } from './places.js';
import { DataInUseError, type EmbeddedMongo, startEmbeddedMongo } from './start.js';

/** The running one, which its stop() leaves alone, or else one that is started for the caller. */
export async function runningOrStarted(dataDir: string): Promise<EmbeddedMongo> {
  try {
    return await startEmbeddedMongo({ dataDir });
  } catch (error) {
    if (!(error instanceof DataInUseError)) throw error;
    return { uri: await uriOfRunning(dataDir, error), stop: async () => undefined };
  }
}

async function uriOfRunning(dataDir: string, inUse: DataInUseError): Promise<string> {
  try {
    return (await readFile(uriFileIn(resolve(dataDir)), 'utf8')).trim();
  } catch {
    throw inUse;
  }
}
