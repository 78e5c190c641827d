// Keeps mentoring relationships.
import mongoose from 'mongoose';
import type { Relationship } from './relationship.js';

type OptionalField = 'form' | 'match' | 'endedAt' | 'endReason';
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
    status: { type: String, required: true },
    startedAt: { type: Date, required: true },
    match: mongoose.Schema.Types.Mixed as never,
    endedAt: Date,
    endReason: String,
  },
  { versionKey: false },
);
schema.index({ 'members.personId': 1 });
schema.index({ status: 1 });
schema.index({ programId: 1, status: 1 });

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

export async function findAllOf(personIds: readonly string[]): Promise<Relationship[]> {
  const filter = { 'members.personId': { $in: [...personIds] } };
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

/** Does nothing to one that has ended already. */
export async function endByVeto(id: string, endedAt: Date): Promise<void> {
  const end = { status: 'ended', endedAt, endReason: 'vetoed' } as const;
  await Relationships.updateOne({ _id: id, status: 'active' }, { $set: end });
}

export async function findActiveInPrograms(programIds: readonly string[]): Promise<Relationship[]> {
  const records = await Relationships.find({ programId: { $in: [...programIds] }, status: 'active' }).lean();
  return records.map(toRelationship);
}

export async function endRelationship(id: string): Promise<void> {
  await Relationships.updateOne({ _id: id, status: 'active' }, { $set: { status: 'ended' } });
}

/** Of one that nobody was told of yet. */
export async function deleteRelationship(id: string): Promise<void> {
  await Relationships.deleteOne({ _id: id });
}

export async function saveRelationship({ id, ...rest }: Relationship): Promise<void> {
  await Relationships.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
}

function toRelationship({ _id, form, match, endedAt, endReason, ...rest }: RelationshipRecord): Relationship {
  return {
    id: _id,
    ...rest,
    ...(form ? { form } : {}),
    ...(match ? { match } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(endReason ? { endReason } : {}),
  };
}
