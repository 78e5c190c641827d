// Who leaves a group is no longer invited to what it had planned; what they had invited to themselves is called off.
import type { Context } from '../context.js';
import type { Relationship } from '../relationship/relationship.js';
import { leftAmong } from '../relationship/relationship-actions.js';
import { CalendarError } from './calendar-port.js';
import type { Session } from './session.js';
import { eventOf } from './session-event.js';
import { findPlans, findRelationshipsWithPlans, markCallingOff, markWithout } from './session-store.js';

/** For a job: the calendar is asked again at its next turn until it has taken all of it. */
export async function withdrawInvitations(ctx: Context): Promise<void> {
  const planning = await findRelationshipsWithPlans(ctx.now());
  for (const group of await leftAmong(ctx, planning))
    if (group.status === 'active') await withdrawIn(ctx, group);
}

async function withdrawIn(ctx: Context, group: Relationship): Promise<void> {
  const leaverIds = group.former?.map(({ personId }) => personId) ?? [];
  for (const sessionId of await markCallingOff(group.id, ctx.now(), leaverIds))
    for (const { personId } of group.members) await ctx.refreshNotices(personId, { sessionId });
  for (const session of await findPlans(group.id, ctx.now())) {
    const isDone = leaverIds.every((id) => session.withoutIds?.includes(id));
    if (session.state === 'booked' && !isDone) await withdraw(ctx, session, { group, leaverIds });
  }
}

type Left = { group: Relationship; leaverIds: string[] };

async function withdraw(ctx: Context, session: Session, { group, leaverIds }: Left): Promise<void> {
  const { id, eventId, organizerOid } = session;
  try {
    const { attendees, subject } = await eventOf(session, group);
    if (eventId && organizerOid)
      await ctx.calendar.changeEvent({ organizerOid, eventId, attendees, subject });
    await markWithout(id, leaverIds);
    for (const personId of leaverIds) await ctx.refreshNotices(personId, { sessionId: id });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    ctx.log.warn({ err: error, sessionId: id }, 'the calendar did not take somebody out of a session');
  }
}
