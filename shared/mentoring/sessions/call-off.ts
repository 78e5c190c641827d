// Calling off what a pair that has ended, or who left a group, had planned: in our records at once, then in the calendar.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { nextTry } from '../../platform/backoff.js';
import { CalendarError } from '../../ports/calendar-port.js';
import { endedAmong, getRelationship } from '../relationship/relationship-actions.js';
import { markCallingOff, settleCallOff } from './calendar-work-store.js';
import { dueSessions } from './due-sessions.js';
import { withdrawInvitations } from './invitations.js';
import type { Session } from './session.js';
import { findRelationshipsWithPlans } from './session-store.js';

/** For a job, safe to run in several processes at once. */
export async function callOffSessions(ctx: Context): Promise<void> {
  await callOffPlans(ctx);
  await withdrawInvitations(ctx);
  for await (const due of dueSessions(ctx, 'cancellation')) await cancelInCalendar(ctx, due);
}

/** Cards that told of a meeting say from now on that it does not take place. */
async function callOffPlans(ctx: Context): Promise<void> {
  const planning = await findRelationshipsWithPlans(ctx.now());
  for (const relationshipId of await endedAmong(ctx, planning)) {
    const { members } = await getRelationship(ctx, relationshipId);
    for (const sessionId of await markCallingOff(relationshipId, ctx.now()))
      for (const { personId } of members) await ctx.refreshNotices(personId, { sessionId });
  }
}

/** Until the calendar took it, or the time of the meeting has passed. */
async function cancelInCalendar(ctx: Context, session: Session): Promise<void> {
  try {
    const { organizerOid } = session;
    const { status } = await getRelationship(ctx, session.relationshipId);
    const comment = t(status === 'ended' ? 'sessions.calledOff' : 'sessions.organizerLeft');
    if (organizerOid) await ctx.calendar.cancelEvent({ ...eventOf(session), organizerOid, comment });
    await settleCallOff(session, { state: 'cancelled' });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    ctx.log.warn({ err: error, sessionId: session.id }, 'the calendar did not call a session off');
    const nextAttemptAt = nextTry(session.attempts, ctx.now(), error.detail.retryAfterSeconds);
    await settleCallOff(session, { nextAttemptAt });
  }
}

function eventOf({ start, end, requestId, eventId }: Session) {
  return { start, end, transactionId: requestId, eventId };
}
