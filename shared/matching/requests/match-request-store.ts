// Keeps requests; each change is conditional on the state that was read, and two open ones never stand in one place.
import mongoose from 'mongoose';
import type { MatchRequest, RequestState } from './match-request.js';

type OptionalField = 'note' | 'toldAt' | 'endedAt' | 'declined' | 'closedBecause' | 'settledAt';
type RequestRecord = Omit<MatchRequest, 'id' | OptionalField> & { _id: string } & Reservations & {
    [Field in OptionalField]?: MatchRequest[Field] | null;
  };
type Reservations = { wish?: string | null; asked?: string | null };

const text = { type: String, required: true } as const;
const date = { type: Date, required: true } as const;
const schema = new mongoose.Schema<RequestRecord>(
  {
    _id: text,
    programId: text,
    menteeId: text,
    mentorId: text,
    state: text as never,
    place: { type: Number, required: true },
    sentAt: date,
    expiresAt: date,
    reasons: { type: mongoose.Schema.Types.Mixed, required: true } as never,
    note: String,
    toldAt: Date,
    endedAt: Date,
    declined: mongoose.Schema.Types.Mixed as never,
    closedBecause: String,
    settledAt: Date,
    /** The mentee's place in the program while it is open: unique, so that nobody asks more mentors at once. */
    wish: String,
    /** The two in the program while it is open: unique, so that nobody is asked twice by one person. */
    asked: String,
  },
  { versionKey: false },
);
schema.index({ wish: 1 }, { unique: true, sparse: true });
schema.index({ asked: 1 }, { unique: true, sparse: true });
schema.index({ programId: 1, menteeId: 1 });
schema.index({ mentorId: 1, state: 1 });
schema.index({ state: 1, settledAt: 1 });

const Requests = mongoose.model('MatchRequest', schema, 'match-requests');

/** Whether it was kept: false when the place was taken, or the same was asked, at the same time. */
export async function insertRequest({ id, ...rest }: MatchRequest): Promise<boolean> {
  const { programId, menteeId, mentorId, place } = rest;
  const wish = `${programId} ${menteeId} ${place}`;
  try {
    await Requests.create({ _id: id, ...rest, wish, asked: `${programId} ${menteeId} ${mentorId}` });
    return true;
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

const DUPLICATE_KEY = 11000;

export async function findRequest(id: string): Promise<MatchRequest | undefined> {
  const record = await Requests.findById(id).lean();
  return record ? toRequest(record) : undefined;
}

export type RequestFilter = {
  programId?: string;
  menteeId?: { $in: readonly string[] };
  mentorId?: { $in: readonly string[] };
  state?: RequestState;
};

/** The oldest first. */
export async function findRequests(filter: RequestFilter): Promise<MatchRequest[]> {
  const records = await Requests.find(filter as never)
    .sort({ sentAt: 1, _id: 1 })
    .lean<RequestRecord[]>();
  return records.map(toRequest);
}

/** With one of these people on either side, the oldest first. */
export async function findRequestsWith(personIds: readonly string[]): Promise<MatchRequest[]> {
  const ids = { $in: [...personIds] };
  const records = await Requests.find({ $or: [{ menteeId: ids }, { mentorId: ids }] })
    .sort({ sentAt: 1, _id: 1 })
    .lean<RequestRecord[]>();
  return records.map(toRequest);
}

/** How many there are in each state. */
export async function countRequests(programId: string): Promise<ReadonlyMap<RequestState, number>> {
  const groups = await Requests.aggregate<{ _id: RequestState; requests: number }>([
    { $match: { programId } },
    { $group: { _id: '$state', requests: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, requests }) => [_id, requests]));
}

/** Those of which the mentor may not have heard yet. */
export async function findUntold(): Promise<MatchRequest[]> {
  const records = await Requests.find({ state: 'open', toldAt: { $exists: false } }).lean<RequestRecord[]>();
  return records.map(toRequest);
}

export async function markTold(id: string, toldAt: Date): Promise<void> {
  await Requests.updateOne({ _id: id, toldAt: { $exists: false } }, { $set: { toldAt } });
}

/** Those whose end, or whose yes, has not had all its consequences yet. */
export async function findUnsettled(): Promise<MatchRequest[]> {
  const records = await Requests.find({ state: { $ne: 'open' }, settledAt: { $exists: false } })
    .sort({ endedAt: 1, _id: 1 })
    .lean<RequestRecord[]>();
  return records.map(toRequest);
}

export type RequestEnd = Pick<MatchRequest, 'endedAt' | 'declined' | 'closedBecause'> & {
  state: Exclude<RequestState, 'open' | 'accepted'>;
};

/** Whether this ended it: false when it had changed before. The mentee may ask somebody else from now on. */
export async function endRequest(id: string, from: 'open' | 'accepted', end: RequestEnd): Promise<boolean> {
  const freed = { $unset: { wish: 1, asked: 1 } } as const;
  const { matchedCount } = await Requests.updateOne({ _id: id, state: from }, { $set: end, ...freed });
  return matchedCount === 1;
}

/** The mentor's yes holds the place until the pair is made. Whether it was kept: false when it had changed before. */
export async function claimRequest(id: string, endedAt: Date): Promise<boolean> {
  const claim = { state: 'accepted', endedAt } as const;
  const { matchedCount } = await Requests.updateOne({ _id: id, state: 'open' }, { $set: claim });
  return matchedCount === 1;
}

/** Takes a yes back that could not be made true. */
export async function reopenRequest(id: string): Promise<void> {
  await Requests.updateOne(
    { _id: id, state: 'accepted', settledAt: { $exists: false } },
    { $set: { state: 'open' }, $unset: { endedAt: 1 } },
  );
}

export async function markSettled(id: string, settledAt: Date): Promise<void> {
  await Requests.updateOne(
    { _id: id, state: { $ne: 'open' } },
    { $set: { settledAt }, $unset: { wish: 1, asked: 1 } },
  );
}

/** What these people wrote when they said no; that they did is the other one's to know. */
export async function eraseAnswersOf(mentorIds: readonly string[]): Promise<void> {
  await Requests.updateMany({ mentorId: { $in: [...mentorIds] } }, { $unset: { 'declined.words': 1 } });
}

/** The words that were made of what these people said about themselves. */
export async function eraseReasonsOf(personIds: readonly string[]): Promise<void> {
  const ids = { $in: [...personIds] };
  const none = { reasons: { mentee: [], mentor: [] } };
  await Requests.updateMany({ $or: [{ menteeId: ids }, { mentorId: ids }] }, { $set: none });
}

function toRequest({ _id, wish: _wish, asked: _asked, ...rest }: RequestRecord): MatchRequest {
  const { note, toldAt, endedAt, declined, closedBecause, settledAt, ...others } = rest;
  return {
    id: _id,
    ...others,
    ...(note ? { note } : {}),
    ...(toldAt ? { toldAt } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(declined ? { declined } : {}),
    ...(closedBecause ? { closedBecause } : {}),
    ...(settledAt ? { settledAt } : {}),
  };
}
