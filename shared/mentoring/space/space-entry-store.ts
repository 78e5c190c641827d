// Keeps the entries of relationships' spaces; what they say is sealed.
import mongoose from 'mongoose';
import type { DueEntry, SpaceEntry } from './space-entry.js';

type OptionalField = 'sessionId' | 'closedAt' | 'due';
type EntryRecord = Omit<SpaceEntry, 'id' | OptionalField> & { _id: string } & {
  [Field in OptionalField]?: SpaceEntry[Field] | null;
};

const text = { type: String, required: true } as const;

const schema = new mongoose.Schema<EntryRecord>(
  {
    _id: text,
    relationshipId: text,
    kind: text as never,
    authorId: text,
    createdAt: { type: Date, required: true },
    sessionId: String,
    closedAt: Date,
    due: { type: { on: String, ownerId: String }, _id: false, default: undefined } as never,
    version: { type: Number, required: true },
    sealed: text,
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1, createdAt: -1 });
schema.index({ authorId: 1 });
schema.index({ 'due.on': 1 }, { partialFilterExpression: { due: { $exists: true } } });

const Entries = mongoose.model('SpaceEntry', schema, 'space-entries');

export async function insertEntry({ id, ...rest }: SpaceEntry): Promise<void> {
  await Entries.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
}

export async function findEntry(relationshipId: string, id: string): Promise<SpaceEntry | undefined> {
  const record = await Entries.findOne({ _id: id, relationshipId }).lean();
  return record ? toEntry(record) : undefined;
}

/** The newest first. */
export async function findEntries(relationshipId: string): Promise<SpaceEntry[]> {
  const records = await Entries.find({ relationshipId }).sort({ createdAt: -1, _id: 1 }).lean();
  return records.map(toEntry);
}

export async function findEntriesBy(personIds: readonly string[]): Promise<SpaceEntry[]> {
  const records = await Entries.find({ authorId: { $in: [...personIds] } })
    .sort({ createdAt: 1 })
    .lean();
  return records.map(toEntry);
}

/** Not done yet, with a day from the one to the other (YYYY-MM-DD), both included. */
export async function findOpenDue(from: string, to: string): Promise<DueEntry[]> {
  const records = await Entries.find({
    'due.on': { $gte: from, $lte: to },
    closedAt: { $exists: false },
  }).lean();
  return records.map(toEntry).filter((one): one is DueEntry => one.due !== undefined);
}

type Read = Pick<SpaceEntry, 'id' | 'version'>;

/** Whether the entry was still as it was read. */
export async function setClosed({ id, version }: Read, closedAt: Date | undefined): Promise<boolean> {
  const change = closedAt ? { $set: { closedAt } } : { $unset: { closedAt: 1 as const } };
  const { modifiedCount } = await Entries.updateOne(
    { _id: id, version },
    { ...change, $inc: { version: 1 } },
  );
  return modifiedCount === 1;
}

/** Whether the entry was still as it was read. */
export async function deleteEntry({ id, version }: Read): Promise<boolean> {
  const { deletedCount } = await Entries.deleteOne({ _id: id, version });
  return deletedCount === 1;
}

export async function deleteEntriesBy(personIds: readonly string[]): Promise<void> {
  await Entries.deleteMany({ authorId: { $in: [...personIds] } });
}

function toEntry({ _id, sessionId, closedAt, due, ...rest }: EntryRecord): SpaceEntry {
  return {
    id: _id,
    ...rest,
    ...(sessionId ? { sessionId } : {}),
    ...(closedAt ? { closedAt } : {}),
    ...(due ? { due } : {}),
  };
}
