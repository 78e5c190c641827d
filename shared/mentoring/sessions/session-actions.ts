// Suggesting times and booking sessions: agreed in our records first, then made real in the calendar.

import type { Context } from '../../context.js';
import type { Person } from '../../people/person.js';
import { AppError } from '../../platform/errors.js';
import { DAY, HOUR, type Interval, type WorkingHours } from '../../platform/hours.js';
import { CalendarError } from '../../ports/calendar-port.js';
import { type AgreementInForce, agreementInForce } from '../agreement/agreement-in-force.js';
import { isWithin } from '../relationship/relationship.js';
import { asActiveMember, getRelationship } from '../relationship/relationship-actions.js';
import { makeReal, tellMembers } from './book-in-calendar.js';
import { settleNudges } from './booking-nudge.js';
import { leaseEnd } from './due-sessions.js';
import { assertBookable, type Session } from './session.js';
import { calendarUser, peopleOf } from './session-event.js';
import { findNextSession, findSession, findSessionsIn, insertOnce } from './session-store.js';
import { suggestTimes } from './suggest-times.js';

const SUGGESTION_DAYS = 14;
const SUGGESTIONS = 3;
const NOTICE_HOURS = 4;

export type Booking = { relationshipId: string; start: Date; end: Date; requestId: string };

/** Times in the next two weeks that suit all, from their calendars and the hours that they agreed on or work. */
export async function suggestSessions(
  ctx: Context,
  relationshipId: string,
  minutes: number,
): Promise<{ slots: Interval[]; me: Person; partners: Person[] }> {
  const { relationship, me: meId } = await asActiveMember(ctx, relationshipId);
  const { me, partners } = await peopleOf(relationship, meId);
  const now = ctx.now().getTime();
  const window = {
    start: new Date(now + NOTICE_HOURS * HOUR),
    end: new Date(now + SUGGESTION_DAYS * DAY),
  };
  const availabilities = await asking(() =>
    ctx.calendar.availability([me, ...partners].map(calendarUser), window),
  );
  const agreed = await agreementInForce(relationshipId);
  const people = [me, ...partners].map((person, index) => ({
    busy: availabilities[index]?.busy ?? [],
    workingHours: hoursOf(person, availabilities[index]?.workingHours, agreed),
  }));
  return { slots: suggestTimes({ window, minutes, people, count: SUGGESTIONS }), me, partners };
}

/**
 * Books the session. When the calendar can't be reached the session stays pending and a job makes the event later.
 * @throws AppError `session.*` (400) for a time that can't be booked, `session.partner-unreachable`,
 *   `relationship.ended` (409)
 */
export async function bookSession(ctx: Context, booking: Booking): Promise<Session> {
  const { relationship, me: organizerId } = await asActiveMember(ctx, booking.relationshipId);
  assertBookable(booking, ctx.now());
  // Who has no calendar never gets one by waiting.
  const people = await peopleOf(relationship, organizerId);
  for (const partner of people.partners) calendarUser(partner);
  const { session, isNew } = await insertOnce({
    ...booking,
    id: ctx.newId(),
    withoutIds: relationship.former?.map(({ personId }) => personId) ?? [],
    organizerId,
    organizerOid: calendarUser(people.me).oid,
    state: 'pending',
    attempts: 0,
    nextAttemptAt: leaseEnd(ctx),
  });
  if (!isNew) return session;
  await settleNudges(ctx, relationship);
  const booked = await makeReal(ctx, session, relationship);
  if (booked.state === 'pending')
    await tellMembers(ctx, relationship, { kind: 'session-pending', sessionId: booked.id });
  return booked;
}

export async function nextSession(ctx: Context, relationshipId: string): Promise<Session | undefined> {
  const { id, status } = await getRelationship(ctx, relationshipId);
  return status === 'active' ? findNextSession(id, ctx.now()) : undefined;
}

/** How many were booked, not called off, and over before the mentoring ended. */
export async function countPastSessions(ctx: Context, relationshipId: string): Promise<number> {
  const { id, endedAt } = await getRelationship(ctx, relationshipId);
  const until = endedAt ?? ctx.now();
  return (await findSessionsIn([id])).filter(({ state, end }) => state === 'booked' && end <= until).length;
}

export async function getSession(ctx: Context, id: string): Promise<Session> {
  const session = await findSession(id);
  if (!session) throw new AppError({ code: 'relationship.not-found', status: 404 });
  const relationship = await getRelationship(ctx, session.relationshipId);
  return isWithin(relationship, session.start) ? session : withoutMe(session);
}

/** To who left before it a session is called off. */
function withoutMe({ joinUrl: _, ...session }: Session): Session {
  return { ...session, state: 'cancelled' };
}

/** What somebody promised to their partner counts more than what their calendar says. */
function hoursOf(
  person: Person,
  working: WorkingHours | undefined,
  agreed: AgreementInForce | undefined,
): WorkingHours {
  const usual = working ?? officeHours(person.timeZone);
  const promised = agreed?.hours.find(({ personId: one }) => one === person.id);
  return promised ? { ...promised, timeZone: usual.timeZone } : usual;
}

function officeHours(timeZone: string): WorkingHours {
  return { timeZone, weekdays: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
}

async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    if (error.reason === 'consent')
      throw new AppError({ code: 'auth.consent-required', status: 403, cause: error });
    const seconds = error.detail.retryAfterSeconds;
    if (seconds) {
      throw new AppError({ code: 'session.calendar-busy', status: 503, params: { seconds }, cause: error });
    }
    throw new AppError({ code: 'session.calendar-unavailable', status: 503, cause: error });
  }
}
