// Migrations run once, in order, by one process at a time, go on where they were interrupted, and never on newer data.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Database, openDatabase } from '../../shared/platform/db.js';
import { createLogger } from '../../shared/platform/logger.js';
import { type Migration, migrate } from '../../shared/platform/migrations.js';

type Diary = { lines: string[] };

describe('migrations', () => {
  let dataDir: string;
  let database: Database;
  const logged: string[] = [];
  const log = createLogger('info', { write: (line) => void logged.push(line) });

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-migrations-'));
    database = await openDatabase({ mongodbUri: undefined, dataDir }, log);
  });

  beforeEach(async () => {
    logged.splice(0);
    for (const name of ['migrations', 'migration-leases']) await db().collection(name).deleteMany({});
  });

  after(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('run in the order of their list, each once, and are logged', async () => {
    const diary: Diary = { lines: [] };
    const two = [step('2026-01-01-one'), step('2026-01-02-two')];
    await run(two, diary);
    await run([...two, step('2026-01-03-three')], diary);
    assert.deepEqual(diary.lines, ['2026-01-01-one', '2026-01-02-two', '2026-01-03-three']);
    assert.equal(logged.filter((line) => line.includes('the data are migrated')).length, 3);
  });

  it('go on with the one that failed, and not beyond it', async () => {
    const diary: Diary = { lines: [] };
    let isBroken = true;
    const all = [
      step('2026-01-01-one'),
      step('2026-01-02-two', async () => {
        if (isBroken) throw new Error('the disk is full');
      }),
      step('2026-01-03-three'),
    ];
    await assert.rejects(run(all, diary), /2026-01-02-two.*the disk is full/s);
    isBroken = false;
    await run(all, diary);
    assert.deepEqual(diary.lines, ['2026-01-01-one', '2026-01-02-two', '2026-01-02-two', '2026-01-03-three']);
  });

  it('are run by one of several processes that start at once', async () => {
    const diary: Diary = { lines: [] };
    const all = [step('2026-01-01-one', () => new Promise((done) => setImmediate(done)))];
    await Promise.all([run(all, diary), run(all, diary), run(all, diary)]);
    assert.deepEqual(diary.lines, ['2026-01-01-one']);
  });

  it('take over from a process that has died', async () => {
    const diary: Diary = { lines: [] };
    const until = new Date(Date.now() - 1);
    await db()
      .collection<{ _id: string }>('migration-leases')
      .insertOne({ _id: 'lease', holder: 'gone', until } as never);
    await run([step('2026-01-01-one')], diary);
    assert.deepEqual(diary.lines, ['2026-01-01-one']);
  });

  it('refuse data that a newer version has written, in words', async () => {
    const diary: Diary = { lines: [] };
    await run([step('2026-01-01-one'), step('2027-01-01-later')], diary);
    await assert.rejects(
      run([step('2026-01-01-one')], diary),
      /newer version of Waymark.*2027-01-01-later.*Start that version/,
    );
  });

  function step(name: string, work: () => Promise<unknown> = () => Promise.resolve()): Migration<Diary> {
    return {
      name,
      up: async (_db, { lines }) => {
        lines.push(name);
        await work();
      },
    };
  }

  function run(migrations: readonly Migration<Diary>[], diary: Diary): Promise<void> {
    return migrate(db(), { migrations, needs: diary, log });
  }

  function db(): mongoose.mongo.Db {
    const { db: open } = mongoose.connection;
    if (!open) throw new Error('The database is not open.');
    return open;
  }
});
