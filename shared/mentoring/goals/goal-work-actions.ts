// The work on a goal: comments, progress, milestones, reviews, and what it is linked to.
import type {
  GoalCommentRequest,
  GoalLinkRequest,
  GoalMilestoneRequest,
  GoalProgressRequest,
  GoalReviewRequest,
} from '../../api/goal-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { countingOf, goesOn, percentOf } from './goal.js';
import { asWorker, type GoalAccess } from './goal-access.js';
import { insertEntry } from './goal-entry-store.js';
import { dayAfter, reviewAfter } from './goal-review.js';
import { changedMeanwhile } from './goal-step.js';
import { addLink, addMilestoneDone, moveReview, removeLink, removeMilestoneDone } from './goal-store.js';
import { readersOf } from './goal-telling.js';
import { openCurrent, sealComment, sealProgress } from './goal-words.js';

/** Said once however often it is sent. @throws AppError `goal.not-found` (404), `goal.not-shown` (409) */
export async function commentOnGoal(
  ctx: Context,
  id: string,
  { id: commentId, text }: GoalCommentRequest,
): Promise<void> {
  const found = await asWorker(ctx, id);
  const { goal, member } = found;
  if (!goal.current && !goal.proposal?.isShared) throw new AppError({ code: 'goal.not-shown', status: 409 });
  const sealed = await sealComment(ctx, goal, text);
  const entry = { id: commentId, goalId: id, personId: member.me, at: ctx.now(), sealed };
  await insertEntry({ ...entry, kind: 'comment' });
  await ctx.notify(othersOf(found), { kind: 'goal-commented', goalId: id, commentId });
}

/** Recorded once however often it is sent. @throws AppError `goal.not-found` (404), `goal.not-in-force` (409) */
export async function recordProgress(
  ctx: Context,
  id: string,
  { id: entryId, value, note = '' }: GoalProgressRequest,
): Promise<void> {
  const { goal, member } = await inForce(ctx, id);
  const words = await openCurrent(ctx, goal);
  if (!words) throw new AppError({ code: 'vault.erased', status: 410 });
  const measured = countingOf(words) ? value : null;
  const sealed = await sealProgress(ctx, goal, { percent: percentOf(words, value), measured, note });
  const entry = { id: entryId, goalId: id, personId: member.me, at: ctx.now(), sealed };
  await insertEntry({ ...entry, kind: 'progress' });
}

/** The others are told of a milestone that is reached. @throws AppError `goal.not-found`, `goal.no-milestone` (404) */
export async function markMilestone(
  ctx: Context,
  id: string,
  { milestoneId, isDone }: GoalMilestoneRequest,
): Promise<void> {
  const found = await inForce(ctx, id);
  const words = await openCurrent(ctx, found.goal);
  if (!words?.milestones.some((one) => one.id === milestoneId))
    throw new AppError({ code: 'goal.no-milestone', status: 404 });
  if (!isDone) return removeMilestoneDone(id, milestoneId);
  await addMilestoneDone(id, milestoneId, ctx.now());
  const readers = readersOf(found.goal, found.member.relationship);
  await ctx.notify(readers, { kind: 'goal-milestone', goalId: id, milestoneId });
}

/**
 * When to look at the goal next; the first of two counts.
 * @throws AppError `goal.changed-meanwhile`, `goal.review-past` (409)
 */
export async function setNextReview(
  ctx: Context,
  id: string,
  { before, on }: GoalReviewRequest,
): Promise<void> {
  const { goal, member } = await inForce(ctx, id);
  if (on <= dayAfter(ctx.now(), -1)) throw new AppError({ code: 'goal.review-past', status: 409 });
  if (!(await moveReview(id, before, on))) throw changedMeanwhile();
  for (const reader of readersOf(goal, member.relationship)) await ctx.refreshNotices(reader, { goalId: id });
}

/** The review of that day is done; when it was already, by either, nothing changes. */
export async function reviewedToday(ctx: Context, id: string, before: string): Promise<void> {
  const { goal } = await inForce(ctx, id);
  if (goal.reviewOn !== before) return;
  await setNextReview(ctx, id, { before, on: reviewAfter(ctx.now(), goal.current?.dueOn ?? null) });
}

/** What the link leads to is looked up by whoever shows it; what is not of this relationship shows nothing. */
export async function linkGoal(
  ctx: Context,
  id: string,
  { kind, linkedId, isLinked }: GoalLinkRequest,
): Promise<void> {
  await asWorker(ctx, id);
  const link = { field: kind === 'session' ? 'sessionIds' : 'moduleIds', linkedId } as const;
  await (isLinked ? addLink(id, link) : removeLink(id, link));
}

async function inForce(ctx: Context, id: string): Promise<GoalAccess> {
  const found = await asWorker(ctx, id);
  if (!found.goal.current || !goesOn(found.goal))
    throw new AppError({ code: 'goal.not-in-force', status: 409 });
  return found;
}

function othersOf({ goal, member }: GoalAccess): string[] {
  return readersOf(goal, member.relationship).filter((personId) => personId !== member.me);
}
