// Keeps check-ins; a person's first answer stays.
import { collection } from '../../platform/records.js';
import { type CheckIn, type CheckInAnswer, checkIn } from './check-in.js';

const CheckIns = collection('check-ins', {
  schema: checkIn,
  indexes: [{ on: { relationshipId: 1, period: 1 }, unique: true }],
});

/** The check-in of this period: the given one, or the one that was opened before. */
export async function openOnce({ id, ...rest }: CheckIn): Promise<{ checkIn: CheckIn; isNew: boolean }> {
  const { relationshipId, period, ...others } = rest;
  const kept = await CheckIns.put({ relationshipId, period }, { _id: id, ...others });
  return { checkIn: kept, isNew: kept.id === id };
}

export async function findCheckIn(id: string): Promise<CheckIn | undefined> {
  return CheckIns.one({ _id: id });
}

export async function findLatest(relationshipId: string): Promise<CheckIn | undefined> {
  return CheckIns.one({ relationshipId }, { sort: { period: -1 } });
}

export async function findAll(relationshipId: string): Promise<CheckIn[]> {
  return CheckIns.many({ relationshipId });
}

/** The newest first. */
export async function findNewest(relationshipId: string, count: number): Promise<CheckIn[]> {
  return CheckIns.many({ relationshipId }, { sort: { period: -1 }, limit: count });
}

/** Whether the answer was kept: false when this person had answered before. */
export async function keepAnswer(id: string, fresh: CheckInAnswer): Promise<boolean> {
  const { modifiedCount } = await CheckIns.model.updateOne(
    { _id: id, 'answers.personId': { $ne: fresh.personId } },
    { $push: { answers: fresh } },
  );
  return modifiedCount === 1;
}

export async function findAnsweredBy(personIds: readonly string[]): Promise<CheckIn[]> {
  return CheckIns.many({ 'answers.personId': { $in: [...personIds] } });
}

export async function deleteAnswersOf(personIds: readonly string[]): Promise<void> {
  const theirs = { personId: { $in: [...personIds] } };
  await CheckIns.model.updateMany({ 'answers.personId': theirs.personId }, { $pull: { answers: theirs } });
}

/** Of two answers to one check-in the first one counts, as it would have through any other door. */
export async function renameInCheckIns(from: string, to: string): Promise<void> {
  for (const { id, answers } of await findAnsweredBy([from])) {
    const [theirs, other] = [from, to].map((one) => answers.find(({ personId }) => personId === one));
    const goes = theirs && other && theirs.answeredAt >= other.answeredAt ? from : other ? to : undefined;
    if (goes) await CheckIns.model.updateOne({ _id: id }, { $pull: { answers: { personId: goes } } });
    await CheckIns.model.updateOne(
      { _id: id, 'answers.personId': from },
      { $set: { 'answers.$.personId': to } },
    );
  }
}
