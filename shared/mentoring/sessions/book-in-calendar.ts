// Making an agreed session real in the calendar: at once, or by a job as soon as the calendar answers.
import type { Context } from '../../context.js';
import { nextTry } from '../../platform/backoff.js';
import { CalendarError } from '../../ports/calendar-port.js';
import type { Relationship } from '../relationship/relationship.js';
import { getRelationship } from '../relationship/relationship-actions.js';
import { findLate, keepEventToCancel, settle } from './calendar-work-store.js';
import { dueSessions } from './due-sessions.js';
import type { Session } from './session.js';
import { eventOf } from './session-event.js';
import { mayEnterCalendar, mayGiveUp } from './session-policy.js';
import { findSession } from './session-store.js';

/** Makes the events of pending sessions, and gives up those whose time has come; for a job, safe to run in several processes at once. */
export async function bookPendingSessions(ctx: Context): Promise<void> {
  for (const late of await findLate(ctx.now()))
    await giveUp(ctx, late, await getRelationship(ctx, late.relationshipId));
  for await (const due of dueSessions(ctx, 'booking')) {
    const relationship = await getRelationship(ctx, due.relationshipId);
    // What an ended pair had planned is called off by a job of its own.
    if (mayEnterCalendar(relationship)) await makeReal(ctx, due, relationship);
  }
}

/** The session as it stands after the calendar was asked. */
export async function makeReal(ctx: Context, session: Session, relationship: Relationship): Promise<Session> {
  try {
    const created = await ctx.calendar.createEvent(await eventOf(session, relationship));
    const outcome = {
      state: 'booked' as const,
      eventId: created.eventId,
      ...(created.joinUrl ? { joinUrl: created.joinUrl } : {}),
    };
    if (!(await settle(session.id, outcome))) await keepEventToCancel(session, created.eventId, ctx.now());
    else await tellOutcome(ctx, relationship, { kind: 'session-booked', sessionId: session.id });
    return (await findSession(session.id)) ?? { ...session, ...outcome };
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const { reason } = error;
    ctx.log.warn({ err: error, sessionId: session.id, reason }, 'the calendar did not take a session');
    if (reason === 'refused' && mayGiveUp(ctx.actor)) return giveUp(ctx, session, relationship);
    return later(ctx, session, error);
  }
}

async function giveUp(ctx: Context, session: Session, relationship: Relationship): Promise<Session> {
  const isGivenUp = await settle(session.id, { state: 'failed' });
  if (isGivenUp && mayEnterCalendar(relationship))
    await tellOutcome(ctx, relationship, { kind: 'session-failed', sessionId: session.id });
  return { ...session, state: 'failed' };
}

async function later(ctx: Context, session: Session, { detail }: CalendarError): Promise<Session> {
  // The attempt of whoever booked is not among those that the job has counted.
  const nextAttemptAt = nextTry(session.attempts + 1, ctx.now(), detail.retryAfterSeconds);
  await settle(session.id, { nextAttemptAt });
  return { ...session, nextAttemptAt };
}

type SessionNotice = { kind: 'session-booked' | 'session-pending' | 'session-failed'; sessionId: string };

/** Cards that were sent before say so, too. */
async function tellOutcome(ctx: Context, relationship: Relationship, notice: SessionNotice): Promise<void> {
  const { sessionId } = notice;
  for (const { personId } of relationship.members) await ctx.refreshNotices(personId, { sessionId });
  await tellMembers(ctx, relationship, notice);
}

export async function tellMembers(ctx: Context, { members }: Relationship, of: SessionNotice): Promise<void> {
  await ctx.notify(
    members.map(({ personId }) => personId),
    of,
  );
}
