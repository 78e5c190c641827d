// The timetable: each job's sweep runs on schedule in one process at a time, leased through MongoDB by agenda.
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import mongoose from 'mongoose';
import type { Logger } from './logger.js';

/** A sweep: finds what is due and claims each piece conditionally, so that running it twice does nothing twice. */
export type Job<Context> = {
  name: string;
  /** In agenda's words, such as `1 minute`. */
  every: string;
  run(ctx: Context): Promise<void>;
};
export type JobTable<Context> = readonly Job<Context>[];

export type Timetable = {
  /** Runs every sweep once, now and in order. */
  runDue(): Promise<void>;
  /** Lets running sweeps end and releases their leases. */
  stop(): Promise<void>;
};

export type TimetableSetup<Context> = { jobs: JobTable<Context>; systemContext(): Context; log: Logger };

export async function startTimetable<Context>(setup: TimetableSetup<Context>): Promise<Timetable> {
  const { jobs, systemContext, log } = setup;
  const db = mongoose.connection.db;
  if (!db) throw new Error('The timetable needs an open database connection.');
  const running = new Set<Promise<void>>();
  const run = (job: Job<Context>): Promise<void> => {
    const sweep = guarded(job, systemContext(), log).finally(() => running.delete(sweep));
    running.add(sweep);
    return sweep;
  };
  const agenda = new Agenda({ backend: new MongoBackend({ mongo: db as never }), processEvery: '5 seconds' });
  agenda.on('error', (error: unknown) =>
    log.error({ err: error }, 'the timetable could not reach the database'),
  );
  for (const job of jobs) agenda.define(job.name, () => run(job));
  await agenda.start();
  for (const job of jobs) await agenda.every(job.every, job.name);
  return {
    runDue: async () => {
      for (const job of jobs) await run(job);
    },
    stop: async () => {
      await agenda.stop();
      await Promise.allSettled(running);
    },
  };
}

async function guarded<Context>(job: Job<Context>, ctx: Context, log: Logger): Promise<void> {
  try {
    await job.run(ctx);
  } catch (error) {
    log.error({ err: error, job: job.name }, 'a scheduled job failed and will run again');
  }
}
