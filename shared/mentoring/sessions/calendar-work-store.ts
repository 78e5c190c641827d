// What the calendar has yet to hear of: to make, to change, to call off.
import type { Session } from './session.js';
import { PLANNED, Sessions } from './session-record-store.js';

/** What is asked of the calendar, by the sessions that wait for it. */
const WAITING = {
  booking: { state: 'pending' },
  withdrawal: { state: 'booked', invitesLeavers: true },
  cancellation: { state: 'cancelling' },
} as const;
export type CalendarWork = keyof typeof WAITING;

/** Hands one due session to the caller and hides it from others until the lease ends. */
export async function claimWork(
  work: CalendarWork,
  { now, leaseUntil }: { now: Date; leaseUntil: Date },
): Promise<Session | undefined> {
  return Sessions.change(
    { ...WAITING[work], nextAttemptAt: { $lte: now }, end: { $gt: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
  );
}

/** Those that were to begin by now, and which the calendar has never taken. */
export async function findLate(now: Date): Promise<Session[]> {
  return Sessions.many({ state: 'pending', nextAttemptAt: { $lte: now }, start: { $lte: now } });
}

export type Outcome = Partial<Pick<Session, 'state' | 'eventId' | 'joinUrl' | 'nextAttemptAt'>>;

/** Whether the session was still pending and now has this outcome. */
export async function settle(id: string, outcome: Outcome): Promise<boolean> {
  const { modifiedCount } = await Sessions.model.updateOne({ _id: id, state: 'pending' }, { $set: outcome });
  return modifiedCount === 1;
}

/** The event was made while the session was being called off: it has to be called off, too. */
export async function keepEventToCancel(
  { id, organizerOid }: Session,
  eventId: string,
  now: Date,
): Promise<void> {
  await Sessions.model.updateOne(
    { _id: id, state: { $in: ['cancelling', 'cancelled'] }, eventId: { $exists: false } },
    {
      $set: {
        eventId,
        ...(organizerOid ? { organizerOid } : {}),
        state: 'cancelling',
        attempts: 0,
        nextAttemptAt: now,
      },
    },
  );
}

/** Who left is still invited, until the calendar has been told. */
export async function markWithout(id: string, leaverIds: readonly string[], now: Date): Promise<void> {
  const left = { withoutIds: [...leaverIds], invitesLeavers: true, attempts: 0, nextAttemptAt: now } as const;
  await Sessions.model.updateOne({ _id: id, state: 'booked' }, { $set: left });
}

/** Changes nothing when somebody else has it by now, or one more has left meanwhile. */
export async function settleWithdrawal(
  { id, attempts, nextAttemptAt }: Session,
  outcome: 'done' | Date,
): Promise<void> {
  const change =
    outcome === 'done' ? { $unset: { invitesLeavers: 1 } } : { $set: { nextAttemptAt: outcome } };
  await Sessions.model.updateOne({ _id: id, state: 'booked', attempts, nextAttemptAt }, change);
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
  const ids: string[] = await Sessions.model.distinct('_id', planned);
  const calledOff = { state: 'cancelling', attempts: 0, nextAttemptAt: now } as const;
  await Sessions.model.updateMany({ _id: { $in: ids }, ...planned }, { $set: calledOff });
  return ids;
}

/** Changes nothing when somebody else has it by now, or an event came to light meanwhile. */
export async function settleCallOff(
  { id, attempts, nextAttemptAt }: Session,
  outcome: Pick<Outcome, 'state' | 'nextAttemptAt'>,
): Promise<void> {
  const isDone = outcome.state === 'cancelled';
  await Sessions.model.updateOne(
    { _id: id, state: 'cancelling', attempts, nextAttemptAt },
    { $set: outcome, ...(isDone ? { $unset: { organizerOid: 1 } } : {}) },
  );
}
