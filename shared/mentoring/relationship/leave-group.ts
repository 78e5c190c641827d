// Leaving alone: a group goes on without who leaves it while a mentor and a mentee remain; else it ends for everybody.
import type { Context } from '../../context.js';
import { CALL_OFF_JOB, endRelationship } from './end-relationship.js';
import { type EndReason, goesOnWithout, isMember, type Relationship } from './relationship.js';
import { findRelationship, findWithUntoldLeavers, markLeaverTold, markLeft } from './relationship-store.js';

export type Leaving = { reason: EndReason; leaverIds: readonly string[] };

/** Repeating it changes nothing and makes up for what a crash prevented. */
export async function leaveOrEnd(
  ctx: Context,
  of: Relationship,
  { reason, leaverIds }: Leaving,
): Promise<void> {
  if (!isMember(of, leaverIds)) return;
  if (!goesOnWithout(of, leaverIds)) return end(ctx, of, { reason, leaverIds });
  for (const { personId, role } of of.members)
    if (leaverIds.includes(personId)) await markLeft(of.id, { personId, role, leftAt: ctx.now(), reason });
  await settle(ctx, of.id);
}

/** Tells of those who left when the server stopped before everybody knew; for a job. */
export async function tellOfLeavers(ctx: Context): Promise<void> {
  for (const { id } of await findWithUntoldLeavers()) await settle(ctx, id);
}

/** Who leaves the program knows, and is not told; of all other ends everybody is told the same. */
async function end(ctx: Context, of: Relationship, { reason, leaverIds }: Leaving): Promise<void> {
  await endRelationship(ctx, of, reason === 'left' ? { reason, leaverIds } : { reason });
}

/** Two may have left at once, and nobody remains with whom to go on. */
async function settle(ctx: Context, id: string): Promise<void> {
  const now = await findRelationship(id);
  for (const personId of now?.untoldLeavers ?? []) if (now) await settleLeaver(ctx, now, personId);
}

async function settleLeaver(ctx: Context, now: Relationship, personId: string): Promise<void> {
  const { id, members } = now;
  if (now.status === 'active' && !goesOnWithout(now, [])) await endRelationship(ctx, now, { reason: 'left' });
  else if (now.status === 'active') {
    for (const departure of ctx.departures) await departure(ctx, { relationship: now, leaverId: personId });
    await ctx.notify(
      members.map((member) => member.personId),
      { kind: 'member-left', relationshipId: id, leaverId: personId },
    );
  }
  for (const one of [...members, { personId }])
    await ctx.refreshNotices(one.personId, { relationshipId: id });
  await markLeaverTold(id, personId);
  ctx.wake(CALL_OFF_JOB);
}
