// Keeps mentoring relationships.
import mongoose from 'mongoose';
import { filled } from '../platform/filled.js';
import type { FormerMember, Relationship } from './relationship.js';

type OptionalField =
  | 'form'
  | 'former'
  | 'match'
  | 'endedAt'
  | 'endReason'
  | 'leftWaiting'
  | 'toTell'
  | 'untoldLeavers'
  | 'warnedAt'
  | 'erasedAt';
type RelationshipRecord = Omit<Relationship, 'id' | OptionalField> & { _id: string } & {
  [Field in OptionalField]?: Relationship[Field] | null;
};

const schema = new mongoose.Schema<RelationshipRecord>(
  {
    _id: { type: String, required: true },
    programId: { type: String, required: true },
    form: String,
    members: {
      type: [
        new mongoose.Schema(
          { personId: { type: String, required: true }, role: { type: String, required: true } },
          { _id: false },
        ),
      ],
      required: true,
    } as never,
    former: { type: [mongoose.Schema.Types.Mixed], default: undefined } as never,
    status: { type: String, required: true },
    startedAt: { type: Date, required: true },
    match: mongoose.Schema.Types.Mixed as never,
    endedAt: Date,
    endReason: String,
    leftWaiting: { type: [String], default: undefined } as never,
    // Without a default: an empty list would be as if somebody had to be told.
    toTell: { type: [String], default: undefined } as never,
    untoldLeavers: { type: [String], default: undefined } as never,
    warnedAt: Date,
    erasedAt: Date,
  },
  { versionKey: false },
);
schema.index({ 'members.personId': 1 });
schema.index({ status: 1, endedAt: 1 });
schema.index({ programId: 1, status: 1 });
schema.index({ 'former.personId': 1 }, { sparse: true });
schema.index({ toTell: 1 }, { sparse: true });
schema.index({ untoldLeavers: 1 }, { sparse: true });

const Relationships = mongoose.model('Relationship', schema, 'relationships');

export async function findRelationship(id: string): Promise<Relationship | undefined> {
  const record = await Relationships.findById(id).lean();
  return record ? toRelationship(record) : undefined;
}

export async function findRelationshipsOf(personIds: readonly string[]): Promise<Relationship[]> {
  const filter = { 'members.personId': { $in: [...personIds] }, status: 'active' as const };
  const records = await Relationships.find(filter).sort({ startedAt: 1 }).lean();
  return records.map(toRelationship);
}

/** Those that have ended included, and groups that they left. */
export async function findAllOf(personIds: readonly string[]): Promise<Relationship[]> {
  const theirs = { $in: [...personIds] };
  const filter = { $or: [{ 'members.personId': theirs }, { 'former.personId': theirs }] };
  const records = await Relationships.find(filter).sort({ startedAt: 1 }).lean();
  return records.map(toRelationship);
}

export async function findActiveRelationships(): Promise<Relationship[]> {
  const records = await Relationships.find({ status: 'active' }).lean();
  return records.map(toRelationship);
}

export async function findRelationshipsIn(programId: string): Promise<Relationship[]> {
  const records = await Relationships.find({ programId }).lean();
  return records.map(toRelationship);
}

/** Of other programs, in which these people are or were. */
export async function findOutside(programId: string, personIds: readonly string[]): Promise<Relationship[]> {
  const theirs = { $in: [...personIds] };
  const filter = { $or: [{ 'members.personId': theirs }, { 'former.personId': theirs }] };
  const records = await Relationships.find({ programId: { $ne: programId }, ...filter }).lean();
  return records.map(toRelationship);
}

export type End = Required<Pick<Relationship, 'endedAt' | 'endReason' | 'toTell'>> &
  Pick<Relationship, 'leftWaiting'>;

/** Does nothing to one that has ended already. */
export async function markEnded(id: string, end: End): Promise<void> {
  await Relationships.updateOne({ _id: id, status: 'active' }, { $set: { ...end, status: 'ended' } });
}

/** Does nothing to who has left already, nor to a relationship that has ended. */
export async function markLeft(id: string, leaver: FormerMember): Promise<void> {
  const { personId } = leaver;
  await Relationships.updateOne(
    { _id: id, status: 'active', 'members.personId': personId },
    { $pull: { members: { personId } }, $push: { former: leaver, untoldLeavers: personId } },
  );
}

export async function findWithUntoldLeavers(): Promise<Relationship[]> {
  const records = await Relationships.find({ untoldLeavers: { $exists: true, $ne: [] } }).lean();
  return records.map(toRelationship);
}

export async function markLeaverTold(id: string, personId: string): Promise<void> {
  await Relationships.updateOne({ _id: id }, { $pull: { untoldLeavers: personId } });
}

/** Those among them that somebody left. */
export async function findLeftAmong(ids: readonly string[]): Promise<Relationship[]> {
  const left = { 'former.personId': { $exists: true } };
  return (await Relationships.find({ _id: { $in: [...ids] }, ...left }).lean()).map(toRelationship);
}

export async function findWithUntoldEnd(): Promise<Relationship[]> {
  const records = await Relationships.find({ toTell: { $exists: true } }).lean();
  return records.map(toRelationship);
}

export async function markEndTold(id: string): Promise<void> {
  await Relationships.updateOne({ _id: id }, { $unset: { toTell: 1 } });
}

/** Those that ended in this time, the first day included. */
export async function findEndedBetween(from: Date, to: Date): Promise<Relationship[]> {
  const records = await Relationships.find({ status: 'ended', endedAt: { $gte: from, $lt: to } }).lean();
  return records.map(toRelationship);
}

/** Those that ended before, with texts that can still be read. */
export async function findKeptEndedBefore(day: Date): Promise<Relationship[]> {
  const filter = { status: 'ended' as const, endedAt: { $lt: day }, erasedAt: { $exists: false } };
  const records = await Relationships.find(filter).lean();
  return records.map(toRelationship);
}

/** The first time stays. */
export async function markWarned(id: string, warnedAt: Date): Promise<void> {
  await Relationships.updateOne({ _id: id, warnedAt: { $exists: false } }, { $set: { warnedAt } });
}

/** What spoke for the match goes with the rest of the words; the first time stays. */
export async function markErased(id: string, erasedAt: Date): Promise<void> {
  await Relationships.updateOne({ _id: id, erasedAt: { $exists: false } }, { $set: { erasedAt } });
  await Relationships.updateOne({ _id: id, match: { $exists: true } }, { $set: { 'match.reasons': [] } });
}

/** Those among them that have ended. */
export async function findEndedAmong(ids: readonly string[]): Promise<string[]> {
  return Relationships.distinct('_id', { _id: { $in: [...ids] }, status: 'ended' });
}

export async function findActiveInPrograms(programIds: readonly string[]): Promise<Relationship[]> {
  const records = await Relationships.find({ programId: { $in: [...programIds] }, status: 'active' }).lean();
  return records.map(toRelationship);
}

export async function saveRelationship({ id, ...rest }: Relationship): Promise<void> {
  await Relationships.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
}

function toRelationship(record: RelationshipRecord): Relationship {
  const { _id, form, former, match, endedAt, endReason, leftWaiting, toTell, ...more } = record;
  const { untoldLeavers, warnedAt, erasedAt, ...rest } = more;
  const ending = { endedAt, endReason, leftWaiting, toTell, untoldLeavers: listed(untoldLeavers) };
  return {
    id: _id,
    ...rest,
    ...filled({ form, former: listed(former), match, ...ending, warnedAt, erasedAt }),
  };
}

function listed<One>(all: One[] | null | undefined): One[] | undefined {
  return all && all.length > 0 ? all : undefined;
}
