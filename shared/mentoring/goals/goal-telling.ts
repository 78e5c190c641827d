// Who is told what of a goal; everything here may be done twice, since a notice is kept once.
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import type { Relationship } from '../relationship/relationship.js';
import { activeRelationships } from '../relationship/relationship-actions.js';
import { type Goal, goesOn } from './goal.js';
import { dayAfter, dayIn } from './goal-review.js';
import { findReviewsDue, findUntold, markReviewTold, markTold } from './goal-store.js';

/** Owner and mentors: all who may read a goal. Nobody is told of the goal of somebody who left. */
export function readersOf({ ownerId }: Goal, { members }: Pick<Relationship, 'members'>): string[] {
  if (!members.some(({ personId }) => personId === ownerId)) return [];
  return members.filter(({ personId, role }) => personId === ownerId || role === 'mentor').map(idOf);
}

/** After a step: tells of it, and has older cards show what has become of the goal. */
export async function tellOf(ctx: Context, goal: Goal, relationship: Relationship): Promise<void> {
  for (const { to, notice } of noticesOf(goal, relationship)) await ctx.notify(to, notice);
  for (const reader of readersOf(goal, relationship)) await ctx.refreshNotices(reader, { goalId: goal.id });
  await markTold(goal);
}

/** Tells of steps whose server stopped before everybody knew; for a job. */
export async function tellUntold(ctx: Context): Promise<void> {
  const relationships = await activeRelationships(ctx);
  for (const goal of await findUntold()) {
    const relationship = relationships.find(({ id }) => id === goal.relationshipId);
    await (relationship ? tellOf(ctx, goal, relationship) : markTold(goal));
  }
}

/** Reminds owner and mentors on the day of a review, where the owner is; for a job. */
export async function remindOfReviews(ctx: Context): Promise<void> {
  const relationships = await activeRelationships(ctx);
  // Where the day begins first it is already tomorrow.
  for (const goal of await findReviewsDue(dayAfter(ctx.now(), 1))) {
    const relationship = relationships.find(({ id }) => id === goal.relationshipId);
    if (relationship) await remindOf(ctx, goal, relationship);
  }
}

async function remindOf(ctx: Context, goal: Goal, relationship: Relationship): Promise<void> {
  const [owner] = await getPeople([goal.ownerId]);
  const { reviewOn } = goal;
  if (reviewOn === null || reviewOn > dayIn(ctx.now(), owner?.timeZone ?? 'UTC')) return;
  await ctx.notify(readersOf(goal, relationship), { kind: 'goal-review', goalId: goal.id, on: reviewOn });
  await markReviewTold(goal);
}

type Telling = { to: string[]; notice: Parameters<Context['notify']>[1] };

/** All that is to be known of a goal as it stands: what was told before is not told again. */
function noticesOf(goal: Goal, relationship: Relationship): Telling[] {
  const { id: goalId, ownerId, phase, current, proposal } = goal;
  const readers = readersOf(goal, relationship);
  const owner = readers.filter((personId) => personId === ownerId);
  const mentors = readers.filter((personId) => personId !== ownerId);
  return [
    ...(goesOn(goal) && proposal?.isShared
      ? [telling(mentors, { kind: 'goal-proposed', goalId, revision: proposal.revision })]
      : []),
    ...(current ? [telling(owner, { kind: 'goal-accepted', goalId, revision: current.revision })] : []),
    ...(current && phase === 'achieved'
      ? [telling([...owner, ...mentors], { kind: 'goal-achieved', goalId, revision: current.revision })]
      : []),
  ];
}

function telling(to: string[], notice: Telling['notice']): Telling {
  return { to, notice };
}

function idOf({ personId }: { personId: string }): string {
  return personId;
}
