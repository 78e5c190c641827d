// The timetable: each job's sweep runs on schedule in one process at a time, leased through MongoDB by agenda.
import { once } from 'node:events';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import mongoose from 'mongoose';
import type { Logger } from './logger.js';
import { JOBS_COLLECTION, pullBackTurns } from './pull-back-turns.js';

/** A sweep: finds what is due and claims each piece conditionally, so that running it twice does nothing twice. */
export type Job<Context> = {
  name: string;
  /** In agenda's words, such as `1 minute`. */
  every: string;
  run(ctx: Context): Promise<void>;
};
export type JobTable<Context> = readonly Job<Context>[];

export type Timetable = {
  /** Runs every sweep once, now and in order. @throws AggregateError with what was thrown by those that failed */
  runDue(): Promise<void>;
  /** Runs the job's sweep soon instead of at its next turn; a job that is not in the table is passed over. */
  wake(name: string): void;
  /** Lets running sweeps end and releases their leases. */
  stop(): Promise<void>;
};

export type TimetableSetup<Context> = {
  jobs: JobTable<Context>;
  systemContext(): Context;
  log: Logger;
  /** How often it looks for jobs that are due, in agenda's words. */
  looksEvery?: string;
  /** How often it looks for turns that a wrong clock put too far ahead. */
  pullsBackEveryMs?: number;
};

/** After a crash, another process takes a job over this much later; sweeps that take longer may overlap. */
const LEASE_MS = 2 * 60_000;

export async function startTimetable<Context>(setup: TimetableSetup<Context>): Promise<Timetable> {
  const { jobs, systemContext, log, looksEvery = '5 seconds' } = setup;
  const db = mongoose.connection.db;
  if (!db) throw new Error('The timetable needs an open database connection.');
  const sweeps = createSweeps({ jobs, systemContext, log });
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db as never, collection: JOBS_COLLECTION }),
    processEvery: looksEvery,
    defaultLockLifetime: LEASE_MS,
  });
  agenda.on('error', (error: unknown) =>
    log.error({ err: error }, 'the timetable could not reach the database'),
  );
  const leases = countLeases(agenda);
  for (const job of jobs) agenda.define(job.name, async () => void (await sweeps.run(job)));
  const pulling = await startPullingBack(agenda, setup);
  await agenda.start();
  for (const job of jobs) await agenda.every(job.every, job.name);
  return {
    runDue: async () => {
      const errors: unknown[] = [];
      for (const job of jobs) {
        const error = await sweeps.run(job);
        if (error) errors.push(error);
      }
      if (errors.length > 0) throw new AggregateError(errors, 'Some scheduled jobs failed.');
    },
    wake: sweeps.wake,
    stop: async () => {
      await pulling.stop();
      await agenda.stop();
      await leases.released();
      await sweeps.stop();
    },
  };
}

/** At once, and then again and again: the clock may be set right while it runs. */
async function startPullingBack<Context>(
  agenda: Agenda,
  { jobs, log, pullsBackEveryMs = 60_000 }: TimetableSetup<Context>,
): Promise<{ stop(): Promise<void> }> {
  const pull = async () => {
    try {
      const count = await pullBackTurns(agenda, jobs);
      if (count > 0)
        log.warn({ count }, "jobs waited for a time too far ahead, and don't any more: look at the clock");
    } catch (error) {
      log.error({ err: error }, 'the timetable could not reach the database');
    }
  };
  let last = pull();
  await last;
  const timer = setInterval(() => {
    last = last.then(pull);
  }, pullsBackEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}

/** Agenda gives a lease back some time after its job has ended, when it has saved that. */
function countLeases(agenda: Agenda): { released(): Promise<void> } {
  let held = 0;
  agenda.on('start', () => {
    held += 1;
  });
  agenda.on('complete', () => {
    held -= 1;
  });
  return {
    released: async () => {
      while (held > 0) await once(agenda, 'complete');
    },
  };
}

/** In one process the sweeps of a job follow one another. */
function createSweeps<Context>({ jobs, systemContext, log }: TimetableSetup<Context>) {
  const last = new Map<string, Promise<unknown>>();
  const woken = new Set<string>();
  let isStopping = false;
  const run = (job: Job<Context>): Promise<unknown> => {
    const before = last.get(job.name) ?? Promise.resolve();
    const sweep = before.then(() => guarded(job, systemContext(), log));
    last.set(job.name, sweep);
    return sweep;
  };
  return {
    run,
    wake: (name: string) => {
      const job = jobs.find((one) => one.name === name);
      if (!job || woken.has(name)) return;
      woken.add(name);
      setImmediate(() => {
        woken.delete(name);
        if (!isStopping) void run(job);
      });
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(last.values());
    },
  };
}

/** What the job threw, if it did. */
async function guarded<Context>(job: Job<Context>, ctx: Context, log: Logger): Promise<unknown> {
  try {
    await job.run(ctx);
    return undefined;
  } catch (error) {
    log.error({ err: error, job: job.name }, 'a scheduled job failed and will run again');
    return error;
  }
}
