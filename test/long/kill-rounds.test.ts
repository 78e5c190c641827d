// kill -9 in the middle of writes, round after round: nothing that was acknowledged is lost, and nothing is torn.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';

const ROUNDS = 12;
/** A killed round has acknowledged between these many writes of each writer. */
const LEAST = 20;
const MOST = 200;
const BATCH = 50;

type Acknowledged = { singles: Set<string>; batches: Set<string>; counter: number };

describe('the embedded database under kill -9', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-kill-'));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  it('keeps every acknowledged write, whole, through many rounds', async () => {
    const acknowledged: Acknowledged = { singles: new Set(), batches: new Set(), counter: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, client } = await host(directory);
      await check(client, acknowledged);
      const writers = [writeSingles, writeBatches, count].map((write) => write(client, round, acknowledged));
      const enough = LEAST + Math.floor(Math.random() * (MOST - LEAST));
      const before = acknowledged.singles.size;
      while (acknowledged.singles.size < before + enough) await new Promise(setImmediate);
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
      await Promise.all(writers);
      await client.close();
    }
    const { child, client } = await host(directory);
    await check(client, acknowledged);
    assert.ok(acknowledged.singles.size >= ROUNDS * LEAST);
    assert.ok(acknowledged.batches.size >= ROUNDS);
    await client.close();
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});

/** The database in a process of its own. */
async function host(dataDir: string): Promise<{ child: ChildProcess; client: MongoClient }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'shared/platform/embedded-mongo/cli.ts', '--data', dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [uri] = await once(createInterface({ input: child.stdout }), 'line');
  const client = new MongoClient(String(uri), { serverSelectionTimeoutMS: 500, retryWrites: false });
  return { child, client: await client.connect() };
}

/** Writes until the connection breaks. */
async function untilKilled(write: () => Promise<void>): Promise<void> {
  try {
    for (;;) await write();
  } catch (error) {
    assert.match(
      String((error as Error).name),
      /^Mongo(Network|ServerSelection|PoolCleared|TopologyClosed|BulkWrite)/,
    );
  }
}

function writeSingles(client: MongoClient, round: number, { singles }: Acknowledged): Promise<void> {
  let at = 0;
  return untilKilled(async () => {
    const key = `${round}-${at}`;
    at += 1;
    await client
      .db('kill')
      .collection('singles')
      .insertOne({ key, text: key.repeat(40) });
    singles.add(key);
  });
}

function writeBatches(client: MongoClient, round: number, { batches }: Acknowledged): Promise<void> {
  let at = 0;
  return untilKilled(async () => {
    const key = `${round}-${at}`;
    at += 1;
    const documents = Array.from({ length: BATCH }, (_, part) => ({ key, part }));
    await client.db('kill').collection('batches').insertMany(documents);
    batches.add(key);
  });
}

async function count(client: MongoClient, _round: number, acknowledged: Acknowledged): Promise<void> {
  const counters = client.db('kill').collection<{ _id: string; value: number }>('counters');
  await untilKilled(async () => {
    const found = await counters.findOneAndUpdate(
      { _id: 'one' },
      { $inc: { value: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
    acknowledged.counter = found?.value ?? 0;
  });
}

/** What was in flight when the process died may be there or not; what was acknowledged must be. */
async function check(client: MongoClient, { singles, batches, counter }: Acknowledged): Promise<void> {
  const db = client.db('kill');
  const kept = await db.collection('singles').find().toArray();
  for (const { key, text } of kept) assert.equal(text, String(key).repeat(40));
  const keys = new Set(kept.map(({ key }) => String(key)));
  assert.deepEqual(
    [...singles].filter((key) => !keys.has(key)),
    [],
  );
  const sizes = await db
    .collection('batches')
    .aggregate([{ $group: { _id: '$key', size: { $sum: 1 } } }])
    .toArray();
  assert.deepEqual(
    sizes.filter(({ size }) => size !== BATCH),
    [],
    'a batch is there as a whole or not at all',
  );
  const found = new Set(sizes.map(({ _id }) => String(_id)));
  assert.deepEqual(
    [...batches].filter((key) => !found.has(key)),
    [],
  );
  const value = (await db.collection('counters').findOne())?.['value'] ?? 0;
  assert.ok(value >= counter, `the counter stands at ${value}, but ${counter} was acknowledged`);
}
