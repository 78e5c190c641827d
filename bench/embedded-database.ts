// The embedded database: throughput beside that of its disk, start-up, memory, and what it leaves the web server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { BSON } from 'bson';
import { ClassicLevel } from 'classic-level';
import { MongoClient } from 'mongodb';
import { type EmbeddedMongo, startEmbeddedMongo } from '../shared/platform/embedded-mongo/start.js';
import { documentOf, type Measured, type Order } from './embedded-database-record.js';
import type { Row } from './table.js';

const benchmark = 'embedded-database';
const DOCUMENTS = 100_000;

export async function benchEmbeddedDatabase(): Promise<Row[]> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const dataDir = join(directory, 'data');
  try {
    const filled = await startEmbeddedMongo({ dataDir });
    await fill(filled);
    const measured = await askDriver<Measured[]>(filled, 'throughput');
    await filled.stop();
    const disk = await rawBatches(join(directory, 'raw'));
    const emptyRss = process.memoryUsage().rss;
    const start = performance.now();
    const started = await startEmbeddedMongo({ dataDir });
    const startSeconds = (performance.now() - start) / 1000;
    const rows = [
      ...measured.map(({ what, perSecond }) => ({ benchmark, what, value: perSecond, unit: 'per second' })),
      ...diskRows(disk, measured),
      row('start-up with 100,000 documents', { value: startSeconds, unit: 's' }, { below: 5 }),
      row('memory of 100,000 documents, beside the empty process', {
        value: (process.memoryUsage().rss - emptyRss) / 1e6,
        unit: 'MB',
      }),
      ...(await delayRows(started)),
    ];
    await started.stop();
    return rows;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function fill({ uri }: EmbeddedMongo): Promise<void> {
  const client = await new MongoClient(uri).connect();
  const things = client.db('bench').collection('things');
  await things.createIndexes([{ key: { key: 1 }, unique: true }, { key: { group: 1, createdAt: 1 } }]);
  for (let at = 0; at < DOCUMENTS; at += 5000)
    await things.insertMany(Array.from({ length: 5000 }, (_, part) => documentOf(at + part)));
  await client.close();
}

async function askDriver<Answer>({ uri }: EmbeddedMongo, order: Order): Promise<Answer> {
  const args = ['--import', 'tsx', 'bench/embedded-database-driver.ts', uri, order];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [answer] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return JSON.parse(answer) as Answer;
}

type RawRates = { single: number; batches: number };

/** The limit of any database on this disk: the same documents straight to classic-level, synced. */
async function rawBatches(directory: string): Promise<RawRates> {
  const level = new ClassicLevel<string, Uint8Array>(directory, { valueEncoding: 'view' });
  await level.open();
  let next = 0;
  const operation = () => {
    next += 1;
    return {
      type: 'put' as const,
      key: String(next).padStart(16, '0'),
      value: BSON.serialize(documentOf(next)),
    };
  };
  const rate = async (size: number) => {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < 2000) {
      await level.batch(Array.from({ length: size }, operation), { sync: true });
      done += size;
    }
    return done / ((performance.now() - start) / 1000);
  };
  const rates = { single: await rate(1), batches: await rate(1000) };
  await level.close();
  return rates;
}

function diskRows({ single, batches }: RawRates, measured: readonly Measured[]): Row[] {
  const of = (what: string) => measured.find((one) => one.what === what)?.perSecond ?? 0;
  return [
    row('raw classic-level, synced one by one', { value: single, unit: 'per second' }),
    row('raw classic-level, synced by 1000', { value: batches, unit: 'documents per second' }),
    row(
      'insertOne, 1 connection, of raw one by one',
      { value: of('insertOne, 1 connection') / single, unit: 'ratio' },
      { atLeast: 0.3 },
    ),
    row(
      'insertOne, 32 connections, of raw one by one',
      { value: of('insertOne, 32 connections') / single, unit: 'ratio' },
      {
        atLeast: 1,
      },
    ),
    row(
      'insertMany of 1000, of raw by 1000',
      { value: of('insertMany of 1000, documents') / batches, unit: 'ratio' },
      {
        atLeast: 0.2,
      },
    ),
  ];
}

/** While another process makes the database look at all documents, this one serves pages beside its thread. */
async function delayRows(database: EmbeddedMongo): Promise<Row[]> {
  const server = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let isOver = false;
  let served = 0;
  const browse = async () => {
    while (!isOver) {
      const [response] = await once(get({ port, agent: false }), 'response');
      await text(response);
      served += 1;
    }
  };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const browsing = browse();
  delay.enable();
  const scans = await askDriver<number[]>(database, 'scan');
  delay.disable();
  isOver = true;
  await browsing;
  server.close();
  const [fastest = 0] = scans.toSorted((a, b) => a - b);
  return [
    row('full scan of 100,000 documents, fastest', { value: fastest, unit: 'ms' }),
    row('pages served by the host during the scans', { value: served, unit: 'pages' }),
    row(
      "the host's event-loop delay during the scans, 99 %",
      { value: delay.percentile(99) / 1e6, unit: 'ms' },
      {
        below: 50,
      },
    ),
    row(
      "the host's event-loop delay during the scans, longest",
      { value: delay.max / 1e6, unit: 'ms' },
      { below: 50 },
    ),
  ];
}

type Quantity = { value: number; unit: string };

function row(what: string, { value, unit }: Quantity, target?: { below: number } | { atLeast: number }): Row {
  if (!target) return { benchmark, what, value, unit };
  if ('below' in target)
    return { benchmark, what, value, unit, target: `< ${target.below} ${unit}`, met: value < target.below };
  return { benchmark, what, value, unit, target: `>= ${target.atLeast}`, met: value >= target.atLeast };
}
