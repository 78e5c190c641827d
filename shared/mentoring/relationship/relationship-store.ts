// Keeps mentoring relationships.
import { collection } from '../../platform/records.js';
import { type FormerMember, type Relationship, relationship } from './relationship.js';

const Relationships = collection('relationships', {
  schema: relationship,
  indexes: [
    { on: { 'members.personId': 1 } },
    { on: { status: 1, endedAt: 1 } },
    { on: { programId: 1, status: 1 } },
    { on: { 'former.personId': 1 }, sparse: true },
    { on: { 'match.runId': 1 }, sparse: true },
    { on: { toTell: 1 }, sparse: true },
    { on: { untoldLeavers: 1 }, sparse: true },
  ],
});

export async function findRelationship(id: string): Promise<Relationship | undefined> {
  return Relationships.one({ _id: id });
}

export async function findRelationshipsOf(personIds: readonly string[]): Promise<Relationship[]> {
  const filter = { 'members.personId': { $in: [...personIds] }, status: 'active' as const };
  return Relationships.many(filter, { sort: { startedAt: 1 } });
}

/** Those that have ended included, and groups that they left. */
export async function findAllOf(personIds: readonly string[]): Promise<Relationship[]> {
  const theirs = { $in: [...personIds] };
  const filter = { $or: [{ 'members.personId': theirs }, { 'former.personId': theirs }] };
  return Relationships.many(filter, { sort: { startedAt: 1 } });
}

export async function findActiveRelationships(): Promise<Relationship[]> {
  return Relationships.many({ status: 'active' });
}

export async function findRelationshipsIn(programId: string): Promise<Relationship[]> {
  return Relationships.many({ programId });
}

/** Of other programs, in which these people are or were. */
export async function findOutside(programId: string, personIds: readonly string[]): Promise<Relationship[]> {
  const theirs = { $in: [...personIds] };
  const filter = { $or: [{ 'members.personId': theirs }, { 'former.personId': theirs }] };
  return Relationships.many({ programId: { $ne: programId }, ...filter });
}

export type End = Required<Pick<Relationship, 'endedAt' | 'endReason' | 'toTell'>> &
  Pick<Relationship, 'leftWaiting'>;

/** Does nothing to one that has ended already. */
export async function markEnded(id: string, end: End): Promise<void> {
  await Relationships.model.updateOne({ _id: id, status: 'active' }, { $set: { ...end, status: 'ended' } });
}

/** Does nothing to who has left already, nor to a relationship that has ended. */
export async function markLeft(id: string, leaver: FormerMember): Promise<void> {
  const { personId } = leaver;
  await Relationships.model.updateOne(
    { _id: id, status: 'active', 'members.personId': personId },
    { $pull: { members: { personId } }, $push: { former: leaver, untoldLeavers: personId } },
  );
}

export async function findWithUntoldLeavers(): Promise<Relationship[]> {
  return Relationships.many({ untoldLeavers: { $exists: true, $ne: [] } });
}

export async function markLeaverTold(id: string, personId: string): Promise<void> {
  await Relationships.model.updateOne({ _id: id }, { $pull: { untoldLeavers: personId } });
}

/** Those among them that somebody left. */
export async function findLeftAmong(ids: readonly string[]): Promise<Relationship[]> {
  const left = { 'former.personId': { $exists: true } };
  return Relationships.many({ _id: { $in: [...ids] }, ...left });
}

export async function findWithUntoldEnd(): Promise<Relationship[]> {
  return Relationships.many({ toTell: { $exists: true } });
}

export async function markEndTold(id: string): Promise<void> {
  await Relationships.model.updateOne({ _id: id }, { $unset: { toTell: 1 } });
}

/** Those that ended in this time, the first day included. */
export async function findEndedBetween(from: Date, to: Date): Promise<Relationship[]> {
  return Relationships.many({ status: 'ended', endedAt: { $gte: from, $lt: to } });
}

/** Those that ended before, with texts that can still be read. */
export async function findKeptEndedBefore(day: Date): Promise<Relationship[]> {
  const filter = { status: 'ended' as const, endedAt: { $lt: day }, erasedAt: { $exists: false } };
  return Relationships.many(filter);
}

/** The first time stays. */
export async function markWarned(id: string, warnedAt: Date): Promise<void> {
  await Relationships.model.updateOne({ _id: id, warnedAt: { $exists: false } }, { $set: { warnedAt } });
}

/** What spoke for the match goes with the rest of the words; the first time stays. */
export async function markErased(id: string, erasedAt: Date): Promise<void> {
  await Relationships.model.updateOne({ _id: id, erasedAt: { $exists: false } }, { $set: { erasedAt } });
  await Relationships.model.updateOne(
    { _id: id, match: { $exists: true } },
    { $set: { 'match.reasons': [] } },
  );
}

/** Those among them that have ended. */
export async function findEndedAmong(ids: readonly string[]): Promise<string[]> {
  return Relationships.model.distinct('_id', { _id: { $in: [...ids] }, status: 'ended' });
}

export async function findActiveInPrograms(programIds: readonly string[]): Promise<Relationship[]> {
  return Relationships.many({ programId: { $in: [...programIds] }, status: 'active' });
}

/** Once for each id. */
export async function saveRelationship(fresh: Relationship): Promise<void> {
  await Relationships.insert(fresh);
}

/** The relationship that a run made for this mentee. */
export async function findMatch(runId: string, menteeId: string): Promise<Relationship | undefined> {
  return Relationships.one({ 'match.runId': runId, 'members.personId': menteeId });
}

export async function renameInRelationships(from: string, to: string, now: Date): Promise<void> {
  await joinMembers(from, to, now);
  for (const list of ['members', 'former', 'match.reasons'] as const)
    await Relationships.model.updateMany(
      { [`${list}.personId`]: from },
      { $set: { [`${list}.$[theirs].personId`]: to } },
      { arrayFilters: [{ 'theirs.personId': from }] },
    );
  for (const list of ['leftWaiting', 'toTell', 'untoldLeavers'] as const)
    await Relationships.model.updateMany({ [list]: from }, { $set: { [`${list}.$`]: to } });
}

/**
 * Where nobody else is in it, it has ended, and nobody is told. A group in which somebody was twice goes on with them
 * once: as its mentor, if they were that, since it would have none.
 */
async function joinMembers(from: string, to: string, now: Date): Promise<void> {
  const both = { 'members.personId': { $all: [from, to] } };
  const one = { $in: [from, to] };
  await Relationships.model.updateMany(
    { ...both, members: { $size: 2 }, status: 'active' },
    { $set: { status: 'ended', endedAt: now, endReason: 'left' } },
  );
  await Relationships.model.updateMany(
    { ...both, form: 'group', members: { $elemMatch: { personId: one, role: 'mentor' } } },
    { $pull: { members: { personId: one, role: 'mentee' } } },
  );
  await Relationships.model.updateMany(
    { ...both, form: 'group' },
    { $pull: { members: { personId: from } } },
  );
}
