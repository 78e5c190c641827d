// Asking both of a pair after a month, each alone, whether the match works; a no ends the pair without blame.
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { managedProgram } from '../../programs/program-actions.js';
import { leaveOrEnd } from '../relationship/leave-group.js';
import type { Relationship } from '../relationship/relationship.js';
import { activeRelationships, asMember } from '../relationship/relationship-actions.js';
import {
  isCheckDue,
  type MatchCheck,
  type MatchCheckAnswer,
  type MatchCheckCounts,
  shownCounts,
} from './match-check.js';
import {
  countAnswers,
  findAsked,
  findMatchCheck,
  findRefused,
  keepMatchAnswer,
  markAsked,
  openMatchCheck,
} from './match-check-store.js';

/**
 * Asks both of every pair that has lasted a month, once, and ends those in which somebody said no when the server
 * stopped before they ended; for a job.
 */
export async function openMatchChecks(ctx: Context): Promise<void> {
  const pairs = (await activeRelationships(ctx)).filter((pair) => isCheckDue(pair, ctx.now()));
  const ids = pairs.map(({ id }) => id);
  const asked = new Set(await findAsked(ids));
  const refused = await findRefused(ids);
  for (const pair of pairs) {
    if (!asked.has(pair.id)) await ask(ctx, pair);
    const leaverIds = refused.flatMap((one) => (one.relationshipId === pair.id ? one.personId : []));
    await leaveOrEnd(ctx, pair, { reason: 'no-fit', leaverIds });
  }
}

/**
 * My own check of a pair that goes on; undefined before it is opened, and once the pair has ended.
 * @throws AppError `relationship.not-found` (404) to anybody who is not a member
 */
export async function myMatchCheck(ctx: Context, relationshipId: string): Promise<MatchCheck | undefined> {
  const { relationship, me } = await asMember(ctx, relationshipId);
  return relationship.status === 'active' ? findMatchCheck({ relationshipId, personId: me }) : undefined;
}

/**
 * Keeps what I say, in place of what I said before. A no ends the pair, or my part in a group: whoever offers it asks
 * once more first.
 * @throws AppError `relationship.not-found` (404), `relationship.ended`, `match-check.not-open` (409)
 */
export async function answerMatchCheck(
  ctx: Context,
  relationshipId: string,
  answer: MatchCheckAnswer,
): Promise<void> {
  const { relationship, me } = await asMember(ctx, relationshipId);
  const mine = { relationshipId, personId: me };
  if (relationship.status === 'ended') {
    if (answer === 'no') return;
    throw hasEnded();
  }
  if (!(await findMatchCheck(mine))) throw new AppError({ code: 'match-check.not-open', status: 409 });
  const isKept = await keepMatchAnswer(mine, answer);
  if (answer === 'no') return leaveOrEnd(ctx, relationship, { reason: 'no-fit', leaverIds: [me] });
  if (!isKept) throw hasEnded();
  await ctx.refreshNotices(me, { relationshipId });
}

/** What people answered, for the managers of the program. @throws AppError `program.not-found` (404) */
export async function matchCheckCounts(ctx: Context, programId: string): Promise<MatchCheckCounts | null> {
  await managedProgram(ctx, programId);
  return shownCounts(await countAnswers(programId));
}

async function ask(ctx: Context, { id, programId, members }: Relationship): Promise<void> {
  const memberIds = members.map((member) => member.personId);
  for (const member of memberIds)
    await openMatchCheck({ relationshipId: id, programId, personId: member, openedAt: ctx.now() });
  await ctx.notify(memberIds, { kind: 'match-check', relationshipId: id });
  await markAsked(id);
}

function hasEnded(): AppError {
  return new AppError({ code: 'relationship.ended', status: 409 });
}
