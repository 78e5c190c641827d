// Keeps match checks, one for each person of a pair, so that nobody's answer is read with their partner's.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type MatchCheck, type MatchCheckAnswer, type MatchCheckCounts, matchCheck } from './match-check.js';

const MatchChecks = collection('match-checks', {
  schema: matchCheck.extend({ id: z.string(), isTold: z.boolean() }),
  indexes: [{ on: { relationshipId: 1 } }, { on: { programId: 1, answer: 1 } }, { on: { personId: 1 } }],
});

type Whose = Pick<MatchCheck, 'relationshipId' | 'personId'>;
const keyOf = ({ relationshipId, personId }: Whose) => `${relationshipId}:${personId}`;

/** Does nothing when it is open already. */
export async function openMatchCheck(check: MatchCheck): Promise<void> {
  await MatchChecks.insert({ ...check, id: keyOf(check), isTold: false });
}

export async function markAsked(relationshipId: string): Promise<void> {
  await MatchChecks.model.updateMany({ relationshipId }, { $set: { isTold: true } });
}

/** Those of the relationships whose members were asked. */
export async function findAsked(relationshipIds: readonly string[]): Promise<string[]> {
  return MatchChecks.model.distinct('relationshipId', {
    relationshipId: { $in: [...relationshipIds] },
    isTold: true,
  });
}

export async function findMatchCheck(whose: Whose): Promise<MatchCheck | undefined> {
  return MatchChecks.one({ _id: keyOf(whose) });
}

/** Whether it is kept: false when the last answer was a no, which stays. */
export async function keepMatchAnswer(whose: Whose, answer: MatchCheckAnswer): Promise<boolean> {
  const { matchedCount } = await MatchChecks.model.updateOne(
    { _id: keyOf(whose), answer: { $ne: 'no' } },
    { $set: { answer } },
  );
  return matchedCount === 1;
}

/** Who said no in one of these relationships. */
export async function findRefused(relationshipIds: readonly string[]): Promise<MatchCheck[]> {
  const refused = { relationshipId: { $in: [...relationshipIds] }, answer: 'no' as const };
  return MatchChecks.many(refused);
}

export async function countAnswers(programId: string): Promise<MatchCheckCounts> {
  const count = (answer: MatchCheckAnswer) => MatchChecks.model.countDocuments({ programId, answer });
  const [yes, unsure, no] = await Promise.all([count('yes'), count('unsure'), count('no')]);
  return { yes, unsure, no };
}

export async function findMatchChecksOf(personIds: readonly string[]): Promise<MatchCheck[]> {
  return MatchChecks.many({ personId: { $in: [...personIds] } });
}

export async function deleteMatchChecksOf(personIds: readonly string[]): Promise<void> {
  await MatchChecks.model.deleteMany({ personId: { $in: [...personIds] } });
}

/** An answer that was given is kept; of two the no counts, as it does from any door. */
export async function renameInMatchChecks(from: string, to: string): Promise<void> {
  for (const { id, ...check } of await MatchChecks.many({ personId: from })) {
    const renamed = { ...check, personId: to };
    const isAlone = await MatchChecks.insert({ ...renamed, id: keyOf(renamed) });
    if (!isAlone && check.answer) {
      const given = check.answer === 'no' ? { $ne: 'no' as const } : { $exists: false };
      await MatchChecks.model.updateOne(
        { _id: keyOf(renamed), answer: given },
        { $set: { answer: check.answer } },
      );
    }
    // An answer of this very moment stays, and is renamed the next time.
    await MatchChecks.model.deleteOne({ _id: id, answer: check.answer ?? { $exists: false } });
  }
}
