// Keeps sessions; a booking request is stored once however often it arrives.
import type { Session } from './session.js';
import { PLANNED, Sessions, toSession } from './session-record-store.js';

/** The stored session of this request: the given one, or the one that an earlier arrival stored. */
export async function insertOnce({ id, ...rest }: Session): Promise<{ session: Session; isNew: boolean }> {
  const { relationshipId, requestId, ...others } = rest;
  const record = await Sessions.findOneAndUpdate(
    { relationshipId, requestId },
    { $setOnInsert: { _id: id, ...others } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return { session: toSession(record), isNew: record._id === id };
}

export async function findSession(id: string): Promise<Session | undefined> {
  const record = await Sessions.findById(id).lean();
  return record ? toSession(record) : undefined;
}

export async function findNextSession(relationshipId: string, now: Date): Promise<Session | undefined> {
  const record = await Sessions.findOne({ relationshipId, end: { $gt: now }, state: { $in: PLANNED } })
    .sort({ start: 1 })
    .lean();
  return record ? toSession(record) : undefined;
}

/** Those that start in this span of time. */
export async function findBookedBetween(from: Date, until: Date): Promise<Session[]> {
  const records = await Sessions.find({ state: 'booked', start: { $gte: from, $lte: until } }).lean();
  return records.map(toSession);
}

/** The one that starts last, to come or past. */
export async function findNewestSession(relationshipId: string): Promise<Session | undefined> {
  const newest = Sessions.findOne({ relationshipId, state: { $in: PLANNED } }).sort({ start: -1 });
  const record = await newest.lean();
  return record ? toSession(record) : undefined;
}

/** What is agreed and starts in this time. */
export async function findStarting({ from, to }: { from: Date; to: Date }): Promise<Session[]> {
  const states = ['booked', 'pending'] as const;
  const records = await Sessions.find({ start: { $gt: from, $lte: to }, state: { $in: states } }).lean();
  return records.map(toSession);
}

/** Whether the relationship has met: a session of it has begun. */
export async function hasBegunSession(relationshipId: string, now: Date): Promise<boolean> {
  const record = await Sessions.findOne({ relationshipId, start: { $lte: now }, state: 'booked' }).lean();
  return record !== null;
}

export async function findSessionsIn(relationshipIds: readonly string[]): Promise<Session[]> {
  const records = await Sessions.find({ relationshipId: { $in: [...relationshipIds] } })
    .sort({ start: 1 })
    .lean();
  return records.map(toSession);
}

/** Relationships that have a session before them. */
export async function findRelationshipsWithPlans(now: Date): Promise<string[]> {
  return Sessions.distinct('relationshipId', { state: { $in: PLANNED }, end: { $gt: now } });
}

/** What it has before it, in the order of time. */
export async function findPlans(relationshipId: string, now: Date): Promise<Session[]> {
  const planned = { relationshipId, state: { $in: PLANNED }, end: { $gt: now } };
  return (await Sessions.find(planned).sort({ start: 1 }).lean()).map(toSession);
}

/** Of what is over; what is to come may have to be called off in that calendar yet. */
export async function forgetOrganizer(personIds: readonly string[], now: Date): Promise<void> {
  await Sessions.updateMany(
    { organizerId: { $in: [...personIds] }, end: { $lte: now } },
    { $unset: { organizerOid: 1 } },
  );
}
