// Keeps what is said about goals and recorded of them; entries are added and never changed.
import { collection } from '../../platform/records.js';
import { type GoalEntry, goalEntry } from './goal.js';

const Entries = collection('goal-entries', {
  schema: goalEntry,
  indexes: [{ on: { goalId: 1, at: 1 } }, { on: { personId: 1 } }],
});

const OLDEST_FIRST = { sort: { at: 1 } } as const;

/** Does nothing when there is one with this id. */
export async function insertEntry(fresh: GoalEntry): Promise<void> {
  await Entries.insert(fresh);
}

/** The oldest first. */
export async function findEntries(goalId: string): Promise<GoalEntry[]> {
  return Entries.many({ goalId }, OLDEST_FIRST);
}

/** @param until what is newer does not count */
export async function findNewestProgress(goalId: string, until?: Date): Promise<GoalEntry | undefined> {
  const before = until ? { at: { $lte: until } } : {};
  return Entries.one({ goalId, kind: 'progress', ...before }, { sort: { at: -1 } });
}

/** The oldest first. */
export async function findEntriesBy(personIds: readonly string[]): Promise<GoalEntry[]> {
  return Entries.many({ personId: { $in: [...personIds] } }, OLDEST_FIRST);
}

export async function deleteEntriesOf(goalIds: readonly string[]): Promise<void> {
  await Entries.model.deleteMany({ goalId: { $in: [...goalIds] } });
}

export async function deleteEntriesBy(personIds: readonly string[]): Promise<void> {
  await Entries.model.deleteMany({ personId: { $in: [...personIds] } });
}

export async function renameInEntries(from: string, to: string): Promise<void> {
  await Entries.model.updateMany({ personId: from }, { $set: { personId: to } });
}
