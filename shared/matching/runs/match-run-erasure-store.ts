// Finds the runs that name somebody, and has them name another; each save is conditional on what was read.
import type { MatchRun } from './match-run.js';
import { type NamedIn, withoutPeople } from './match-run-erasure.js';
import { Runs, toRun } from './match-run-record-store.js';

const PAIR_LISTS = ['locks', 'rejections', 'exceptions', 'previous', 'result.pairs', 'result.blocking'];
const NAMING = [
  ...PAIR_LISTS.flatMap((list) => [`${list}.menteeId`, `${list}.mentorId`]),
  'exceptions.byId',
  'result.unmatched.personId',
];

/** Those of all programs in which one of these people stands. */
export async function findRunsNaming(personIds: readonly string[]): Promise<MatchRun[]> {
  const naming = { $or: NAMING.map((field) => ({ [field]: { $in: [...personIds] } })) };
  return (await Runs.many(naming)).map(toRun);
}

/**
 * Has another id stand for these people in every run that names them. Somebody may be changing a run by hand: then
 * what they made of it is read again.
 */
export async function replaceInRuns(personIds: readonly string[], by: string): Promise<void> {
  for (const run of await findRunsNaming(personIds)) await replaceIn(run, personIds, by);
}

async function replaceIn(run: MatchRun, personIds: readonly string[], by: string): Promise<void> {
  if (await keepNamed(run, withoutPeople(run, personIds, by))) return;
  const again = (await findRunsNaming(personIds)).find(({ id }) => id === run.id);
  if (again) await replaceIn(again, personIds, by);
}

/** Whether it was kept: false when somebody changed or published the run meanwhile. */
async function keepNamed({ id, version, state }: MatchRun, named: NamedIn): Promise<boolean> {
  const { matchedCount } = await Runs.model.updateOne(
    { _id: id, version, state },
    { $set: named, $inc: { version: 1 } },
  );
  return matchedCount === 1;
}

/** What is being solved was read before somebody was erased, or renamed: it has to be solved again. */
export async function outdateRunning(): Promise<void> {
  await Runs.model.updateMany({ state: 'running' }, { $inc: { version: 1 } });
}
