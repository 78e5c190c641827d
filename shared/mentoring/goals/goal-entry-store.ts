// Keeps what is said about goals and recorded of them; entries are added and never changed.
import mongoose from 'mongoose';
import type { GoalEntry } from './goal.js';

type EntryRecord = Omit<GoalEntry, 'id'> & { _id: string };

const schema = new mongoose.Schema<EntryRecord>(
  {
    _id: { type: String, required: true },
    goalId: { type: String, required: true },
    kind: { type: String, required: true },
    personId: { type: String, required: true },
    at: { type: Date, required: true },
    sealed: { type: String, required: true },
  },
  { versionKey: false },
);
schema.index({ goalId: 1, at: 1 });
schema.index({ personId: 1 });

const Entries = mongoose.model('GoalEntry', schema, 'goal-entries');

/** Does nothing when there is one with this id. */
export async function insertEntry({ id, ...rest }: GoalEntry): Promise<void> {
  await Entries.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
}

/** The oldest first. */
export async function findEntries(goalId: string): Promise<GoalEntry[]> {
  return (await Entries.find({ goalId }).sort({ at: 1 }).lean()).map(toEntry);
}

/** @param until what is newer does not count */
export async function findNewestProgress(goalId: string, until?: Date): Promise<GoalEntry | undefined> {
  const before = until ? { at: { $lte: until } } : {};
  const record = await Entries.findOne({ goalId, kind: 'progress', ...before })
    .sort({ at: -1 })
    .lean();
  return record ? toEntry(record) : undefined;
}

/** The oldest first. */
export async function findEntriesBy(personIds: readonly string[]): Promise<GoalEntry[]> {
  return (
    await Entries.find({ personId: { $in: [...personIds] } })
      .sort({ at: 1 })
      .lean()
  ).map(toEntry);
}

export async function deleteEntriesOf(goalIds: readonly string[]): Promise<void> {
  await Entries.deleteMany({ goalId: { $in: [...goalIds] } });
}

export async function deleteEntriesBy(personIds: readonly string[]): Promise<void> {
  await Entries.deleteMany({ personId: { $in: [...personIds] } });
}

function toEntry({ _id, ...rest }: EntryRecord): GoalEntry {
  return { id: _id, ...rest };
}
