// Keeps rounds; what was written in them is sealed.
import mongoose from 'mongoose';
import type { Round, RoundAnswer, RoundKind } from './round.js';

type RoundRecord = Omit<Round, 'id' | 'revealAt' | 'answers'> & {
  _id: string;
  revealAt?: Date | null;
  answers: (Omit<RoundAnswer, 'sealed'> & { sealed?: string | null })[];
};

const text = { type: String, required: true } as const;
const answer = new mongoose.Schema(
  {
    personId: text,
    state: text,
    sealed: String,
    at: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { _id: false },
);
const schema = new mongoose.Schema<RoundRecord>(
  {
    _id: text,
    relationshipId: text,
    kind: text as never,
    question: { type: String, default: '' },
    openedAt: { type: Date, required: true },
    revealAt: Date,
    answers: { type: [answer], required: true } as never,
    isComplete: { type: Boolean, required: true },
    isTold: { type: Boolean, required: true },
    isSettled: { type: Boolean, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ relationshipId: 1, kind: 1, openedAt: -1 });
schema.index({ isSettled: 1, isComplete: 1 });
schema.index({ 'answers.personId': 1 });
const Rounds = mongoose.model('Round', schema, 'rounds');

/** The stored round of this id: the given one, or the one that was opened before. */
export async function openRound({ id, ...rest }: Round): Promise<Round> {
  const record = await Rounds.findOneAndUpdate(
    { _id: id },
    { $setOnInsert: rest },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return toRound(record);
}

export async function findRound(id: string): Promise<Round | undefined> {
  const record = await Rounds.findById(id).lean();
  return record ? toRound(record) : undefined;
}

/** The newest first. */
export async function findRoundsIn(relationshipId: string, kind: RoundKind): Promise<Round[]> {
  const records = await Rounds.find({ relationshipId, kind }).sort({ openedAt: -1 }).lean();
  return records.map(toRound);
}

export async function findRoundsWith(personIds: readonly string[]): Promise<Round[]> {
  const records = await Rounds.find({ 'answers.personId': { $in: [...personIds] } }).lean();
  return records.map(toRound);
}

/** Whether it was kept: false when somebody else answered meanwhile. */
export async function saveRound({ id, ...next }: Round): Promise<boolean> {
  const { modifiedCount } = await Rounds.updateOne(
    { _id: id, version: next.version },
    { $set: { answers: next.answers, isComplete: next.isComplete, version: next.version + 1 } },
  );
  return modifiedCount === 1;
}

export async function markRound(id: string, mark: 'isTold' | 'isSettled'): Promise<void> {
  await Rounds.updateOne({ _id: id }, { $set: { [mark]: true } });
}

/** Shown by now, while not everybody has been told so. */
export async function findUnsettled(now: Date): Promise<Round[]> {
  const isShown = { $or: [{ isComplete: true }, { revealAt: { $lte: now } }] };
  const records = await Rounds.find({ isSettled: false, ...isShown }).lean();
  return records.map(toRound);
}

function toRound({ _id, revealAt, answers, ...rest }: RoundRecord): Round {
  return {
    id: _id,
    ...rest,
    ...(revealAt ? { revealAt } : {}),
    answers: answers.map(({ sealed, ...one }) => ({ ...one, ...(sealed ? { sealed } : {}) })),
  };
}
