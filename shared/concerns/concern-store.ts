// Keeps concerns; a change counts only over what was read.
import { collection } from '../platform/records.js';
import { type Concern, concern, type TrailEntry } from './concern.js';

const Concerns = collection('concerns', {
  schema: concern,
  indexes: [
    { on: { reporterId: 1 } },
    { on: { readerIds: 1 } },
    { on: { 'messages.personId': 1 } },
    { on: { state: 1, answerBy: 1 } },
  ],
});

/** Once for each id. */
export async function insertConcern(fresh: Concern): Promise<void> {
  await Concerns.insert(fresh);
}

export async function findConcern(id: string): Promise<Concern | undefined> {
  return Concerns.one({ _id: id });
}

/** The newest first. */
export async function findReportedBy(personIds: readonly string[]): Promise<Concern[]> {
  return Concerns.many({ reporterId: { $in: [...personIds] } }, { sort: { openedAt: -1 } });
}

/** Those of others to which one of these people wrote, the newest first. */
export async function findAnsweredBy(personIds: readonly string[]): Promise<Concern[]> {
  const ids = [...personIds];
  const answered = { 'messages.personId': { $in: ids }, reporterId: { $nin: ids } };
  return Concerns.many(answered, { sort: { openedAt: -1 } });
}

/** What is due first, first; closed ones last. */
export async function findToldTo(personIds: readonly string[]): Promise<Concern[]> {
  const toThem = { readerIds: { $in: [...personIds] } };
  const concerns = await Concerns.many(toThem, { sort: { answerBy: 1 } });
  const isClosed = ({ state }: Concern) => state === 'closed';
  return [...concerns.filter((one) => !isClosed(one)), ...concerns.filter(isClosed)];
}

export async function findUnclosedDueBefore(now: Date): Promise<Concern[]> {
  return Concerns.many({ state: { $in: ['open', 'taken'] }, answerBy: { $lt: now } });
}

export type ConcernChange = Partial<Pick<Concern, 'state' | 'takenById' | 'closedAt'>> & {
  message?: Concern['messages'][number];
  entry: TrailEntry;
};

/** Whether it was kept: false when somebody else changed it meanwhile. */
export async function saveConcern(
  { id, version }: Concern,
  { message, entry, ...fields }: ConcernChange,
): Promise<boolean> {
  const { modifiedCount } = await Concerns.model.updateOne(
    { _id: id, version },
    {
      $set: { ...fields, version: version + 1 },
      $push: { trail: entry, ...(message ? { messages: message } : {}) },
    },
  );
  return modifiedCount === 1;
}

/** A reading changes nothing that anybody else could be changing. */
export async function addToTrail(id: string, entry: TrailEntry): Promise<void> {
  await Concerns.model.updateOne({ _id: id }, { $push: { trail: entry } });
}

export async function deleteConcerns(ids: readonly string[]): Promise<void> {
  await Concerns.model.deleteMany({ _id: { $in: [...ids] } });
}

export async function renameInConcerns(from: string, to: string): Promise<void> {
  for (const field of ['reporterId', 'takenById'] as const)
    await Concerns.model.updateMany({ [field]: from }, { $set: { [field]: to } });
  for (const list of ['messages', 'trail'] as const)
    await Concerns.model.updateMany(
      { [`${list}.personId`]: from },
      { $set: { [`${list}.$[theirs].personId`]: to } },
      { arrayFilters: [{ 'theirs.personId': from }] },
    );
  await Concerns.model.updateMany({ readerIds: from }, { $addToSet: { readerIds: to } });
  await Concerns.model.updateMany({ readerIds: from }, { $pull: { readerIds: from } });
  // Nobody looks after what they told themselves.
  await Concerns.model.updateMany({ reporterId: to, readerIds: to }, { $pull: { readerIds: to } });
}
