// Keeps match checks, one for each person of a pair, so that nobody's answer is read with their partner's.
import mongoose from 'mongoose';
import type { MatchCheckAnswer } from '../../api/match-check-api.js';
import type { MatchCheck, MatchCheckCounts } from './match-check.js';

type MatchCheckRecord = Omit<MatchCheck, 'answer'> & {
  _id: string;
  answer?: MatchCheckAnswer | null;
  isTold: boolean;
};

const schema = new mongoose.Schema<MatchCheckRecord>(
  {
    _id: { type: String, required: true },
    relationshipId: { type: String, required: true },
    programId: { type: String, required: true },
    personId: { type: String, required: true },
    openedAt: { type: Date, required: true },
    answer: String,
    isTold: { type: Boolean, required: true },
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1 });
schema.index({ programId: 1, answer: 1 });
schema.index({ personId: 1 });

const MatchChecks = mongoose.model('MatchCheck', schema, 'match-checks');

type Whose = Pick<MatchCheck, 'relationshipId' | 'personId'>;
const keyOf = ({ relationshipId, personId }: Whose) => `${relationshipId}:${personId}`;

/** Does nothing when it is open already. */
export async function openMatchCheck(check: MatchCheck): Promise<void> {
  const fresh = { ...check, isTold: false };
  await MatchChecks.updateOne({ _id: keyOf(check) }, { $setOnInsert: fresh }, { upsert: true });
}

export async function markAsked(relationshipId: string): Promise<void> {
  await MatchChecks.updateMany({ relationshipId }, { $set: { isTold: true } });
}

/** Those of the relationships whose members were asked. */
export async function findAsked(relationshipIds: readonly string[]): Promise<string[]> {
  return MatchChecks.distinct('relationshipId', {
    relationshipId: { $in: [...relationshipIds] },
    isTold: true,
  });
}

export async function findMatchCheck(whose: Whose): Promise<MatchCheck | undefined> {
  const record = await MatchChecks.findById(keyOf(whose)).lean();
  return record ? toCheck(record) : undefined;
}

/** Whether it is kept: false when the last answer was a no, which stays. */
export async function keepMatchAnswer(whose: Whose, answer: MatchCheckAnswer): Promise<boolean> {
  const { matchedCount } = await MatchChecks.updateOne(
    { _id: keyOf(whose), answer: { $ne: 'no' } },
    { $set: { answer } },
  );
  return matchedCount === 1;
}

/** Who said no in one of these relationships. */
export async function findRefused(relationshipIds: readonly string[]): Promise<MatchCheck[]> {
  const refused = { relationshipId: { $in: [...relationshipIds] }, answer: 'no' as const };
  return (await MatchChecks.find(refused).lean()).map(toCheck);
}

export async function countAnswers(programId: string): Promise<MatchCheckCounts> {
  const count = (answer: MatchCheckAnswer) => MatchChecks.countDocuments({ programId, answer });
  const [yes, unsure, no] = await Promise.all([count('yes'), count('unsure'), count('no')]);
  return { yes, unsure, no };
}

export async function findMatchChecksOf(personIds: readonly string[]): Promise<MatchCheck[]> {
  const records = await MatchChecks.find({ personId: { $in: [...personIds] } }).lean();
  return records.map(toCheck);
}

export async function deleteMatchChecksOf(personIds: readonly string[]): Promise<void> {
  await MatchChecks.deleteMany({ personId: { $in: [...personIds] } });
}

function toCheck({ _id, answer, isTold: _isTold, ...rest }: MatchCheckRecord): MatchCheck {
  return { ...rest, ...(answer ? { answer } : {}) };
}
