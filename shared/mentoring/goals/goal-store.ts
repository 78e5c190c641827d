// Keeps goals: words sealed, states and days in the open.
import mongoose from 'mongoose';
import type { Goal } from './goal.js';

/** isTold: whether everybody who is to know of its last step was told. */
type GoalRecord = Omit<Goal, 'id'> & { _id: string; isTold: boolean; reviewToldFor: string | null };

const anything = mongoose.Schema.Types.Mixed as never;

const schema = new mongoose.Schema<GoalRecord>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    ownerId: { type: String, required: true },
    phase: { type: String, required: true },
    current: anything,
    proposal: anything,
    revisions: { type: Number, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    milestonesDone: { type: [mongoose.Schema.Types.Mixed], required: true } as never,
    sessionIds: { type: [String], required: true },
    moduleIds: { type: [String], required: true },
    reviewOn: { type: String, default: null },
    endedAt: { type: Date, default: null },
    sealedReason: { type: String, default: null },
    isTold: { type: Boolean, required: true },
    reviewToldFor: { type: String, default: null },
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1, createdAt: 1 });
schema.index({ ownerId: 1 });
schema.index({ isTold: 1 });
schema.index({ phase: 1, reviewOn: 1 });

const Goals = mongoose.model('Goal', schema, 'goals');

export async function findGoal(id: string): Promise<Goal | undefined> {
  const record = await Goals.findById(id).lean();
  return record ? toGoal(record) : undefined;
}

/** The oldest first. */
export async function findGoalsIn(relationshipId: string): Promise<Goal[]> {
  return (await Goals.find({ relationshipId }).sort({ createdAt: 1 }).lean()).map(toGoal);
}

export async function findGoalsOf(ownerIds: readonly string[]): Promise<Goal[]> {
  return (
    await Goals.find({ ownerId: { $in: [...ownerIds] } })
      .sort({ createdAt: 1 })
      .lean()
  ).map(toGoal);
}

export async function findGoalsByIds(ids: readonly string[]): Promise<Goal[]> {
  return (await Goals.find({ _id: { $in: [...ids] } }).lean()).map(toGoal);
}

/** Whether it was kept: false when there is one with this id. */
export async function insertGoal({ id, ...rest }: Goal): Promise<boolean> {
  const { upsertedCount } = await Goals.updateOne(
    { _id: id },
    { $setOnInsert: { ...rest, isTold: false, reviewToldFor: null } },
    { upsert: true },
  );
  return upsertedCount === 1;
}

/** Whether it was kept: false when somebody else was first. @param after what takeStep made of the version before */
export async function saveStep(after: Goal): Promise<boolean> {
  const { id, version, phase, current, proposal, revisions, reviewOn, endedAt, sealedReason } = after;
  const change = { version, phase, current, proposal, revisions, reviewOn, endedAt, sealedReason };
  const { matchedCount } = await Goals.updateOne(
    { _id: id, version: version - 1 },
    { $set: { ...change, isTold: false } },
  );
  return matchedCount === 1;
}

export async function deleteGoal(id: string, version: number): Promise<boolean> {
  return (await Goals.deleteOne({ _id: id, version })).deletedCount === 1;
}

export async function deleteGoals(ids: readonly string[]): Promise<void> {
  await Goals.deleteMany({ _id: { $in: [...ids] } });
}

export async function markTold({ id, version }: Goal): Promise<void> {
  await Goals.updateOne({ _id: id, version }, { $set: { isTold: true } });
}

export async function findUntold(): Promise<Goal[]> {
  return (await Goals.find({ isTold: false }).lean()).map(toGoal);
}

/** Whether this changed anything: false when it was done before. */
export async function addMilestoneDone(id: string, milestoneId: string, at: Date): Promise<boolean> {
  const { modifiedCount } = await Goals.updateOne(
    { _id: id, 'milestonesDone.milestoneId': { $ne: milestoneId } },
    { $push: { milestonesDone: { milestoneId, at } } },
  );
  return modifiedCount === 1;
}

export async function removeMilestoneDone(id: string, milestoneId: string): Promise<void> {
  await Goals.updateOne({ _id: id }, { $pull: { milestonesDone: { milestoneId } } });
}

export type Link = { field: 'sessionIds' | 'moduleIds'; linkedId: string };

export async function addLink(id: string, { field, linkedId }: Link): Promise<void> {
  await Goals.updateOne({ _id: id }, { $addToSet: { [field]: linkedId } });
}

export async function removeLink(id: string, { field, linkedId }: Link): Promise<void> {
  await Goals.updateOne({ _id: id }, { $pull: { [field]: linkedId } });
}

/** Goals in force that are to be reviewed by that day, and of whose review nobody was told. */
export async function findReviewsDue(by: string): Promise<Goal[]> {
  const records = await Goals.find({ phase: 'active', reviewOn: { $ne: null, $lte: by } }).lean();
  return records.filter(({ reviewOn, reviewToldFor }) => reviewOn !== reviewToldFor).map(toGoal);
}

export async function markReviewTold({ id, reviewOn }: Goal): Promise<void> {
  await Goals.updateOne({ _id: id, reviewOn }, { $set: { reviewToldFor: reviewOn } });
}

/** Whether the review was still the one that was to be done. */
export async function moveReview(id: string, before: string, on: string): Promise<boolean> {
  const filter = { _id: id, phase: 'active' as const, reviewOn: before };
  return (await Goals.updateOne(filter, { $set: { reviewOn: on } })).matchedCount === 1;
}

function toGoal({ _id, isTold: _, reviewToldFor: __, ...rest }: GoalRecord): Goal {
  return { id: _id, ...rest };
}
