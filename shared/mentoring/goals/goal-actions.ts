// The life of a goal: drafted by a mentee, accepted by both, and in the end achieved or dropped.
import type { NewGoalRequest, SteerGoalRequest, WriteGoalRequest } from '../../api/goal-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { asActiveMember } from '../relationship/relationship-actions.js';
import { type Goal, newGoal } from './goal.js';
import { asSteering, asWorker, type GoalAccess, goalNotFound } from './goal-access.js';
import { deleteEntriesOf } from './goal-entry-store.js';
import { mayAccept, mayDraft } from './goal-policy.js';
import { changedMeanwhile, type GoalStep, takeStep } from './goal-step.js';
import { deleteGoal, findGoal, insertGoal, saveStep } from './goal-store.js';
import { tellOf } from './goal-telling.js';
import { sealReason, sealTerms } from './goal-words.js';

/**
 * A mentee's new goal: kept for themself, or shown to the mentors. The same id again changes nothing.
 * @throws AppError `relationship.not-found` (404), `relationship.ended` (409), `goal.mentee-only` (403)
 */
export async function draftGoal(
  ctx: Context,
  relationshipId: string,
  { id, draft, isShared }: NewGoalRequest,
): Promise<void> {
  const member = await asActiveMember(ctx, relationshipId);
  if (!mayDraft(member)) throw new AppError({ code: 'goal.mentee-only', status: 403 });
  const empty = newGoal({ id, relationshipId, ownerId: member.me, createdAt: ctx.now() });
  const terms = await sealTerms(ctx, empty, { draft, isShared });
  const found: GoalAccess = { goal: empty, member, isMine: true };
  const goal = after(ctx, found, { kind: 'write', terms, isShared });
  if (await insertGoal(goal)) return tellOf(ctx, goal, member.relationship);
  const known = await findGoal(id);
  if (known?.ownerId !== member.me || known.relationshipId !== relationshipId) throw goalNotFound();
}

/**
 * Other words: a draft, a proposal, or a change of what is in force, which stays so until a mentor accepts the change.
 * @throws AppError `goal.not-found` (404), `goal.owner-only` (403), `goal.changed-meanwhile` (409)
 */
export async function writeGoal(
  ctx: Context,
  id: string,
  { version, draft, isShared }: WriteGoalRequest,
): Promise<void> {
  const found = await asSteering(ctx, id);
  if (found.goal.version !== version) throw changedMeanwhile();
  const terms = await sealTerms(ctx, found.goal, { draft, isShared });
  await step(ctx, found, { kind: 'write', terms, isShared });
}

/**
 * A mentor accepts the words that they read; doing it again changes nothing.
 * @throws AppError `goal.not-found` (404), `goal.mentor-only` (403), `goal.changed-meanwhile` (409)
 */
export async function acceptGoal(ctx: Context, id: string, revision: number): Promise<void> {
  const found = await asWorker(ctx, id);
  if (found.goal.current?.revision === revision && mayAccept(found.goal, found.member)) return;
  try {
    await step(ctx, found, { kind: 'accept', revision });
  } catch (error) {
    // Pressed on the card and on the page in the same second, or by two mentors: it is accepted all the same.
    if ((await findGoal(id))?.current?.revision !== revision) throw error;
  }
}

/**
 * What its owner does with it. Dropping what nobody else ever saw throws it away.
 * @throws AppError `goal.not-found` (404), `goal.owner-only` (403), `goal.changed-meanwhile`, `goal.step-not-possible` (409)
 */
export async function steerGoal(
  ctx: Context,
  id: string,
  { version, step: kind, reason = '' }: SteerGoalRequest,
): Promise<{ isGone: boolean }> {
  const found = await asSteering(ctx, id);
  const { goal } = found;
  if (goal.version !== version) throw changedMeanwhile();
  if (kind === 'drop' && isPrivateDraft(goal)) {
    if (!(await deleteGoal(id, version))) throw changedMeanwhile();
    await deleteEntriesOf([id]);
    return { isGone: true };
  }
  if (kind === 'drop') await step(ctx, found, { kind, sealedReason: await sealReason(ctx, goal, reason) });
  else await step(ctx, found, { kind });
  return { isGone: false };
}

function isPrivateDraft({ current, proposal }: Goal): boolean {
  return current === null && proposal?.isShared !== true;
}

async function step(ctx: Context, found: GoalAccess, of: GoalStep): Promise<void> {
  const goal = after(ctx, found, of);
  if (!(await saveStep(goal))) throw changedMeanwhile();
  await tellOf(ctx, goal, found.member.relationship);
}

function after(ctx: Context, { goal, member, isMine }: GoalAccess, of: GoalStep): Goal {
  const by = { personId: member.me, isOwner: isMine, isMentor: member.role === 'mentor' };
  return takeStep(goal, of, { by, at: ctx.now() });
}
