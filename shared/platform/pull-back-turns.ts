// Brings turns and leases back that lie further ahead than they can: the machine's clock was wrong when they were written.
import type { Agenda } from 'agenda';
import mongoose from 'mongoose';

/** Where agenda keeps its jobs. */
export const JOBS_COLLECTION = 'agendaJobs';

/** More than the clocks of several machines differ. */
const MARGIN_MS = 5 * 60_000;

type Every = { name: string; every: string };

/**
 * How many there were. Counts by the clock of agenda, which is the machine's. Several processes may do so at once.
 * A lease that is taken from a sweep that still runs only lets another begin beside it, as after a crash.
 */
export async function pullBackTurns(agenda: Agenda, jobs: readonly Every[]): Promise<number> {
  const db = mongoose.connection.db;
  if (!db || jobs.length === 0) return 0;
  const now = new Date();
  const latest = (ms: number) => new Date(now.getTime() + ms + MARGIN_MS);
  const turns = jobs.map(({ name, every }) => ({
    updateMany: {
      filter: { name, nextRunAt: { $gt: latest(intervalMs(agenda, every)) } },
      update: { $set: { nextRunAt: now } },
    },
  }));
  const leases = {
    updateMany: {
      filter: { name: { $in: jobs.map(({ name }) => name) }, lockedAt: { $gt: latest(0) } },
      update: { $set: { lockedAt: null } },
    },
  };
  const { modifiedCount } = await db.collection(JOBS_COLLECTION).bulkWrite([...turns, leases]);
  return modifiedCount;
}

/** Agenda reads its own words; a job that last ran at zero has its next turn at the interval. */
function intervalMs(agenda: Agenda, every: string): number {
  const job = agenda.create('interval');
  job.attrs.lastRunAt = new Date(0);
  return job.repeatEvery(every).attrs.nextRunAt?.getTime() ?? 0;
}
