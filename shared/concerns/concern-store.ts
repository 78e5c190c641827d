// Keeps concerns; a change counts only over what was read.
import mongoose from 'mongoose';
import type { Concern, TrailEntry } from './concern.js';

type OptionalField = 'relationshipId' | 'takenById' | 'closedAt';
type ConcernRecord = Omit<Concern, 'id' | OptionalField> & { _id: string } & {
  [Field in OptionalField]?: Concern[Field] | null;
};

const text = { type: String, required: true } as const;
const list = { type: [mongoose.Schema.Types.Mixed], required: true } as never;

const schema = new mongoose.Schema<ConcernRecord>(
  {
    _id: text,
    programId: text,
    reporterId: text,
    relationshipId: String,
    kind: text as never,
    isUrgent: { type: Boolean, required: true },
    readerIds: { type: [String], required: true },
    state: text as never,
    openedAt: { type: Date, required: true },
    answerBy: { type: Date, required: true },
    takenById: String,
    closedAt: Date,
    messages: list,
    trail: list,
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ reporterId: 1 });
schema.index({ readerIds: 1 });
schema.index({ state: 1, answerBy: 1 });

const Concerns = mongoose.model('Concern', schema, 'concerns');

export async function insertConcern({ id, ...rest }: Concern): Promise<void> {
  await Concerns.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
}

export async function findConcern(id: string): Promise<Concern | undefined> {
  const record = await Concerns.findById(id).lean();
  return record ? toConcern(record) : undefined;
}

/** The newest first. */
export async function findReportedBy(personIds: readonly string[]): Promise<Concern[]> {
  const records = await Concerns.find({ reporterId: { $in: [...personIds] } })
    .sort({ openedAt: -1 })
    .lean();
  return records.map(toConcern);
}

/** Those of others to which one of these people wrote, the newest first. */
export async function findAnsweredBy(personIds: readonly string[]): Promise<Concern[]> {
  const ids = [...personIds];
  const records = await Concerns.find({ 'messages.personId': { $in: ids }, reporterId: { $nin: ids } })
    .sort({ openedAt: -1 })
    .lean();
  return records.map(toConcern);
}

/** What is due first, first; closed ones last. */
export async function findToldTo(personIds: readonly string[]): Promise<Concern[]> {
  const concerns = (
    await Concerns.find({ readerIds: { $in: [...personIds] } })
      .sort({ answerBy: 1 })
      .lean()
  ).map(toConcern);
  const isClosed = ({ state }: Concern) => state === 'closed';
  return [...concerns.filter((one) => !isClosed(one)), ...concerns.filter(isClosed)];
}

export async function findUnclosedDueBefore(now: Date): Promise<Concern[]> {
  const records = await Concerns.find({ state: { $in: ['open', 'taken'] }, answerBy: { $lt: now } }).lean();
  return records.map(toConcern);
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
  const { modifiedCount } = await Concerns.updateOne(
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
  await Concerns.updateOne({ _id: id }, { $push: { trail: entry } });
}

export async function deleteConcerns(ids: readonly string[]): Promise<void> {
  await Concerns.deleteMany({ _id: { $in: [...ids] } });
}

function toConcern({ _id, relationshipId, takenById, closedAt, ...rest }: ConcernRecord): Concern {
  return {
    id: _id,
    ...rest,
    ...(relationshipId ? { relationshipId } : {}),
    ...(takenById ? { takenById } : {}),
    ...(closedAt ? { closedAt } : {}),
  };
}
