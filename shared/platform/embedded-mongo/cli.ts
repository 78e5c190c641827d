// Runs the embedded database alone, or moves data between it and a MongoDB server.
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { startEmbeddedMongo, URI_FILE } from './start.js';
import { exportLines, importLine } from './transfer.js';

const USAGE = `Usage:
  npm run embedded-db -- --data DIR [--port N]      run the database; prints its URI
  npm run embedded-db -- --data DIR --export FILE   write all data as lines of EJSON
  npm run embedded-db -- --data DIR --import FILE   read such lines
With --uri URI in place of --data DIR, the export or import talks to that MongoDB server.`;

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.export) await withDatabase(options, () => exportTo(String(options.export)));
  else if (options.import) await withDatabase(options, () => importFrom(String(options.import)));
  else await serve(String(options.data), options.port);
}

type Options = { data?: string; port?: number; export?: string; import?: string; uri?: string };

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      export: { type: 'string' },
      import: { type: 'string' },
      uri: { type: 'string' },
    },
  });
  const { port, ...rest } = values;
  const moves = Boolean(values.export ?? values.import);
  const isValid = values.data ? !values.uri : Boolean(values.uri) && moves;
  if (!isValid || (port && !/^\d{1,5}$/.test(port))) throw new Error(USAGE);
  return { ...rest, ...(port ? { port: Number(port) } : {}) };
}

async function serve(dataDir: string, port: number | undefined): Promise<void> {
  const database = await startEmbeddedMongo({ dataDir, ...(port === undefined ? {} : { port }) });
  process.stdout.write(`${database.uri}\n`);
  const stop = () => void database.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** The running database when there is one, else one that is started for this. */
async function withDatabase(options: Options, work: () => Promise<void>): Promise<void> {
  const uriFile = join(resolve(options.data ?? ''), URI_FILE);
  const running = options.uri ?? (existsSync(uriFile) ? readFileSync(uriFile, 'utf8').trim() : undefined);
  const started = running ? undefined : await startEmbeddedMongo({ dataDir: String(options.data) });
  try {
    await mongoose.connect(running ?? started?.uri ?? '', { serverSelectionTimeoutMS: 5000 });
    await work();
  } finally {
    await mongoose.disconnect();
    await started?.stop();
  }
}

async function exportTo(file: string): Promise<void> {
  const out = createWriteStream(file, { mode: 0o600 });
  for await (const line of exportLines(mongoose.connection.getClient())) out.write(`${line}\n`);
  out.end();
  await finished(out);
}

async function importFrom(file: string): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (line.trim() !== '') await importLine(mongoose.connection.getClient(), line, number);
  }
}
