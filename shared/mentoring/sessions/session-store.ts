// Keeps sessions; a booking request is stored once however often it arrives.
import type { Session } from './session.js';
import { PLANNED, Sessions } from './session-record-store.js';

/** The stored session of this request: the given one, or the one that an earlier arrival stored. */
export async function insertOnce({ id, ...rest }: Session): Promise<{ session: Session; isNew: boolean }> {
  const { relationshipId, requestId, ...others } = rest;
  const session = await Sessions.put({ relationshipId, requestId }, { _id: id, ...others });
  return { session, isNew: session.id === id };
}

export async function findSession(id: string): Promise<Session | undefined> {
  return Sessions.one({ _id: id });
}

export async function findNextSession(relationshipId: string, now: Date): Promise<Session | undefined> {
  return Sessions.one({ relationshipId, end: { $gt: now }, state: { $in: PLANNED } }, { sort: { start: 1 } });
}

/** Those that start in this span of time. */
export async function findBookedBetween(from: Date, until: Date): Promise<Session[]> {
  return Sessions.many({ state: 'booked', start: { $gte: from, $lte: until } });
}

/** The one that starts last, to come or past. */
export async function findNewestSession(relationshipId: string): Promise<Session | undefined> {
  return Sessions.one({ relationshipId, state: { $in: PLANNED } }, { sort: { start: -1 } });
}

/** What is agreed and starts in this time. */
export async function findStarting({ from, to }: { from: Date; to: Date }): Promise<Session[]> {
  return Sessions.many({ start: { $gt: from, $lte: to }, state: { $in: PLANNED } });
}

/** Whether the relationship has met: a session of it has begun. */
export async function hasBegunSession(relationshipId: string, now: Date): Promise<boolean> {
  const begun = { relationshipId, start: { $lte: now }, state: 'booked' } as const;
  return (await Sessions.model.exists(begun)) !== null;
}

export async function findSessionsIn(relationshipIds: readonly string[]): Promise<Session[]> {
  return Sessions.many({ relationshipId: { $in: [...relationshipIds] } }, { sort: { start: 1 } });
}

/** Relationships that have a session before them. */
export async function findRelationshipsWithPlans(now: Date): Promise<string[]> {
  return Sessions.model.distinct('relationshipId', { state: { $in: PLANNED }, end: { $gt: now } });
}

/** What it has before it, in the order of time. */
export async function findPlans(relationshipId: string, now: Date): Promise<Session[]> {
  const planned = { relationshipId, state: { $in: PLANNED }, end: { $gt: now } };
  return Sessions.many(planned, { sort: { start: 1 } });
}

/** Of what is over; what is to come may have to be called off in that calendar yet. */
export async function forgetOrganizer(personIds: readonly string[], now: Date): Promise<void> {
  await Sessions.model.updateMany(
    { organizerId: { $in: [...personIds] }, end: { $lte: now } },
    { $unset: { organizerOid: 1 } },
  );
}

export async function renameInSessions(from: string, to: string): Promise<void> {
  await Sessions.model.updateMany({ organizerId: from }, { $set: { organizerId: to } });
  await Sessions.model.updateMany({ withoutIds: from }, { $set: { 'withoutIds.$': to } });
}
