// Telling people things: notices are stored first, and delivered by the bot's job.

import type { Context } from '../context.js';
import { nextTry } from '../platform/backoff.js';
import { MINUTE, type WorkingHours } from '../platform/hours.js';
import { isPatient, type Notice, type NoticeSubject, noticeKey } from '../ports/notice.js';
import { deliverAt } from './deliver-at.js';
import {
  claimDueNotice,
  insertNotice,
  type MessagePlace,
  makeStale,
  markSent,
  putOff,
  settle,
  waitNoLonger,
} from './notice-store.js';
import type { StoredNotice } from './stored-notice.js';

/** Done by the bot's door. */
export const DELIVERY_JOB = 'deliver-notices';

type Clock = Pick<Context, 'now' | 'newId'>;

/** Longer than any call to the connector may take. */
const LEASE_MS = 2 * MINUTE;

/** By the person's id, for those of whom they are known. */
type HoursOf = (personIds: readonly string[]) => Promise<ReadonlyMap<string, WorkingHours>>;

/** Telling the same thing again changes nothing. What can wait is told in people's working hours. */
export async function addNotices(
  clock: Clock & { hoursOf: HoursOf },
  personIds: readonly string[],
  of: Notice,
): Promise<void> {
  const hours = isPatient(of) ? await clock.hoursOf(personIds) : undefined;
  for (const personId of personIds) {
    const stored = {
      id: clock.newId(),
      personId,
      notice: of,
      state: 'pending' as const,
      attempts: 0,
      revision: 0,
      nextAttemptAt: deliverAt(clock.now(), hours?.get(personId)),
    };
    await insertNotice(stored, noticeKey(personId, of));
  }
}

/** Has cards that were sent show what has become of what they are about. */
export async function refreshSentNotices(
  clock: Clock,
  personId: string,
  about: NoticeSubject,
): Promise<void> {
  await makeStale(personId, about, clock.now());
}

export async function takeDueNotice(clock: Clock): Promise<StoredNotice | undefined> {
  return claimDueNotice(clock.now(), new Date(clock.now().getTime() + LEASE_MS));
}

export async function noticeDelivered(clock: Clock, of: StoredNotice, place: MessagePlace): Promise<void> {
  await markSent(of, place, clock.now());
}

/** The person can be reached from now on: what waits for them is told. */
export async function hurryNotices(ctx: Context): Promise<void> {
  await waitNoLonger(ctx.actor.kind === 'person' ? ctx.actor.personIds : [], ctx.now());
  ctx.wake(DELIVERY_JOB);
}

/** Nobody knows how to reach the person: it is not tried again before somebody does. */
export async function noticeWaits(of: StoredNotice): Promise<void> {
  await settle(of.id, of.state, 'waiting');
}

/** @param retryAfterSeconds what the service asked for, if it did */
export async function noticeFailed(
  clock: Clock,
  of: StoredNotice,
  retryAfterSeconds?: number,
): Promise<void> {
  await putOff(of.id, of.state, nextTry(of.attempts, clock.now(), retryAfterSeconds));
}

/** It is no longer so, and nobody has been told. */
export async function noticeMoot(of: StoredNotice): Promise<void> {
  await settle(of.id, of.state, 'moot');
}

/** The person blocked or removed the app, or can't be reached by it at all. */
export async function noticeUndeliverable(of: StoredNotice): Promise<void> {
  await settle(of.id, of.state, 'undeliverable');
}
