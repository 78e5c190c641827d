// Runs the embedded database alone, or moves data between it and a MongoDB server.
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';
import { readTask, type Where } from './cli-task.js';
import { runningOrStarted } from './running.js';
import { startEmbeddedMongo } from './start.js';
import { exportLines, importLines } from './transfer.js';

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const task = readTask(process.argv.slice(2));
  switch (task.kind) {
    case 'serve':
      return serve(task.data, task.port);
    case 'export':
      return withDatabase(task.where, () => exportTo(task.file));
    case 'import':
      return withDatabase(task.where, () => importFrom(task.file));
  }
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
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  await importLines(mongoose.connection.getClient(), lines);
}
