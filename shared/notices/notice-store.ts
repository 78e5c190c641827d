// Keeps notices until they are delivered, and where they stand afterwards.
import { z } from 'zod';
import { collection, unlessTaken } from '../platform/records.js';
import { type NoticeSubject, noticeKey } from '../ports/notice.js';
import { type StoredNotice, storedNotice } from './stored-notice.js';

/** Fields of notices that name somebody other than the person who is told. */
const NAMING = ['leaverId', 'waitedForId', 'fromId'] as const;

const Notices = collection('notices', {
  schema: storedNotice.extend({ key: z.string() }),
  indexes: [
    { on: { key: 1 }, unique: true },
    { on: { personId: 1, state: 1 } },
    { on: { nextAttemptAt: 1 }, sparse: true },
    ...NAMING.map((field) => ({ on: { [`notice.${field}`]: 1 as const }, sparse: true as const })),
  ],
});

/** Once for each key. */
export async function insertNotice(stored: StoredNotice, key: string): Promise<void> {
  await Notices.insert({ ...stored, key });
}

/** Hands the notice that is due longest to the caller and hides it from others until the lease ends. */
export async function claimDueNotice(now: Date, leaseUntil: Date): Promise<StoredNotice | undefined> {
  return Notices.change(
    { nextAttemptAt: { $lte: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
    { sort: { nextAttemptAt: 1 } },
  );
}

export async function putOff(id: string, from: StoredNotice['state'], until: Date): Promise<void> {
  await Notices.model.updateOne({ _id: id, state: from }, { $set: { nextAttemptAt: until } });
}

/** It is not tried again in this state. */
export async function settle(
  id: string,
  from: StoredNotice['state'],
  state: 'waiting' | 'undeliverable' | 'moot',
): Promise<void> {
  await Notices.model.updateOne({ _id: id, state: from }, { $set: { state }, ...NO_ATTEMPT });
}

const NO_ATTEMPT = { $unset: { nextAttemptAt: 1 } } as const;

/** After what is due already. */
export async function waitNoLonger(personIds: readonly string[], now: Date): Promise<void> {
  const next = new Date(now.getTime() + 1);
  await Notices.model.updateMany(
    { personId: { $in: [...personIds] }, state: 'waiting' },
    { $set: { state: 'pending', nextAttemptAt: next } },
  );
}

export type MessagePlace = { conversationId: string; activityId: string };

/** Keeps where the message stands; what changed while it was being sent makes it stale at once. */
export async function markSent(of: StoredNotice, place: MessagePlace, now: Date): Promise<void> {
  const { modifiedCount } = await Notices.model.updateOne(
    { _id: of.id, state: of.state, revision: of.revision },
    { $set: { ...place, state: 'sent' }, ...NO_ATTEMPT },
  );
  if (modifiedCount === 0)
    await Notices.model.updateOne(
      { _id: of.id, state: of.state },
      { $set: { ...place, ...staleSince(now) } },
    );
}

export async function makeStale(personId: string, about: NoticeSubject, now: Date): Promise<void> {
  const subject = Object.entries(about).map(([name, id]) => [`notice.${name}`, id] as const);
  const ofPerson = { personId, ...Object.fromEntries(subject) };
  await Notices.model.updateMany(ofPerson, { $inc: { revision: 1 } });
  await Notices.model.updateMany({ ...ofPerson, state: 'sent' }, { $set: staleSince(now) });
}

export async function countNotices(personIds: readonly string[]): Promise<number> {
  return Notices.model.countDocuments({ personId: { $in: [...personIds] } });
}

export async function deleteNoticesTo(personIds: readonly string[]): Promise<void> {
  await Notices.model.deleteMany({ personId: { $in: [...personIds] } });
}

/**
 * Cards that were shown are shown anew, since they name people and their buttons carry ids. What was told under both
 * ids is one notice: that of the id that stays.
 */
export async function renameInNotices(from: string, to: string, now: Date): Promise<void> {
  const named = [{ personId: from }, ...NAMING.map((field) => ({ [`notice.${field}`]: from }))];
  for (const { id, personId, notice, revision, state } of await Notices.many({ $or: named })) {
    const renamed = Object.fromEntries(
      Object.entries(notice).map(([field, value]) => [field, value === from ? to : value]),
    ) as typeof notice;
    const toId = personId === from ? to : personId;
    const change = { personId: toId, notice: renamed, key: noticeKey(toId, renamed) };
    const isAlone = await unlessTaken(() =>
      Notices.model.updateOne(
        { _id: id, revision, state },
        { $set: { ...change, ...nextOf(state, now) }, $inc: { revision: 1 } },
      ),
    );
    if (!isAlone) await Notices.model.deleteOne({ _id: id });
  }
}

/** Who had no chat under one id may have one under the other. */
function nextOf(state: StoredNotice['state'], now: Date): Partial<StoredNotice> {
  if (state === 'sent') return staleSince(now);
  return state === 'waiting' ? { state: 'pending', nextAttemptAt: now } : {};
}

function staleSince(now: Date) {
  return { state: 'stale', attempts: 0, nextAttemptAt: now } as const;
}
