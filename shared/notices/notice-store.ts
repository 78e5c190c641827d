// Keeps notices until they are delivered, and where they stand afterwards.
import mongoose from 'mongoose';
import type { NoticeSubject, StoredNotice } from '../ports/notice.js';

type NoticeRecord = Omit<StoredNotice, 'id' | 'conversationId' | 'activityId'> & {
  _id: string;
  key: string;
  conversationId?: string | null;
  activityId?: string | null;
};

const schema = new mongoose.Schema<NoticeRecord>(
  {
    _id: { type: String, required: true },
    key: { type: String, required: true },
    personId: { type: String, required: true },
    notice: { type: mongoose.Schema.Types.Mixed, required: true } as never,
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    revision: { type: Number, required: true },
    nextAttemptAt: { type: Date, required: true },
    conversationId: String,
    activityId: String,
  },
  { versionKey: false },
);
schema.index({ key: 1 }, { unique: true });
schema.index({ state: 1, nextAttemptAt: 1 });

const Notices = mongoose.model('Notice', schema, 'notices');

export async function insertNotice(stored: StoredNotice, key: string): Promise<void> {
  const { id, ...rest } = stored;
  await Notices.updateOne({ key }, { $setOnInsert: { _id: id, ...rest } }, { upsert: true });
}

/** Hands one due notice to the caller and hides it from others until the lease ends. */
export async function claimDueNotice(now: Date, leaseUntil: Date): Promise<StoredNotice | undefined> {
  const record = await Notices.findOneAndUpdate(
    { state: { $in: ['pending', 'stale'] }, nextAttemptAt: { $lte: now } },
    { $set: { nextAttemptAt: leaseUntil }, $inc: { attempts: 1 } },
    { returnDocument: 'after', sort: { nextAttemptAt: 1 } },
  ).lean();
  return record ? toNotice(record) : undefined;
}

export type NoticeChange = Partial<Pick<StoredNotice, 'state' | 'nextAttemptAt'>>;

export async function changeNotice(
  id: string,
  from: StoredNotice['state'],
  change: NoticeChange,
): Promise<void> {
  await Notices.updateOne({ _id: id, state: from }, { $set: change });
}

/** After what is due already. */
export async function waitNoLonger(personIds: readonly string[], now: Date): Promise<void> {
  const next = new Date(now.getTime() + 1);
  await Notices.updateMany(
    { personId: { $in: [...personIds] }, state: 'waiting' },
    { $set: { state: 'pending', nextAttemptAt: next } },
  );
}

export type MessagePlace = { conversationId: string; activityId: string };

/** Keeps where the message stands; what changed while it was being sent makes it stale at once. */
export async function markSent(of: StoredNotice, place: MessagePlace, now: Date): Promise<void> {
  const { modifiedCount } = await Notices.updateOne(
    { _id: of.id, state: of.state, revision: of.revision },
    { $set: { ...place, state: 'sent' } },
  );
  if (modifiedCount === 0)
    await Notices.updateOne({ _id: of.id, state: of.state }, { $set: { ...place, ...staleSince(now) } });
}

export async function makeStale(personId: string, about: NoticeSubject, now: Date): Promise<void> {
  const subject = Object.entries(about).map(([name, id]) => [`notice.${name}`, id] as const);
  const ofPerson = { personId, ...Object.fromEntries(subject) };
  await Notices.updateMany(ofPerson, { $inc: { revision: 1 } });
  await Notices.updateMany({ ...ofPerson, state: 'sent' }, { $set: staleSince(now) });
}

export async function countNotices(personIds: readonly string[]): Promise<number> {
  return Notices.countDocuments({ personId: { $in: [...personIds] } });
}

export async function deleteNoticesTo(personIds: readonly string[]): Promise<void> {
  await Notices.deleteMany({ personId: { $in: [...personIds] } });
}

function staleSince(now: Date) {
  return { state: 'stale', attempts: 0, nextAttemptAt: now } as const;
}

function toNotice({ _id, key: _key, conversationId, activityId, ...rest }: NoticeRecord): StoredNotice {
  return {
    id: _id,
    ...rest,
    ...(conversationId ? { conversationId } : {}),
    ...(activityId ? { activityId } : {}),
  };
}
