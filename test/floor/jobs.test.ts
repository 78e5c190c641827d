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

  const jobRecords = () => mongoose.connection.collection('agendaJobs');

  const job = (name: string, run: Job<Ctx>['run'], every = '1 second'): Job<Ctx> => ({ name, every, run });

  async function start(jobs: Job<Ctx>[]): Promise<void> {
    const systemContext = () => ({ name: 'the system' });
    timetable = await startTimetable({ jobs, systemContext, log, looksEvery: '0.1 seconds' });
  }
});
