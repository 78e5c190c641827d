// What is acknowledged is on disk: order of sync and answer, restarts, full disks, and a single opener.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import type { Operation } from '../../shared/platform/embedded-mongo/disk/group-commit.js';
import { createStorage, type Disk, openDisk } from '../../shared/platform/embedded-mongo/disk/storage.js';
import { type RunningServer, startServer } from '../../shared/platform/embedded-mongo/server.js';
import { DataInUseError, startEmbeddedMongo } from '../../shared/platform/embedded-mongo/start.js';
import { startTestDatabase, type TestDatabase } from './database.js';

/** A driver's errors for a server that does not answer. */
const UNREACHABLE = { name: /^Mongo(Network|ServerSelection|PoolCleared)/ };

describe('the disk of the embedded database', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-disk-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  describe('under a server whose batches wait to be let through', () => {
    let server: RunningServer;
    let client: MongoClient;
    let events: string[];
    let batches: Operation[][];
    let open: (() => void)[];
    let failures: unknown[];
    let refusesNext: boolean;
    /** All made before a test begins: a handshake, too, waits for what is on its way to the disk. */
    const CONNECTIONS = 21;

    const gated = (disk: Disk): Disk => ({
      ...disk,
      writeSynced: async (batch) => {
        batches.push(batch);
        events.push('asked to sync');
        await new Promise<void>((letThrough) => open.push(letThrough));
        if (refusesNext) throw new Error('no space left on device');
        await disk.writeSynced(batch);
        events.push('synced');
      },
    });
    const nextBatch = async () => {
      while (open.length === 0) await setImmediate();
    };
    const letThrough = () => open.shift()?.();
    /** Far more turns than an answer needs to come back over the socket. */
    const manyTurns = async () => {
      for (let turn = 0; turn < 500; turn += 1) await setImmediate();
    };

    beforeEach(async () => {
      [events, batches, open, failures, refusesNext] = [[], [], [], [], false];
      const path = join(directory, 'test.sock');
      const storage = createStorage(gated(await openDisk(join(directory, 'leveldb'))));
      server = await startServer({
        storage,
        listen: { path },
        onDiskFailure: (error) => failures.push(error),
      });
      client = new MongoClient(`mongodb://${encodeURIComponent(path)}`, {
        minPoolSize: CONNECTIONS,
        serverSelectionTimeoutMS: 500,
      });
      let ready = 0;
      client.on('connectionReady', () => {
        ready += 1;
      });
      await client.connect();
      while (ready < CONNECTIONS) await setImmediate();
    });
    afterEach(async () => {
      await client.close();
      await server.close().catch(() => undefined);
    });

    it('acknowledges a write only after its batch is synced', async () => {
      const insert = client.db('test').collection('things').insertOne({ a: 1 });
      void insert.then(() => events.push('acknowledged'));
      await nextBatch();
      await manyTurns();
      assert.deepEqual(events, ['asked to sync']);
      letThrough();
      await insert;
      assert.deepEqual(events, ['asked to sync', 'synced', 'acknowledged']);
    });

    it('shows nobody a write that is not yet on disk', async () => {
      const insert = client.db('test').collection('things').insertOne({ a: 1 });
      await nextBatch();
      const read = client.db('test').collection('things').findOne();
      void read.then(() => events.push('read'));
      await manyTurns();
      assert.deepEqual(events, ['asked to sync']);
      letThrough();
      assert.equal((await read)?.['a'], 1);
      await insert;
      assert.deepEqual(events, ['asked to sync', 'synced', 'read']);
    });

    it('lets all who wait at the same time share one batch, with whole commands in it', async () => {
      const things = client.db('test').collection('things');
      const first = things.insertOne({ a: 0 });
      await nextBatch();
      const others = Array.from({ length: 20 }, (_, at) => things.insertMany([{ at }, { at }, { at }]));
      await manyTurns();
      letThrough();
      await first;
      await nextBatch();
      letThrough();
      await Promise.all(others);
      assert.deepEqual(
        batches.map(({ length }) => length),
        [2, 60],
      );
    });

    it('answers nobody any more when the disk has refused a batch', async () => {
      const things = client.db('test').collection('things');
      const insert = things.insertOne({ a: 1 });
      const refused = assert.rejects(insert, UNREACHABLE);
      await nextBatch();
      refusesNext = true;
      letThrough();
      await refused;
      await assert.rejects(client.db('test').command({ ping: 1 }), UNREACHABLE);
      assert.match(String((failures[0] as Error).cause), /no space left/);
    });
  });

  describe('of a database that is stopped and started', () => {
    let database: TestDatabase;
    before(async () => {
      database = await startTestDatabase();
    });
    after(() => database.stop());

    it('gives everything back as it was, in the order in which it came', async () => {
      const things = database.db('kept').collection('things');
      await things.insertMany(Array.from({ length: 300 }, (_, at) => ({ at })));
      await things.deleteMany({ at: { $gte: 100, $lt: 200 } });
      await things.updateOne({ at: 50 }, { $set: { text: 'changed' } });
      await database.db('kept').collection('gone').insertOne({ a: 1 });
      await database.db('kept').dropCollection('gone');
      const before = await things.find().toArray();
      await database.restart();
      assert.deepEqual(await database.db('kept').collection('things').find().toArray(), before);
      assert.deepEqual(
        (await database.db('kept').listCollections().toArray()).map(({ name }) => name),
        ['things'],
      );
    });

    it('is for its owner alone, and says where it is', async () => {
      assert.equal((await stat(database.dataDir)).mode & 0o777, 0o700);
      assert.equal((await readFile(join(database.dataDir, 'mongodb-uri'), 'utf8')).trim(), database.uri());
      assert.match(database.uri(), /^mongodb:\/\/.*\.sock$/);
    });

    it('tells a second opener in plain words what to do', async () => {
      await assert.rejects(startEmbeddedMongo({ dataDir: database.dataDir }), (error: Error) => {
        assert.ok(error instanceof DataInUseError);
        assert.equal(
          error.message,
          `The data in ${database.dataDir} is in use by another process. Stop it, or set DATA_DIR to another directory.`,
        );
        return true;
      });
      assert.equal(await database.db('kept').collection('things').countDocuments(), 200, 'the first goes on');
    });
  });

  it('listens on a port of the loopback address where that is asked for', async () => {
    const database = await startEmbeddedMongo({ dataDir: directory, port: 0 });
    assert.match(database.uri, /^mongodb:\/\/127\.0\.0\.1:\d+$/);
    const client = await new MongoClient(database.uri).connect();
    assert.equal((await client.db('test').command({ ping: 1 }))['ok'], 1);
    await client.close();
    await database.stop();
  });

  it('finds a place for its socket when the path of the data is too long for one', async () => {
    const dataDir = join(directory, 'a-rather-long-name'.repeat(6));
    const database = await startEmbeddedMongo({ dataDir });
    const socket = decodeURIComponent(
      new URL(database.uri).hostname || database.uri.slice('mongodb://'.length),
    );
    assert.equal((await stat(join(socket, '..'))).mode & 0o777, 0o700);
    await database.stop();
    await assert.rejects(stat(join(socket, '..')), { code: 'ENOENT' });
  });

  it('ends the process that hosts it, with the reason, when the disk is full', async () => {
    const { output, code } = await hostOnFullDisk(directory, 'raise');
    assert.match(output, /The embedded database in .* has ended: .*(File too large|IO error)/);
    assert.notEqual(code, 0);
  });

  it('tells a host that wants to know, once, when the disk is full', async () => {
    const { output, code } = await hostOnFullDisk(directory, 'listen');
    assert.equal(output.match(/told: The embedded database in/g)?.length, 1);
    assert.equal(code, 3);
  });
});

/** A disk with room for about a megabyte, which the shell makes by limiting the size of files. */
async function hostOnFullDisk(dataDir: string, mode: 'raise' | 'listen') {
  const script = fileURLToPath(new URL('./writing-host.ts', import.meta.url));
  const host = `"${process.execPath}" --import tsx "${script}" "${dataDir}" ${mode}`;
  const child = spawn('/bin/bash', ['-c', `trap '' XFSZ; ulimit -f 1024; exec ${host}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [output, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { output, code };
}
