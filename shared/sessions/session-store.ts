// Keeps sessions; a booking request is stored once however often it arrives.
import mongoose from 'mongoose';
import type { Session } from './session.js';

type OptionalField = 'organizerOid' | 'eventId' | 'joinUrl' | 'withoutIds';
type SessionRecord = Omit<Session, 'id' | OptionalField> & { _id: string } & {
  [Field in OptionalField]?: Session[Field] | null;
};

const schema = new mongoose.Schema<SessionRecord>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    organizerId: { type: String, required: true },
    organizerOid: String,
    start: { type: Date, required: true },
    end: { type: Date, required: true },
    state: { type: String, required: true },
    requestId: { type: String, required: true },
    eventId: String,
    joinUrl: String,
    withoutIds: { type: [String], default: undefined } as never,
    attempts: { type: Number, required: true },
    nextAttemptAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1, requestId: 1 }, { unique: true });
schema.index({ relationshipId: 1, start: 1 });
schema.index({ state: 1, nextAttemptAt: 1 });
schema.index({ start: 1 });
schema.index({ state: 1, end: 1 });

/** What will take place as far as we know. */
const PLANNED: Session['state'][] = ['pending', 'booked'];

const Sessions = mongoose.model('Session', schema, 'sessions');

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

/** Hands one due pending session to the caller and hides it from others until the lease ends. */
export async function claimDue(now: Date, leaseUntil: Date): Promise<Session | undefined> {
  const record = await Sessions.findOneAndUpdate(
    { state: 'pending', nextAttemptAt: { $lte: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  ).lean();
  return record ? toSession(record) : undefined;
}

export type Outcome = Partial<Pick<Session, 'state' | 'eventId' | 'joinUrl' | 'nextAttemptAt'>>;

/** Whether the session was still pending and now has this outcome. */
export async function settle(id: string, outcome: Outcome): Promise<boolean> {
  const { modifiedCount } = await Sessions.updateOne({ _id: id, state: 'pending' }, { $set: outcome });
  return modifiedCount === 1;
}

/** The event was made while the session was being called off: it has to be called off, too. */
export async function keepEventToCancel(
  { id, organizerOid }: Session,
  eventId: string,
  now: Date,
): Promise<void> {
  await Sessions.updateOne(
    { _id: id, state: { $in: ['cancelling', 'cancelled'] }, eventId: { $exists: false } },
    { $set: { eventId, organizerOid, state: 'cancelling', attempts: 0, nextAttemptAt: now } },
  );
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

/** The event says so, too. */
export async function markWithout(id: string, personIds: readonly string[]): Promise<void> {
  await Sessions.updateOne({ _id: id }, { $set: { withoutIds: [...personIds] } });
}

/**
 * The ids of those of its sessions that are called off hereby.
 * @param organizerIds whose sessions; all of them when nobody is named
 */
export async function markCallingOff(
  relationshipId: string,
  now: Date,
  organizerIds?: readonly string[],
): Promise<string[]> {
  const theirs = organizerIds ? { organizerId: { $in: [...organizerIds] } } : {};
  const planned = { relationshipId, state: { $in: PLANNED }, end: { $gt: now }, ...theirs };
  const ids: string[] = await Sessions.distinct('_id', planned);
  const calledOff = { state: 'cancelling', attempts: 0, nextAttemptAt: now } as const;
  await Sessions.updateMany({ _id: { $in: ids }, ...planned }, { $set: calledOff });
  return ids;
}

/** Hands one session that the calendar may still have to the caller, and hides it until the lease ends. */
export async function claimCallOff(now: Date, leaseUntil: Date): Promise<Session | undefined> {
  const record = await Sessions.findOneAndUpdate(
    { state: 'cancelling', nextAttemptAt: { $lte: now }, end: { $gt: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  ).lean();
  return record ? toSession(record) : undefined;
}

/** Changes nothing when somebody else has it by now, or an event came to light meanwhile. */
export async function settleCallOff(
  { id, attempts, nextAttemptAt }: Session,
  outcome: Pick<Outcome, 'state' | 'nextAttemptAt'>,
): Promise<void> {
  const isDone = outcome.state === 'cancelled';
  await Sessions.updateOne(
    { _id: id, state: 'cancelling', attempts, nextAttemptAt },
    { $set: outcome, ...(isDone ? { $unset: { organizerOid: 1 } } : {}) },
  );
}

/** Of what is over; what is to come may have to be called off in that calendar yet. */
export async function forgetOrganizer(personIds: readonly string[], now: Date): Promise<void> {
  await Sessions.updateMany(
    { organizerId: { $in: [...personIds] }, end: { $lte: now } },
    { $unset: { organizerOid: 1 } },
  );
}

function toSession({ _id, organizerOid, eventId, joinUrl, withoutIds, ...rest }: SessionRecord): Session {
  return {
    id: _id,
    ...rest,
    ...(organizerOid ? { organizerOid } : {}),
    ...(eventId ? { eventId } : {}),
    ...(joinUrl ? { joinUrl } : {}),
    ...(withoutIds ? { withoutIds } : {}),
  };
}
