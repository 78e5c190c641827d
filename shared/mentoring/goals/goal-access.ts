// From the id of a goal to the goal and to me in its relationship.
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { isMember } from '../relationship/relationship.js';
import { asActiveMember, asMember, hiddenAs, type Membership } from '../relationship/relationship-actions.js';
import type { Goal } from './goal.js';
import { isOwner, mayRead, maySteer } from './goal-policy.js';
import { findGoal } from './goal-store.js';

export type GoalAccess = { goal: Goal; member: Membership; isMine: boolean };

/** To read; the relationship may have ended. @throws AppError `goal.not-found` (404) to all who may not read it */
export async function asReader(ctx: Context, id: string): Promise<GoalAccess> {
  return access(ctx, id, asMember);
}

/** To work on it, while its owner is there. @throws AppError `goal.not-found` (404), `relationship.ended` (409) */
export async function asWorker(ctx: Context, id: string): Promise<GoalAccess> {
  const found = await access(ctx, id, asActiveMember);
  if (!isMember(found.member.relationship, [found.goal.ownerId]))
    throw new AppError({ code: 'relationship.ended', status: 409 });
  return found;
}

/** To write and steer it. @throws AppError as `asWorker`, and `goal.owner-only` (403) */
export async function asSteering(ctx: Context, id: string): Promise<GoalAccess> {
  const found = await asWorker(ctx, id);
  if (!maySteer(found.goal, found.member)) throw new AppError({ code: 'goal.owner-only', status: 403 });
  return found;
}

export function goalNotFound(): AppError {
  return new AppError({ code: 'goal.not-found', status: 404 });
}

async function access(ctx: Context, id: string, asWhom: typeof asMember): Promise<GoalAccess> {
  const goal = await findGoal(id);
  if (!goal) throw goalNotFound();
  const member = await hiddenAs(goalNotFound(), asWhom(ctx, goal.relationshipId));
  if (!mayRead(goal, member)) throw goalNotFound();
  return { goal, member, isMine: isOwner(goal, member) };
}
