// Leaving a program: the place is given up, pairs end, and everybody concerned is told.
import type { Context } from '../../context.js';
import { markWithdrawn } from '../../programs/enrollment/enrollment-actions.js';
import { markLeft } from '../../programs/enrollment/participant-actions.js';
import { leaveOrEnd } from './leave-group.js';
import { findRelationshipsOf } from './relationship-store.js';

/**
 * A manager, or a job of the product, ends somebody's part. Repeating it changes nothing and makes up for what a crash
 * prevented.
 * @throws AppError `program.not-found`, `enrollment.not-found` (404)
 */
export async function endParticipation(ctx: Context, programId: string, personId: string): Promise<void> {
  await markLeft(ctx, programId, personId);
  await endPairs(ctx, programId, [personId]);
  await ctx.notify([personId], { kind: 'program-left', programId });
}

/** I end my own part. */
export async function withdraw(ctx: Context, programId: string): Promise<void> {
  const { personId } = await markWithdrawn(ctx, programId);
  await endPairs(ctx, programId, [personId]);
}

/** Ends all pairs that somebody has in the program, and takes them out of groups; all are told. */
export async function endPairs(ctx: Context, programId: string, leaverIds: readonly string[]): Promise<void> {
  const pairs = (await findRelationshipsOf(leaverIds)).filter((pair) => pair.programId === programId);
  for (const pair of pairs) await leaveOrEnd(ctx, pair, { reason: 'left', leaverIds });
}
