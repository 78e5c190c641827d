// Keeps the entries of relationships' spaces; what they say is sealed.
import { collection } from '../../platform/records.js';
import { type DueEntry, type SpaceEntry, spaceEntry } from './space-entry.js';

const Entries = collection('space-entries', {
  schema: spaceEntry,
  indexes: [
    { on: { relationshipId: 1, createdAt: -1 } },
    { on: { authorId: 1 } },
    { on: { 'due.on': 1 }, partialFilterExpression: { due: { $exists: true } } },
  ],
});

/** Once for each id. */
export async function insertEntry(fresh: SpaceEntry): Promise<void> {
  await Entries.insert(fresh);
}

export async function findEntry(relationshipId: string, id: string): Promise<SpaceEntry | undefined> {
  return Entries.one({ _id: id, relationshipId });
}

/** The newest first. */
export async function findEntries(relationshipId: string): Promise<SpaceEntry[]> {
  return Entries.many({ relationshipId }, { sort: { createdAt: -1, _id: 1 } });
}

export async function findEntriesBy(personIds: readonly string[]): Promise<SpaceEntry[]> {
  return Entries.many({ authorId: { $in: [...personIds] } }, { sort: { createdAt: 1 } });
}

/** Not done yet, with a day from the one to the other (YYYY-MM-DD), both included. */
export async function findOpenDue(from: string, to: string): Promise<DueEntry[]> {
  const open = { 'due.on': { $gte: from, $lte: to }, closedAt: { $exists: false } };
  return (await Entries.many(open)).filter((one): one is DueEntry => one.due !== undefined);
}

type Read = Pick<SpaceEntry, 'id' | 'version'>;

/** Whether the entry was still as it was read. */
export async function setClosed({ id, version }: Read, closedAt: Date | undefined): Promise<boolean> {
  const change = closedAt ? { $set: { closedAt } } : { $unset: { closedAt: 1 as const } };
  const { modifiedCount } = await Entries.model.updateOne(
    { _id: id, version },
    { ...change, $inc: { version: 1 } },
  );
  return modifiedCount === 1;
}

/** Whether the entry was still as it was read. */
export async function deleteEntry({ id, version }: Read): Promise<boolean> {
  const { deletedCount } = await Entries.model.deleteOne({ _id: id, version });
  return deletedCount === 1;
}

export async function deleteEntriesBy(personIds: readonly string[]): Promise<void> {
  await Entries.model.deleteMany({ authorId: { $in: [...personIds] } });
}

export async function findActionsIn(relationshipIds: readonly string[]): Promise<SpaceEntry[]> {
  return Entries.many({ relationshipId: { $in: [...relationshipIds] }, kind: 'action' });
}

/** Nothing when it was changed since it was read. */
export async function keepOwner(
  { id, sealed: read }: SpaceEntry,
  change: Pick<SpaceEntry, 'due' | 'sealed'>,
): Promise<void> {
  await Entries.model.updateOne({ _id: id, sealed: read }, { $set: change });
}

/** Of actions whose words were erased no more than the day and whose it is can be renamed. */
export async function renameInEntries(from: string, to: string): Promise<void> {
  await Entries.model.updateMany({ authorId: from }, { $set: { authorId: to } });
  await Entries.model.updateMany(
    { due: { $exists: true }, 'due.ownerId': from },
    { $set: { 'due.ownerId': to } },
  );
}
