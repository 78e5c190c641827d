// Keeps check-ins; a person's first answer stays.
import mongoose from 'mongoose';
import type { CheckIn, CheckInAnswer } from './check-in.js';

type CheckInRecord = Omit<CheckIn, 'id'> & { _id: string };

const answer = new mongoose.Schema<CheckInAnswer>(
  {
    personId: { type: String, required: true },
    answeredAt: { type: Date, required: true },
    door: { type: String, required: true },
    rating: { type: Number, required: true },
    sealed: { type: String, required: true },
  },
  { _id: false },
);
const schema = new mongoose.Schema<CheckInRecord>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    period: { type: Number, required: true },
    dueAt: { type: Date, required: true },
    answers: { type: [answer], required: true } as never,
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1, period: 1 }, { unique: true });

const CheckIns = mongoose.model('CheckIn', schema, 'check-ins');

/** The check-in of this period: the given one, or the one that was opened before. */
export async function openOnce({ id, ...rest }: CheckIn): Promise<{ checkIn: CheckIn; isNew: boolean }> {
  const { relationshipId, period, ...others } = rest;
  const record = await CheckIns.findOneAndUpdate(
    { relationshipId, period },
    { $setOnInsert: { _id: id, ...others } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return { checkIn: toCheckIn(record), isNew: record._id === id };
}

export async function findCheckIn(id: string): Promise<CheckIn | undefined> {
  const record = await CheckIns.findById(id).lean();
  return record ? toCheckIn(record) : undefined;
}

export async function findLatest(relationshipId: string): Promise<CheckIn | undefined> {
  const record = await CheckIns.findOne({ relationshipId }).sort({ period: -1 }).lean();
  return record ? toCheckIn(record) : undefined;
}

export async function findAll(relationshipId: string): Promise<CheckIn[]> {
  return (await CheckIns.find({ relationshipId }).lean()).map(toCheckIn);
}

/** The newest first. */
export async function findNewest(relationshipId: string, count: number): Promise<CheckIn[]> {
  const records = await CheckIns.find({ relationshipId }).sort({ period: -1 }).limit(count).lean();
  return records.map(toCheckIn);
}

/** Whether the answer was kept: false when this person had answered before. */
export async function keepAnswer(id: string, fresh: CheckInAnswer): Promise<boolean> {
  const { modifiedCount } = await CheckIns.updateOne(
    { _id: id, 'answers.personId': { $ne: fresh.personId } },
    { $push: { answers: fresh } },
  );
  return modifiedCount === 1;
}

export async function findAnsweredBy(personIds: readonly string[]): Promise<CheckIn[]> {
  const records = await CheckIns.find({ 'answers.personId': { $in: [...personIds] } }).lean();
  return records.map(toCheckIn);
}

export async function deleteAnswersOf(personIds: readonly string[]): Promise<void> {
  const theirs = { personId: { $in: [...personIds] } };
  await CheckIns.updateMany({ 'answers.personId': theirs.personId }, { $pull: { answers: theirs } });
}

function toCheckIn({ _id, ...rest }: CheckInRecord): CheckIn {
  return { id: _id, ...rest };
}
