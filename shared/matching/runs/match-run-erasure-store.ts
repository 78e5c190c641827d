// Finds the runs that name somebody, and keeps them without; each save is conditional on what was read.
import type { MatchRun } from './match-run.js';
import type { NamedIn } from './match-run-erasure.js';
import { type RunRecord, Runs, toRun } from './match-run-record-store.js';

const PAIR_LISTS = ['locks', 'rejections', 'exceptions', 'previous', 'result.pairs', 'result.blocking'];
const NAMING = [
  ...PAIR_LISTS.flatMap((list) => [`${list}.menteeId`, `${list}.mentorId`]),
  'exceptions.byId',
  'result.unmatched.personId',
];

/** Those of all programs in which one of these people stands. */
export async function findRunsNaming(personIds: readonly string[]): Promise<MatchRun[]> {
  const records = await Runs.find({
    $or: NAMING.map((field) => ({ [field]: { $in: [...personIds] } })),
  }).lean<RunRecord[]>();
  return records.map(toRun);
}

/** Whether it was kept: false when somebody changed or published the run meanwhile. */
export async function replacePeople({ id, version, state }: MatchRun, named: NamedIn): Promise<boolean> {
  const { matchedCount } = await Runs.updateOne(
    { _id: id, version, state },
    { $set: named, $inc: { version: 1 } },
  );
  return matchedCount === 1;
}

/** What is being solved was read before somebody was erased: it has to be solved again. */
export async function outdateRunning(): Promise<void> {
  await Runs.updateMany({ state: 'running' }, { $inc: { version: 1 } });
}
