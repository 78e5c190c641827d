// Who leaves a group is no longer invited to what it had planned; what they had invited to themselves is called off.
import type { Context } from '../../context.js';
import { nextTry } from '../../platform/backoff.js';
import { CalendarError } from '../../ports/calendar-port.js';
import type { Relationship } from '../relationship/relationship.js';
import { getRelationship, leftAmong } from '../relationship/relationship-actions.js';
import { markCallingOff, markWithout, settleWithdrawal } from './calendar-work-store.js';
import { dueSessions } from './due-sessions.js';
import type { Session } from './session.js';
import { eventOf } from './session-event.js';
import { findPlans, findRelationshipsWithPlans } from './session-store.js';

/** For a job: the calendar is asked again, less and less often, until it has taken all of it. */
export async function withdrawInvitations(ctx: Context): Promise<void> {
  const planning = await findRelationshipsWithPlans(ctx.now());
  for (const group of await leftAmong(ctx, planning))
    if (group.status === 'active') await noteLeavers(ctx, group);
  for await (const due of dueSessions(ctx, 'withdrawal')) await withdrawFrom(ctx, due);
}

async function noteLeavers(ctx: Context, group: Relationship): Promise<void> {
  const leaverIds = group.former?.map(({ personId }) => personId) ?? [];
  for (const sessionId of await markCallingOff(group.id, ctx.now(), leaverIds))
    for (const { personId } of group.members) await ctx.refreshNotices(personId, { sessionId });
  for (const { id, state, withoutIds } of await findPlans(group.id, ctx.now())) {
    const isNoted = leaverIds.every((leaverId) => withoutIds?.includes(leaverId));
    if (state === 'booked' && !isNoted) await markWithout(id, leaverIds, ctx.now());
  }
}

async function withdrawFrom(ctx: Context, session: Session): Promise<void> {
  const { id, eventId, organizerOid, withoutIds = [] } = session;
  try {
    const { attendees, subject } = await eventOf(session, await getRelationship(ctx, session.relationshipId));
    if (eventId && organizerOid)
      await ctx.calendar.changeEvent({ organizerOid, eventId, attendees, subject });
    await settleWithdrawal(session, 'done');
    for (const personId of withoutIds) await ctx.refreshNotices(personId, { sessionId: id });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    ctx.log.warn({ err: error, sessionId: id }, 'the calendar did not take somebody out of a session');
    const { retryAfterSeconds } = error.detail;
    await settleWithdrawal(session, nextTry(session.attempts, ctx.now(), retryAfterSeconds));
  }
}
