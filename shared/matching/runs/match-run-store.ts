// Keeps the runs of matching; each save is conditional on what was read.
import { unlessTaken } from '../../platform/records.js';
import { type MatchRun, type RunOverview, runOverview } from './match-run.js';
import { Runs, toRun } from './match-run-record-store.js';

/** Whether it was kept: false for a run that is to begin while another of the program is under way. */
export async function insertRun(fresh: MatchRun): Promise<boolean> {
  return Runs.insert({ ...fresh, ...(fresh.state === 'running' ? { runningIn: fresh.programId } : {}) });
}

export async function findRun(programId: string, id: string): Promise<MatchRun | undefined> {
  const run = await Runs.one({ _id: id, programId });
  return run && toRun(run);
}

/** The newest first, without their pairs; without those of a single request. */
export async function findRuns(programId: string): Promise<RunOverview[]> {
  const runs = { programId, requestId: { $exists: false } };
  return Runs.part(runOverview, runs, { projection: WITHOUT_PAIRS, sort: { startedAt: -1, _id: 1 } });
}

const WITHOUT_PAIRS = {
  'result.pairs': 0,
  'result.unmatched': 0,
  'result.blocking': 0,
  'result.spread': 0,
} as const;

/** Takes up a run that no process works on yet. */
export async function claimRun(leaseUntil: Date): Promise<MatchRun | undefined> {
  const run = await Runs.change(
    { state: 'running', leaseUntil: { $exists: false } },
    { $set: { leaseUntil } },
    { sort: { startedAt: 1 } },
  );
  return run && toRun(run);
}

/** Whether the run still goes on: false once it was cancelled. */
export async function keepProgress(id: string, progress: number, leaseUntil: Date): Promise<boolean> {
  const { matchedCount } = await Runs.model.updateOne(
    { _id: id, state: 'running' },
    { $set: { progress, leaseUntil } },
  );
  return matchedCount === 1;
}

export type RunEnd =
  | { state: 'done'; result: NonNullable<MatchRun['result']>; stateHash: string; version: number }
  | { state: 'failed'; failure: string }
  | { state: 'cancelled' };

/** Whether this ended it: false when it had ended before, or when somebody was erased since this version was read. */
export async function endRun(id: string, end: RunEnd): Promise<boolean> {
  const { matchedCount } = await Runs.model.updateOne(
    { _id: id, state: 'running', ...('version' in end ? { version: end.version } : {}) },
    { $set: { ...end, progress: 1 }, $unset: { leaseUntil: 1, runningIn: 1 } },
  );
  return matchedCount === 1;
}

/** Ends runs whose process has given no sign of life. */
export async function failAbandoned(now: Date, failure: string): Promise<void> {
  await Runs.model.updateMany(
    { state: 'running', leaseUntil: { $lt: now } },
    { $set: { state: 'failed', failure, progress: 1 }, $unset: { leaseUntil: 1, runningIn: 1 } },
  );
}

export type RunAdjustment = Pick<
  MatchRun,
  'locks' | 'rejections' | 'exceptions' | 'previous' | 'stateHash' | 'result'
>;

/** Whether it was kept: false when somebody changed or published the run meanwhile. */
export async function adjustRun({ id, version }: MatchRun, change: RunAdjustment): Promise<boolean> {
  const { matchedCount } = await Runs.model.updateOne(
    { _id: id, version, state: 'done', publishedAt: { $exists: false } },
    { $set: change, $inc: { version: 1 } },
  );
  return matchedCount === 1;
}

export async function renameRun(id: string, name: string): Promise<void> {
  await Runs.model.updateOne({ _id: id }, { $set: { name } });
}

/** Whether it is gone: false while it runs, and for ever once it was published. */
export async function deleteRun(id: string): Promise<boolean> {
  const { deletedCount } = await Runs.model.deleteOne({
    _id: id,
    state: { $ne: 'running' },
    publishedAt: { $exists: false },
  });
  return deletedCount === 1;
}

export async function countPublications(programId: string): Promise<number> {
  return Runs.model.countDocuments({ programId, publishedAt: { $exists: true } });
}

export type Publication = { number: number; publishedAt: Date; vetoUntil: Date };

/** Whether it was kept: false when this run was changed, or another one was published, meanwhile. */
export async function markPublished(
  { id, programId, version }: MatchRun,
  { number, publishedAt, vetoUntil }: Publication,
): Promise<boolean> {
  let isKept = false;
  const isFree = await unlessTaken(async () => {
    const { matchedCount } = await Runs.model.updateOne(
      { _id: id, version, state: 'done', publishedAt: { $exists: false } },
      { $set: { publishedAt, vetoUntil, publication: `${programId} ${number}` } },
    );
    isKept = matchedCount === 1;
  });
  return isFree && isKept;
}

/** Keeps a run that is published from the start. Whether it was kept: false when another one was published meanwhile. */
export async function insertPublished(run: MatchRun, number: number): Promise<boolean> {
  return Runs.insert({ ...run, publication: `${run.programId} ${number}` });
}

export async function markAnnounced(id: string, announcedAt: Date): Promise<void> {
  await Runs.model.updateOne({ _id: id, announcedAt: { $exists: false } }, { $set: { announcedAt } });
}

/** Published runs of which some pairs may not have become relationships yet. */
export async function findUnannounced(match: { programId?: string }): Promise<MatchRun[]> {
  const unannounced = { ...match, publishedAt: { $exists: true }, announcedAt: { $exists: false } };
  return (await Runs.many(unannounced)).map(toRun);
}
