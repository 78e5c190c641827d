// Keeps goals: words sealed, states and days in the open.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type Goal, goal } from './goal.js';

const record = goal.extend({
  /** Whether everybody who is to know of its last step was told. */
  isTold: z.boolean(),
  reviewToldFor: z.string().nullable().default(null),
});

const Goals = collection('goals', {
  schema: record,
  indexes: [
    { on: { relationshipId: 1, createdAt: 1 } },
    { on: { ownerId: 1 } },
    { on: { isTold: 1 } },
    { on: { phase: 1, reviewOn: 1 } },
    { on: { 'current.acceptedBy': 1 }, sparse: true },
    { on: { 'proposal.acceptedBy': 1 }, sparse: true },
  ],
});

export async function findGoal(id: string): Promise<Goal | undefined> {
  const found = await Goals.one({ _id: id });
  return found && toGoal(found);
}

/** The oldest first. */
export async function findGoalsIn(relationshipId: string): Promise<Goal[]> {
  return (await Goals.many({ relationshipId }, { sort: { createdAt: 1 } })).map(toGoal);
}

export async function findGoalsOf(ownerIds: readonly string[]): Promise<Goal[]> {
  const theirs = { ownerId: { $in: [...ownerIds] } };
  return (await Goals.many(theirs, { sort: { createdAt: 1 } })).map(toGoal);
}

export async function findGoalsByIds(ids: readonly string[]): Promise<Goal[]> {
  return (await Goals.many({ _id: { $in: [...ids] } })).map(toGoal);
}

/** Whether it was kept: false when there is one with this id. */
export async function insertGoal(fresh: Goal): Promise<boolean> {
  return Goals.insert({ ...fresh, isTold: false, reviewToldFor: null });
}

/** Whether it was kept: false when somebody else was first. @param after what takeStep made of the version before */
export async function saveStep(after: Goal): Promise<boolean> {
  const { id, version, phase, current, proposal, revisions, reviewOn, endedAt, sealedReason } = after;
  const change = { version, phase, current, proposal, revisions, reviewOn, endedAt, sealedReason };
  const { matchedCount } = await Goals.model.updateOne(
    { _id: id, version: version - 1 },
    { $set: { ...change, isTold: false } },
  );
  return matchedCount === 1;
}

export async function deleteGoal(id: string, version: number): Promise<boolean> {
  return (await Goals.model.deleteOne({ _id: id, version })).deletedCount === 1;
}

export async function deleteGoals(ids: readonly string[]): Promise<void> {
  await Goals.model.deleteMany({ _id: { $in: [...ids] } });
}

export async function markTold({ id, version }: Goal): Promise<void> {
  await Goals.model.updateOne({ _id: id, version }, { $set: { isTold: true } });
}

export async function findUntold(): Promise<Goal[]> {
  return (await Goals.many({ isTold: false })).map(toGoal);
}

/** Whether this changed anything: false when it was done before. */
export async function addMilestoneDone(id: string, milestoneId: string, at: Date): Promise<boolean> {
  const { modifiedCount } = await Goals.model.updateOne(
    { _id: id, 'milestonesDone.milestoneId': { $ne: milestoneId } },
    { $push: { milestonesDone: { milestoneId, at } } },
  );
  return modifiedCount === 1;
}

export async function removeMilestoneDone(id: string, milestoneId: string): Promise<void> {
  await Goals.model.updateOne({ _id: id }, { $pull: { milestonesDone: { milestoneId } } });
}

export type Link = { field: 'sessionIds' | 'moduleIds'; linkedId: string };

export async function addLink(id: string, { field, linkedId }: Link): Promise<void> {
  await Goals.model.updateOne({ _id: id }, { $addToSet: { [field]: linkedId } });
}

export async function removeLink(id: string, { field, linkedId }: Link): Promise<void> {
  await Goals.model.updateOne({ _id: id }, { $pull: { [field]: linkedId } });
}

/** Goals in force that are to be reviewed by that day, and of whose review nobody was told. */
export async function findReviewsDue(by: string): Promise<Goal[]> {
  const found = await Goals.many({ phase: 'active', reviewOn: { $ne: null, $lte: by } });
  return found.filter(({ reviewOn, reviewToldFor }) => reviewOn !== reviewToldFor).map(toGoal);
}

export async function markReviewTold({ id, reviewOn }: Goal): Promise<void> {
  await Goals.model.updateOne({ _id: id, reviewOn }, { $set: { reviewToldFor: reviewOn } });
}

/** Whether the review was still the one that was to be done. */
export async function moveReview(id: string, before: string, on: string): Promise<boolean> {
  const filter = { _id: id, phase: 'active' as const, reviewOn: before };
  return (await Goals.model.updateOne(filter, { $set: { reviewOn: on } })).matchedCount === 1;
}

/**
 * A step like any other, so that nobody saves over it what is sealed for the id that goes.
 * @param proposal sealed for the owner's new id, where nobody else may see it
 */
export async function moveGoal(
  { id, version }: Goal,
  { to, proposal }: { to: string; proposal: Goal['proposal'] },
): Promise<void> {
  await Goals.model.updateOne(
    { _id: id, version },
    { $set: { ownerId: to, proposal }, $inc: { version: 1 } },
  );
}

export async function renameAcceptance(from: string, to: string): Promise<void> {
  for (const list of ['current.acceptedBy', 'proposal.acceptedBy'] as const)
    await Goals.model.updateMany({ [list]: from }, { $set: { [`${list}.$`]: to } });
}

function toGoal({ isTold: _, reviewToldFor: __, ...rest }: z.infer<typeof record>): Goal {
  return rest;
}
