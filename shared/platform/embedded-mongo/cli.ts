// Runs the embedded database alone, or moves data between it and a MongoDB server.
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { runningOrStarted } from './running.js';
import { startEmbeddedMongo } from './start.js';
import { exportLines, importLine } from './transfer.js';

const USAGE = `Usage:
  npm run embedded-db -- --data DIR [--port N]      run the database; prints its URI
  npm run embedded-db -- --data DIR --export FILE   write all data as lines of EJSON
  npm run embedded-db -- --data DIR --import FILE   read such lines
With --uri URI in place of --data DIR, the export or import talks to that MongoDB server.`;

const ARGUMENTS = {
  data: { type: 'string' },
  port: { type: 'string' },
  export: { type: 'string' },
  import: { type: 'string' },
  uri: { type: 'string' },
} as const;

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const task = readTask();
  switch (task.kind) {
    case 'serve':
      return serve(task.data, task.port);
    case 'export':
      return withDatabase(task.where, () => exportTo(task.file));
    case 'import':
      return withDatabase(task.where, () => importFrom(task.file));
  }
}

type Where = { data: string } | { uri: string };
type Task =
  | { kind: 'serve'; data: string; port: number | undefined }
  | { kind: 'export' | 'import'; where: Where; file: string };

/** @throws Error with what is wrong and the usage */
function readTask(): Task {
  const { data, port, uri, ...files } = readArguments();
  if (data && uri) throw usage('Give --data or --uri, not both.');
  const where = data ? { data } : uri ? { uri } : undefined;
  if (!where) throw usage('Say where the data is: --data DIR.');
  const move = moveOf(files);
  if (move) {
    if (port) throw usage('--port is for running the database alone.');
    return { ...move, where };
  }
  if (!data) throw usage('--uri is for --export and --import.');
  return { kind: 'serve', data, port: port === undefined ? undefined : toPort(port) };
}

function moveOf(files: { export?: string | undefined; import?: string | undefined }) {
  if (files.export && files.import) throw usage('Give --export or --import, not both.');
  if (files.export) return { kind: 'export' as const, file: files.export };
  return files.import ? { kind: 'import' as const, file: files.import } : undefined;
}

function readArguments() {
  try {
    return parseArgs({ options: ARGUMENTS }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw usage(`--port takes a number from 0 to 65535, not '${text}'.`);
}

function usage(problem: string): Error {
  return new Error(`${problem}\n${USAGE}`);
}

async function serve(dataDir: string, port: number | undefined): Promise<void> {
  const database = await startEmbeddedMongo({ dataDir, ...(port === undefined ? {} : { port }) });
  process.stdout.write(`${database.uri}\n`);
  const stop = () => void database.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

async function withDatabase(where: Where, work: () => Promise<void>): Promise<void> {
  const database =
    'data' in where ? await runningOrStarted(where.data) : { uri: where.uri, stop: async () => undefined };
  try {
    await mongoose.connect(database.uri, { serverSelectionTimeoutMS: 5000 });
    await work();
  } finally {
    await mongoose.disconnect();
    await database.stop();
  }
}

async function exportTo(file: string): Promise<void> {
  const lines = Readable.from(withLineEnds(exportLines(mongoose.connection.getClient())));
  await pipeline(lines, createWriteStream(file, { mode: 0o600 }));
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

async function importFrom(file: string): Promise<void> {
  const input = createReadStream(file);
  await new Promise((opened, failed) => input.once('open', opened).once('error', failed));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') await importLine(mongoose.connection.getClient(), line, number);
  }
}
