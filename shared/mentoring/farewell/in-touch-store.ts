// Keeps whether people are asked if they are still in touch, and what they answered.
import mongoose from 'mongoose';
import type { InTouch, InTouchAnswer, InTouchMonths } from './in-touch.js';

type InTouchRecord = InTouch & { _id: string };

const text = { type: String, required: true } as const;
const schema = new mongoose.Schema<InTouchRecord>(
  {
    _id: text,
    relationshipId: text,
    personId: text,
    isOff: { type: Boolean, required: true },
    answers: { type: mongoose.Schema.Types.Mixed, required: true } as never,
  },
  { versionKey: false, minimize: false },
);
schema.index({ personId: 1 });

const InTouches = mongoose.model('InTouch', schema, 'still-in-touch');

type Whose = Pick<InTouch, 'relationshipId' | 'personId'>;
const keyOf = ({ relationshipId, personId }: Whose) => `${relationshipId}:${personId}`;

export async function findInTouch(whose: Whose): Promise<InTouch> {
  const record = await InTouches.findById(keyOf(whose)).lean();
  return record ? toInTouch(record) : { ...whose, isOff: false, answers: {} };
}

export async function findInTouchOf(personIds: readonly string[]): Promise<InTouch[]> {
  return (await InTouches.find({ personId: { $in: [...personIds] } }).lean()).map(toInTouch);
}

/** The last answer counts. */
export async function keepInTouchAnswer(
  whose: Whose,
  months: InTouchMonths,
  answer: InTouchAnswer,
): Promise<void> {
  await open(whose);
  await InTouches.updateOne({ _id: keyOf(whose) }, { $set: { [`answers.${months}`]: answer } });
}

export async function keepInTouchOff(whose: Whose, isOff: boolean): Promise<void> {
  await open(whose);
  await InTouches.updateOne({ _id: keyOf(whose) }, { $set: { isOff } });
}

export async function deleteInTouchOf(personIds: readonly string[]): Promise<void> {
  await InTouches.deleteMany({ personId: { $in: [...personIds] } });
}

async function open(whose: Whose): Promise<void> {
  const fresh = { ...whose, isOff: false, answers: {} };
  await InTouches.updateOne({ _id: keyOf(whose) }, { $setOnInsert: fresh }, { upsert: true });
}

function toInTouch({ _id, ...rest }: InTouchRecord): InTouch {
  return rest;
}
