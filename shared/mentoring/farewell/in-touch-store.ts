// Keeps whether people are asked if they are still in touch, and what they answered.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type InTouch, type InTouchAnswer, type InTouchMonths, inTouch } from './in-touch.js';

const InTouches = collection('still-in-touch', {
  schema: inTouch.extend({ id: z.string() }),
  indexes: [{ on: { personId: 1 } }],
});

type Whose = Pick<InTouch, 'relationshipId' | 'personId'>;
const keyOf = ({ relationshipId, personId }: Whose) => `${relationshipId}:${personId}`;

export async function findInTouch(whose: Whose): Promise<InTouch> {
  return (await InTouches.one({ _id: keyOf(whose) })) ?? { ...whose, isOff: false, answers: {} };
}

export async function findInTouchOf(personIds: readonly string[]): Promise<InTouch[]> {
  return InTouches.many({ personId: { $in: [...personIds] } });
}

/** The last answer counts. */
export async function keepInTouchAnswer(
  whose: Whose,
  months: InTouchMonths,
  answer: InTouchAnswer,
): Promise<void> {
  await open(whose);
  await InTouches.model.updateOne({ _id: keyOf(whose) }, { $set: { [`answers.${months}`]: answer } });
}

export async function keepInTouchOff(whose: Whose, isOff: boolean): Promise<void> {
  await open(whose);
  await InTouches.model.updateOne({ _id: keyOf(whose) }, { $set: { isOff } });
}

export async function deleteInTouchOf(personIds: readonly string[]): Promise<void> {
  await InTouches.model.deleteMany({ personId: { $in: [...personIds] } });
}

/** Whoever wished not to be asked is not asked; of two answers to one question that of the id that stays counts. */
export async function renameInTouch(from: string, to: string): Promise<void> {
  for (const { relationshipId, personId, isOff, answers } of await findInTouchOf([from])) {
    const whose = { relationshipId, personId: to };
    await open(whose);
    if (isOff) await keepInTouchOff(whose, true);
    for (const [months, answer] of Object.entries(answers))
      await InTouches.model.updateOne(
        { _id: keyOf(whose), [`answers.${months}`]: { $exists: false } },
        { $set: { [`answers.${months}`]: answer } },
      );
    await InTouches.model.deleteOne({ _id: keyOf({ relationshipId, personId }) });
  }
}

async function open(whose: Whose): Promise<void> {
  await InTouches.insert({ id: keyOf(whose), ...whose, isOff: false, answers: {} });
}
