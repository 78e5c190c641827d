// Keeps requests; each change is conditional on the state that was read, and two open ones never stand in one place.
import { z } from 'zod';
import { collection, unlessTaken } from '../../platform/records.js';
import { type MatchRequest, MOST_OPEN, matchRequest, type RequestState } from './match-request.js';

const record = matchRequest.extend({
  /** The mentee's place in the program while it is open: unique, so that nobody asks more mentors at once. */
  wish: z.string().optional(),
  /** The two in the program while it is open: unique, so that nobody is asked twice by one person. */
  asked: z.string().optional(),
});

const Requests = collection('match-requests', {
  schema: record,
  indexes: [
    { on: { wish: 1 }, unique: true, sparse: true },
    { on: { asked: 1 }, unique: true, sparse: true },
    { on: { programId: 1, menteeId: 1 } },
    { on: { menteeId: 1 } },
    { on: { mentorId: 1, state: 1 } },
    { on: { state: 1, settledAt: 1 } },
  ],
});

const OLDEST_FIRST = { sentAt: 1, _id: 1 } as const;

/** Whether it was kept: false when the place was taken, or the same was asked, at the same time. */
export async function insertRequest(fresh: MatchRequest): Promise<boolean> {
  return Requests.insert({ ...fresh, ...reserved(fresh) });
}

export async function findRequest(id: string): Promise<MatchRequest | undefined> {
  const request = await Requests.one({ _id: id });
  return request && toRequest(request);
}

export type RequestFilter = {
  programId?: string;
  menteeId?: { $in: readonly string[] };
  mentorId?: { $in: readonly string[] };
  state?: RequestState;
};

/** The oldest first. */
export async function findRequests(filter: RequestFilter): Promise<MatchRequest[]> {
  return (await Requests.many(filter as never, { sort: OLDEST_FIRST })).map(toRequest);
}

/** With one of these people on either side, the oldest first. */
export async function findRequestsWith(personIds: readonly string[]): Promise<MatchRequest[]> {
  const ids = { $in: [...personIds] };
  const theirs = { $or: [{ menteeId: ids }, { mentorId: ids }] };
  return (await Requests.many(theirs, { sort: OLDEST_FIRST })).map(toRequest);
}

/** How many there are in each state. */
export async function countRequests(programId: string): Promise<ReadonlyMap<RequestState, number>> {
  const groups = await Requests.model.aggregate<{ _id: RequestState; requests: number }>([
    { $match: { programId } },
    { $group: { _id: '$state', requests: { $sum: 1 } } },
  ]);
  return new Map(groups.map(({ _id, requests }) => [_id, requests]));
}

/** Those of which the mentor may not have heard yet. */
export async function findUntold(): Promise<MatchRequest[]> {
  return (await Requests.many({ state: 'open', toldAt: { $exists: false } })).map(toRequest);
}

export async function markTold(id: string, toldAt: Date): Promise<void> {
  await Requests.model.updateOne({ _id: id, toldAt: { $exists: false } }, { $set: { toldAt } });
}

/** Those whose end, or whose yes, has not had all its consequences yet. */
export async function findUnsettled(): Promise<MatchRequest[]> {
  const unsettled = { state: { $ne: 'open' as const }, settledAt: { $exists: false } };
  return (await Requests.many(unsettled, { sort: { endedAt: 1, _id: 1 } })).map(toRequest);
}

export type RequestEnd = Pick<MatchRequest, 'endedAt' | 'declined' | 'closedBecause'> & {
  state: Exclude<RequestState, 'open' | 'accepted'>;
};

/** Whether this ended it: false when it had changed before. The mentee may ask somebody else from now on. */
export async function endRequest(id: string, from: 'open' | 'accepted', end: RequestEnd): Promise<boolean> {
  const freed = { $unset: { wish: 1, asked: 1 } } as const;
  const { matchedCount } = await Requests.model.updateOne({ _id: id, state: from }, { $set: end, ...freed });
  return matchedCount === 1;
}

/** The mentor's yes holds the place until the pair is made. Whether it was kept: false when it had changed before. */
export async function claimRequest(id: string, endedAt: Date): Promise<boolean> {
  const claim = { state: 'accepted', endedAt } as const;
  const { matchedCount } = await Requests.model.updateOne({ _id: id, state: 'open' }, { $set: claim });
  return matchedCount === 1;
}

/** Takes a yes back that could not be made true. */
export async function reopenRequest(id: string): Promise<void> {
  await Requests.model.updateOne(
    { _id: id, state: 'accepted', settledAt: { $exists: false } },
    { $set: { state: 'open' }, $unset: { endedAt: 1 } },
  );
}

export async function markSettled(id: string, settledAt: Date): Promise<void> {
  await Requests.model.updateOne(
    { _id: id, state: { $ne: 'open' } },
    { $set: { settledAt }, $unset: { wish: 1, asked: 1 } },
  );
}

/** What these people wrote when they said no; that they did is the other one's to know. */
export async function eraseAnswersOf(mentorIds: readonly string[]): Promise<void> {
  await Requests.model.updateMany({ mentorId: { $in: [...mentorIds] } }, { $unset: { 'declined.words': 1 } });
}

/** The words that were made of what these people said about themselves. */
export async function eraseReasonsOf(personIds: readonly string[]): Promise<void> {
  const ids = { $in: [...personIds] };
  const none = { reasons: { mentee: [], mentor: [] } };
  await Requests.model.updateMany({ $or: [{ menteeId: ids }, { mentorId: ids }] }, { $set: none });
}

/**
 * Whoever asked under two ids may have asked more than one person can, or the same twice: what finds no place is
 * withdrawn, and whoever was asked is told as of any other.
 */
export async function renameInRequests(from: string, to: string, now: Date): Promise<void> {
  for (const request of await findRequestsWith([from])) {
    const renamed = {
      ...request,
      menteeId: request.menteeId === from ? to : request.menteeId,
      mentorId: request.mentorId === from ? to : request.mentorId,
    };
    if (await takesPlace(request, renamed)) continue;
    if (request.state === 'open') await endRequest(request.id, 'open', { state: 'withdrawn', endedAt: now });
    const { menteeId, mentorId } = renamed;
    await Requests.model.updateOne(
      { _id: request.id, wish: { $exists: false } },
      { $set: { menteeId, mentorId } },
    );
  }
}

/** Whether it is renamed: one that holds places has to find some under the new ids. */
async function takesPlace(read: MatchRequest, renamed: MatchRequest): Promise<boolean> {
  const { id, state } = read;
  const { menteeId, mentorId } = renamed;
  const held = { _id: id, state, wish: { $exists: true } };
  if ((await Requests.model.exists(held)) === null) return false;
  const places = Array.from({ length: MOST_OPEN }, (_, index) => index + 1);
  for (const place of new Set([read.place, ...places])) {
    const change = { menteeId, mentorId, place, ...reserved({ ...renamed, place }) };
    if (await unlessTaken(() => Requests.model.updateOne(held, { $set: change }))) return true;
  }
  return false;
}

type Reserving = Pick<MatchRequest, 'programId' | 'menteeId' | 'mentorId' | 'place'>;

function reserved({ programId, menteeId, mentorId, place }: Reserving): { wish: string; asked: string } {
  return { wish: `${programId} ${menteeId} ${place}`, asked: `${programId} ${menteeId} ${mentorId}` };
}

function toRequest({ wish: _, asked: __, ...rest }: z.infer<typeof record>): MatchRequest {
  return rest;
}
