// Keeps the runs of matching; each save is conditional on what was read.
import mongoose from 'mongoose';
import type { MatchRun, RunOverview } from './match-run.js';
import { type RunRecord, Runs, toRun } from './match-run-record-store.js';

/** Whether it was kept: false for a run that is to begin while another of the program is under way. */
export async function insertRun({ id, ...rest }: MatchRun): Promise<boolean> {
  return unlessTaken(async () => {
    await Runs.create({
      _id: id,
      ...rest,
      ...(rest.state === 'running' ? { runningIn: rest.programId } : {}),
    });
    return true;
  });
}

export async function findRun(programId: string, id: string): Promise<MatchRun | undefined> {
  const record = await Runs.findOne({ _id: id, programId }).lean();
  return record ? toRun(record) : undefined;
}

/** The newest first, without their pairs; without those of a single request. */
export async function findRuns(programId: string): Promise<RunOverview[]> {
  const withoutPairs = { 'result.pairs': 0, 'result.unmatched': 0, 'result.blocking': 0, 'result.spread': 0 };
  const records = await Runs.find({ programId, requestId: { $exists: false } }, withoutPairs)
    .sort({ startedAt: -1, _id: 1 })
    .lean<RunRecord[]>();
  return records.map(toRun);
}

/** Takes up a run that no process works on yet. */
export async function claimRun(leaseUntil: Date): Promise<MatchRun | undefined> {
  const record = await Runs.findOneAndUpdate(
    { state: 'running', leaseUntil: { $exists: false } },
    { $set: { leaseUntil } },
    { returnDocument: 'after', sort: { startedAt: 1 } },
  ).lean();
  return record ? toRun(record) : undefined;
}

/** Whether the run still goes on: false once it was cancelled. */
export async function keepProgress(id: string, progress: number, leaseUntil: Date): Promise<boolean> {
  const { matchedCount } = await Runs.updateOne(
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
  const { matchedCount } = await Runs.updateOne(
    { _id: id, state: 'running', ...('version' in end ? { version: end.version } : {}) },
    { $set: { ...end, progress: 1 }, $unset: { leaseUntil: 1, runningIn: 1 } },
  );
  return matchedCount === 1;
}

/** Ends runs whose process has given no sign of life. */
export async function failAbandoned(now: Date, failure: string): Promise<void> {
  await Runs.updateMany(
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
  const { matchedCount } = await Runs.updateOne(
    { _id: id, version, state: 'done', publishedAt: { $exists: false } },
    { $set: change, $inc: { version: 1 } },
  );
  return matchedCount === 1;
}

export async function renameRun(id: string, name: string): Promise<void> {
  await Runs.updateOne({ _id: id }, { $set: { name } });
}

/** Whether it is gone: false while it runs, and for ever once it was published. */
export async function deleteRun(id: string): Promise<boolean> {
  const { deletedCount } = await Runs.deleteOne({
    _id: id,
    state: { $ne: 'running' },
    publishedAt: { $exists: false },
  });
  return deletedCount === 1;
}

export async function countPublications(programId: string): Promise<number> {
  return Runs.countDocuments({ programId, publishedAt: { $exists: true } });
}

export type Publication = { number: number; publishedAt: Date; vetoUntil: Date };

/** Whether it was kept: false when this run was changed, or another one was published, meanwhile. */
export async function markPublished(
  { id, programId, version }: MatchRun,
  { number, publishedAt, vetoUntil }: Publication,
): Promise<boolean> {
  return unlessTaken(async () => {
    const { matchedCount } = await Runs.updateOne(
      { _id: id, version, state: 'done', publishedAt: { $exists: false } },
      { $set: { publishedAt, vetoUntil, publication: `${programId} ${number}` } },
    );
    return matchedCount === 1;
  });
}

/** Keeps a run that is published from the start. Whether it was kept: false when another one was published meanwhile. */
export async function insertPublished(run: MatchRun, number: number): Promise<boolean> {
  const { id, ...rest } = run;
  return unlessTaken(async () => {
    await Runs.create({ _id: id, ...rest, publication: `${run.programId} ${number}` });
    return true;
  });
}

export async function markAnnounced(id: string, announcedAt: Date): Promise<void> {
  await Runs.updateOne({ _id: id, announcedAt: { $exists: false } }, { $set: { announcedAt } });
}

/** Published runs of which some pairs may not have become relationships yet. */
export async function findUnannounced(match: { programId?: string }): Promise<MatchRun[]> {
  const records = await Runs.find({
    ...match,
    publishedAt: { $exists: true },
    announcedAt: { $exists: false },
  }).lean();
  return records.map(toRun);
}

const DUPLICATE_KEY = 11000;

async function unlessTaken(save: () => Promise<boolean>): Promise<boolean> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}
