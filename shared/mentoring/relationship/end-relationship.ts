// The one way in which a pair ends, whatever the reason: marked first, then everybody concerned is told.
import type { Context } from '../../context.js';
import type { EndReason, Relationship } from './relationship.js';
import { findRelationship, findWithUntoldEnd, markEnded, markEndTold } from './relationship-store.js';

/** Done by the sessions, which stand above: they call off what a pair that has ended had planned. */
export const CALL_OFF_JOB = 'call-off-sessions';

export type Ending = {
  reason: EndReason;
  /** Who ended their own part: they know, and are not told. */
  leaverIds?: readonly string[];
  /** Who had waited for the others. */
  leftWaiting?: string[];
};

/** To one that has ended already it only makes up for what a crash prevented; the first reason stays. */
export async function endRelationship(
  ctx: Context,
  { id, members }: Relationship,
  { reason, leaverIds = [], leftWaiting }: Ending,
): Promise<void> {
  const toTell = members.map(({ personId }) => personId).filter((one) => !leaverIds.includes(one));
  const end = { endedAt: ctx.now(), endReason: reason, toTell };
  await markEnded(id, { ...end, ...(leftWaiting ? { leftWaiting } : {}) });
  const ended = await findRelationship(id);
  if (ended) await tell(ctx, ended);
}

/** Tells of ends that were marked when the server stopped before everybody knew; for a job. */
export async function tellOfEnds(ctx: Context): Promise<void> {
  for (const ended of await findWithUntoldEnd()) await tell(ctx, ended);
}

async function tell(ctx: Context, { id, members, endReason, toTell }: Relationship): Promise<void> {
  if (!toTell || !endReason) return;
  await ctx.notify(toTell, noticeOf(endReason, id));
  for (const { personId } of members) await ctx.refreshNotices(personId, { relationshipId: id });
  await markEndTold(id);
  ctx.wake(CALL_OFF_JOB);
}

/** Whoever said that a pair does not fit, and when: both are told the same. */
function noticeOf(reason: EndReason, relationshipId: string): Parameters<Context['notify']>[1] {
  switch (reason) {
    case 'vetoed':
    case 'no-fit':
    case 'parted':
    case 'waited':
      return { kind: 'match-ended', relationshipId };
    case 'left':
      return { kind: 'partner-left', relationshipId };
    case 'completed':
      return { kind: 'mentoring-completed', relationshipId };
  }
}
