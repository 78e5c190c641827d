// The timetable on the embedded database: sweeps run again and again, alone, and end in good order.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Database, openDatabase } from '../../shared/platform/db.js';
import { type Job, startTimetable, type Timetable } from '../../shared/platform/jobs.js';
import { createLogger } from '../../shared/platform/logger.js';

type Ctx = { name: string };

const HOUR = 60 * 60_000;

describe('the timetable', () => {
  let dataDir: string;
  let database: Database;
  let timetable: Timetable | undefined;
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-jobs-'));
    database = await openDatabase({ mongodbUri: undefined, dataDir }, log);
  });

  beforeEach(() => void lines.splice(0));

  afterEach(async () => {
    await timetable?.stop();
    timetable = undefined;
    await jobRecords().deleteMany({});
  });

  after(async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('runs a job that threw again, and logs why without what is secret', async () => {
    let runs = 0;
    await new Promise<void>((done) => {
      void start([
        job('fragile', async () => {
          runs += 1;
          if (runs === 1) throw new Error('the mailbox of someone@waymark.example is full');
          done();
        }),
      ]);
    });
    const [line] = lines.filter((one) => one.includes('a scheduled job failed'));
    assert.match(line ?? '', /"job":"fragile"/);
    assert.match(line ?? '', /the mailbox of \[redacted\] is full/);
  });

  it('lets the running job end before it stops, and gives its lease back', async () => {
    const events: string[] = [];
    let finish = () => {};
    const running = new Promise<void>((isRunning) => {
      void start([
        job('slow', async () => {
          isRunning();
          await new Promise<void>((done) => {
            finish = done;
          });
          events.push('the job has ended');
        }),
      ]);
    });
    await running;
    assert.ok((await jobRecords().findOne({ name: 'slow' }))?.['lockedAt'], 'it is leased while it runs');
    const stopping = timetable?.stop().then(() => events.push('the timetable has stopped'));
    finish();
    await stopping;
    assert.deepEqual(events, ['the job has ended', 'the timetable has stopped']);
    assert.equal((await jobRecords().findOne({ name: 'slow' }))?.['lockedAt'] ?? null, null);
  });

  it('keeps one record of each job, however often it starts', async () => {
    for (let round = 0; round < 3; round += 1) {
      await start([job('once', async () => {})]);
      await timetable?.stop();
    }
    assert.equal(await jobRecords().countDocuments({ name: 'once' }), 1);
  });

  it('does all due work at once and in order when asked, and says afterwards what failed', async () => {
    const ran: string[] = [];
    await start([
      job('first', async ({ name }) => void ran.push(`first for ${name}`), '1 day'),
      job('broken', () => Promise.reject(new Error('no')), '1 day'),
      job('last', async () => void ran.push('last'), '1 day'),
    ]);
    await assert.rejects(async () => timetable?.runDue(), AggregateError);
    assert.deepEqual(ran, ['first for the system', 'last']);
  });

  describe('after the clock of the machine was a week ahead', () => {
    const ahead = new Date(Date.now() + 7 * 24 * 60 * 60_000);
    const warnings = () => lines.filter((line) => line.includes('look at the clock'));

    for (const [what, found] of Object.entries({
      'its next turn': { nextRunAt: ahead, lockedAt: null },
      'its lease': { nextRunAt: new Date(), lockedAt: ahead },
      'its turn and its lease': { nextRunAt: ahead, lockedAt: ahead },
    }))
      it(`runs a job soon that has ${what} from then, and says so in one line`, async () => {
        await keepRecord('late', found);
        await (await started('late')).first;
        assert.equal(warnings().length, 1, lines.join(''));
        assert.match(warnings()[0] ?? '', /"level":40/);
        await timetable?.stop();
        const record = await jobRecords().findOne({ name: 'late' });
        assert.ok(record?.['nextRunAt'] < new Date(Date.now() + 2 * HOUR));
        assert.equal(record?.['lockedAt'], null);
      });

    it('runs it soon, too, when the clock is set right while the timetable runs', async () => {
      const runs = await started('late');
      await runs.first;
      await released('late');
      await jobRecords().updateOne({ name: 'late' }, { $set: { nextRunAt: ahead, lockedAt: ahead } });
      await runs.second;
      await timetable?.stop();
      assert.equal(warnings().length, 1, lines.join(''));
    });

    it('is set right by several servers at once', async () => {
      await keepRecord('late', { nextRunAt: ahead, lockedAt: ahead });
      let ran = () => {};
      const first = new Promise<void>((done) => {
        ran = done;
      });
      const servers = await Promise.all(
        [1, 2, 3].map(() => begin([job('late', async () => ran(), '1 hour')])),
      );
      await first;
      for (const server of servers) await server.stop();
      assert.equal(await jobRecords().countDocuments({ name: 'late' }), 1);
      assert.ok(warnings().length >= 1);
    });

    it('leaves turns and leases alone that are as far ahead as they may be', async () => {
      let finish = () => {};
      const held = () => jobRecords().findOne({ name: 'held' });
      const hold = () =>
        new Promise<void>((done) => {
          finish = done;
        });
      await start([job('held', hold, '1 hour'), job('late', async () => {}, '1 hour')]);
      try {
        await leased('held');
        // What agenda saves of a run that ends would take the place of the turn that is written here.
        await until(async () => {
          const late = await jobRecords().findOne({ name: 'late' });
          return late?.['lastFinishedAt'] && !late['lockedAt'];
        });
        const before = await held();
        assert.ok(before?.['nextRunAt'] > new Date());
        await jobRecords().updateOne({ name: 'late' }, { $set: { nextRunAt: ahead } });
        await until(() => warnings().length > 0);
        assert.deepEqual(await held(), before);
      } finally {
        finish();
      }
    });

    /** The timetable has started as a whole; agenda writes the records of its jobs while it does. */
    async function started(name: string): Promise<{ first: Promise<void>; second: Promise<void> }> {
      const ran: (() => void)[] = [];
      const next = () => new Promise<void>((done) => void ran.push(done));
      const [first, second] = [next(), next()];
      await start([job(name, async () => ran.shift()?.(), '1 hour')]);
      return { first, second };
    }

    /** @throws when it does not become so in the time that a test has */
    async function until(isSo: () => unknown): Promise<void> {
      const latest = Date.now() + 20_000;
      while (!(await isSo())) {
        if (Date.now() > latest) throw new Error('What was waited for has not come.');
        await database.isReady();
      }
    }

    async function leased(name: string): Promise<void> {
      await until(async () => {
        const record = await jobRecords().findOne({ name });
        return record?.['lockedAt'] && record['lastRunAt'];
      });
    }

    async function released(name: string): Promise<void> {
      await until(async () => !(await jobRecords().findOne({ name }))?.['lockedAt']);
    }

    async function keepRecord(
      name: string,
      fields: { nextRunAt: Date; lockedAt: Date | null },
    ): Promise<void> {
      const record = { name, type: 'single', priority: 0, repeatInterval: '1 hour', ...fields };
      await jobRecords().insertOne(record);
    }
  });

  const jobRecords = () => mongoose.connection.collection('agendaJobs');

  const job = (name: string, run: Job<Ctx>['run'], every = '1 second'): Job<Ctx> => ({ name, every, run });

  async function start(jobs: Job<Ctx>[]): Promise<void> {
    timetable = await begin(jobs);
  }

  function begin(jobs: Job<Ctx>[]): Promise<Timetable> {
    const systemContext = () => ({ name: 'the system' });
    return startTimetable({ jobs, systemContext, log, looksEvery: '0.1 seconds', pullsBackEveryMs: 100 });
  }
});
