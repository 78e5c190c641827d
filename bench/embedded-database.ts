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
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BSON } from 'bson';
import { ClassicLevel } from 'classic-level';
import { MongoClient } from 'mongodb';
import { type EmbeddedMongo, startEmbeddedMongo } from '../shared/platform/embedded-mongo/start.js';
import { documentOf, type Measured, type Order } from './embedded-database-record.js';
import { rate } from './rate.js';
import type { Row } from './table.js';

const benchmark = 'embedded-database';
const DOCUMENTS = 100_000;

/** On a machine that others use too: of several rounds the best counts, for the database and for its limit alike. */
const ROUNDS = 3;
/** For what must stay below a limit, while other processes push it above. */
const MOST_ROUNDS = 8;
/** Of the host's event loop, in milliseconds: nobody waits noticeably for a page. */
const LONGEST_DELAY = { below: 50 };
/** What the host reads in one go. */
const READ = 20_000;

export async function benchEmbeddedDatabase(): Promise<Row[]> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const dataDir = join(directory, 'data');
  try {
    const filled = await startEmbeddedMongo({ dataDir });
    await fill(filled);
    const measured = await askDriver<Measured[]>(filled, 'throughput');
    await filled.stop();
    const disk = await rawBatches(join(directory, 'raw'));
    const { started, seconds, megabytes } = await timedStart(dataDir);
    const rows = [
      ...measured.map(({ what, perSecond }) => ({ benchmark, what, value: perSecond, unit: 'per second' })),
      ...diskRows(disk, measured),
      row('start-up with 100,000 documents', { value: seconds, unit: 's' }, { below: 5 }),
      row('memory of 100,000 documents, beside the empty process', { value: megabytes, unit: 'MB' }),
      ...(await delayRows(started)),
    ];
    await started.stop();
    return rows;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Memory is that of the first start: later ones find what the earlier have left behind. */
async function timedStart(dataDir: string) {
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  let megabytes = 0;
  for (let round = 1; ; round += 1) {
    const start = performance.now();
    const started = await startEmbeddedMongo({ dataDir });
    times.push((performance.now() - start) / 1000);
    if (round === 1) megabytes = (process.memoryUsage().rss - before) / 1e6;
    if (round === ROUNDS) return { started, seconds: Math.min(...times), megabytes };
    await started.stop();
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
  const args = [
    '--import',
    'tsx',
    fileURLToPath(new URL('./embedded-database-driver.ts', import.meta.url)),
    uri,
    order,
  ];
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
  const batchOf = (size: number) => level.batch(Array.from({ length: size }, operation), { sync: true });
  const single = await rate('', () => batchOf(1), { lanes: 1 });
  const batches = await rate('', () => batchOf(1000), { lanes: 1, weight: 1000 });
  await level.close();
  return { single: single.perSecond, batches: batches.perSecond };
}

function diskRows({ single, batches }: RawRates, measured: readonly Measured[]): Row[] {
  const of = (what: string) => measured.find((one) => one.what === what)?.perSecond ?? 0;
  return [
    row('raw classic-level, synced one by one', { value: single, unit: 'per second' }),
    row('raw classic-level, synced by 1000', { value: batches, unit: 'documents per second' }),
    row('insertOne, 1 connection, of raw one by one', {
      value: of('insertOne, 1 connection') / single,
      unit: 'ratio',
    }),
    row(
      'insertOne, 32 connections, of raw one by one',
      { value: of('insertOne, 32 connections') / single, unit: 'ratio' },
      {
        atLeast: 0.5,
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

async function delayRows(database: EmbeddedMongo): Promise<Row[]> {
  const idle = await browseDuring(() => setTimeout(2000));
  const scanning = await calmRounds(() => askDriver<number[]>(database, 'scan'));
  const reading = await calmRounds(() => readMany(database));
  const fastest = Math.min(...scanning.results.flat());
  return [
    row('full scan of 100,000 documents, fastest', { value: fastest, unit: 'ms' }),
    row('pages that the host served during a second of scans', {
      value: scanning.pagesPerSecond,
      unit: 'pages',
    }),
    row("the host's longest event-loop delay without scans", { value: idle.longest, unit: 'ms' }),
    row(
      "the host's event-loop delay during scans, 99 %",
      { value: scanning.most, unit: 'ms' },
      LONGEST_DELAY,
    ),
    row(
      "the host's longest event-loop delay during scans",
      { value: scanning.longest, unit: 'ms' },
      LONGEST_DELAY,
    ),
    row('reading 20,000 documents in the host', {
      value: Math.min(...reading.results),
      unit: 'ms',
    }),
    row(
      "the host's longest event-loop delay while it reads them",
      { value: reading.longest, unit: 'ms' },
      LONGEST_DELAY,
    ),
  ];
}

/** How long it took. The host is a driver too: it decodes what it reads on the thread that serves pages. */
async function readMany({ uri }: EmbeddedMongo): Promise<number> {
  const client = await new MongoClient(uri).connect();
  const start = performance.now();
  await client.db('bench').collection('things').find().limit(READ).toArray();
  const took = performance.now() - start;
  await client.close();
  return took;
}

/** The calmest round and the results of all. Other processes take the host's turn too: they can only make it worse. */
async function calmRounds<Result>(happens: () => Promise<Result>) {
  const rounds: Browsed<Result>[] = [];
  const isNoisy = () => rounds.every((round) => round.longest >= LONGEST_DELAY.below);
  while (rounds.length < ROUNDS || (isNoisy() && rounds.length < MOST_ROUNDS))
    rounds.push(await browseDuring(happens));
  const longest = Math.min(...rounds.map((round) => round.longest));
  const calmest = rounds.find((round) => round.longest === longest);
  const { most = 0, pagesPerSecond = 0 } = calmest ?? {};
  return { longest, most, pagesPerSecond, results: rounds.map(({ result }) => result) };
}

type Browsed<Result> = { result: Result; pagesPerSecond: number; most: number; longest: number };

/** This process serves pages, beside the database's thread, while something happens. */
async function browseDuring<Result>(happens: () => Promise<Result>): Promise<Browsed<Result>> {
  const server = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let isOver = false;
  let pages = 0;
  const browse = async () => {
    while (!isOver) {
      const [response] = await once(get({ port, agent: false }), 'response');
      await text(response);
      pages += 1;
    }
  };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const start = performance.now();
  const browsing = browse();
  delay.enable();
  const result = await happens();
  delay.disable();
  isOver = true;
  await browsing;
  server.close();
  const pagesPerSecond = pages / ((performance.now() - start) / 1000);
  return { result, pagesPerSecond, most: delay.percentile(99) / 1e6, longest: delay.max / 1e6 };
}

type Quantity = { value: number; unit: string };

function row(what: string, { value, unit }: Quantity, target?: { below: number } | { atLeast: number }): Row {
  if (!target) return { benchmark, what, value, unit };
  if ('below' in target)
    return { benchmark, what, value, unit, target: `< ${target.below} ${unit}`, met: value < target.below };
  return { benchmark, what, value, unit, target: `>= ${target.atLeast}`, met: value >= target.atLeast };
}
