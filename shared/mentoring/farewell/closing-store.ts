// Keeps the planned ends of relationships, and what each member says for it; each is saved only over what was read.
import mongoose from 'mongoose';
import type { Closing, ClosingPart } from './closing.js';

type Stored<Of, Optional extends keyof Of> = Omit<Of, Optional> & { _id: string } & {
  [Field in Optional]?: Of[Field] | null;
};
type ClosingRecord = Omit<Stored<Closing, 'proposedBy' | 'toTell'>, 'relationshipId'>;
type PartRecord = Stored<ClosingPart, 'reflection' | 'thanks' | 'doneAt'>;

const text = { type: String, required: true } as const;
const version = { type: Number, required: true } as const;

const closingSchema = new mongoose.Schema<ClosingRecord>(
  {
    _id: text,
    endsOn: text,
    proposedBy: String,
    version,
    // Without a default: an empty list would be as if somebody had to be told.
    toTell: { type: [String], default: undefined } as never,
  },
  { versionKey: false },
);
closingSchema.index({ toTell: 1 }, { sparse: true });
const Closings = mongoose.model('Closing', closingSchema, 'closings');

const partSchema = new mongoose.Schema<PartRecord>(
  {
    _id: text,
    relationshipId: text,
    personId: text,
    reflection: mongoose.Schema.Types.Mixed as never,
    thanks: mongoose.Schema.Types.Mixed as never,
    next: { type: [String], required: true } as never,
    doneAt: Date,
    version,
  },
  { versionKey: false },
);
partSchema.index({ relationshipId: 1 });
partSchema.index({ personId: 1 });
const Parts = mongoose.model('ClosingPart', partSchema, 'closing-parts');

export async function findClosings(relationshipIds: readonly string[]): Promise<Closing[]> {
  const records = await Closings.find({ _id: { $in: [...relationshipIds] } }).lean();
  return records.map(toClosing);
}

/** Does nothing where there is one already. */
export async function openClosing({ relationshipId, ...rest }: Closing): Promise<void> {
  await Closings.updateOne({ _id: relationshipId }, { $setOnInsert: rest }, { upsert: true });
}

/** Whether it was kept: false when somebody else changed it meanwhile. @param read its version, 0 when there was none */
export async function saveClosing(next: Closing, read: number): Promise<boolean> {
  const { relationshipId, ...rest } = next;
  if (read === 0) return insertOnce(() => Closings.insertOne({ _id: relationshipId, ...rest }));
  const { modifiedCount } = await Closings.updateOne({ _id: relationshipId, version: read }, { $set: rest });
  return modifiedCount === 1;
}

/** Nothing when the day was changed meanwhile: that is to be told anew. */
export async function markClosingTold({ relationshipId, version: told }: Closing): Promise<void> {
  await Closings.updateOne({ _id: relationshipId, version: told }, { $unset: { toTell: 1 } });
}

export async function findParts(relationshipIds: readonly string[]): Promise<ClosingPart[]> {
  const records = await Parts.find({ relationshipId: { $in: [...relationshipIds] } }).lean();
  return records.map(toPart);
}

export async function findPartsBy(personIds: readonly string[]): Promise<ClosingPart[]> {
  const records = await Parts.find({ personId: { $in: [...personIds] } }).lean();
  return records.map(toPart);
}

/** Whether it was kept: false when it was changed elsewhere meanwhile. @param read its version, 0 when there was none */
export async function savePart(next: ClosingPart, read: number): Promise<boolean> {
  const _id = `${next.relationshipId}:${next.personId}`;
  if (read === 0) return insertOnce(() => Parts.insertOne({ _id, ...next }));
  const gone = (['reflection', 'thanks', 'doneAt'] as const).filter((field) => next[field] === undefined);
  const { modifiedCount } = await Parts.updateOne(
    { _id, version: read },
    {
      $set: next,
      ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((field) => [field, 1])) } : {}),
    },
  );
  return modifiedCount === 1;
}

export async function deleteClosing(relationshipId: string): Promise<void> {
  await Parts.deleteMany({ relationshipId });
  await Closings.deleteOne({ _id: relationshipId });
}

/** What they wrote; a day that they named stays, without saying who named it. */
export async function deletePartsBy(personIds: readonly string[]): Promise<void> {
  await Parts.deleteMany({ personId: { $in: [...personIds] } });
  await Closings.updateMany({ proposedBy: { $in: [...personIds] } }, { $unset: { proposedBy: 1 } });
}

async function insertOnce(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 11000) return false;
    throw error;
  }
}

function toClosing({ _id, proposedBy, toTell, ...rest }: ClosingRecord): Closing {
  return {
    relationshipId: _id,
    ...rest,
    ...(proposedBy ? { proposedBy } : {}),
    ...(toTell ? { toTell } : {}),
  };
}

function toPart({ _id, reflection, thanks, doneAt, ...rest }: PartRecord): ClosingPart {
  return {
    ...rest,
    ...(reflection ? { reflection } : {}),
    ...(thanks ? { thanks } : {}),
    ...(doneAt ? { doneAt } : {}),
  };
}
