// Keeps when people were last asked how they are, and whether they want it; never what they answered.
import mongoose from 'mongoose';
import type { BalanceState } from './balance.js';

type BalanceRecord = Omit<BalanceState, 'personId' | 'askedAt'> & { _id: string; askedAt?: Date | null };

const States = mongoose.model(
  'Balance',
  new mongoose.Schema<BalanceRecord>(
    {
      _id: { type: String, required: true },
      isWanted: { type: Boolean, default: true },
      turns: { type: Number, default: 0 },
      askedAt: Date,
    },
    { versionKey: false },
  ),
  'balances',
);

export async function findBalance(personId: string): Promise<BalanceState> {
  const record = await States.findById(personId).lean();
  if (!record) return { personId, isWanted: true, turns: 0 };
  const { isWanted, turns, askedAt } = record;
  return { personId, isWanted, turns, ...(askedAt ? { askedAt } : {}) };
}

export async function setWanted(personId: string, isWanted: boolean): Promise<void> {
  await States.updateOne({ _id: personId }, { $set: { isWanted } }, { upsert: true });
}

/** Does nothing when this turn was counted before. */
export async function countTurn({ personId, turns }: BalanceState, askedAt: Date): Promise<void> {
  if (turns === 0)
    await States.updateOne(
      { _id: personId },
      { $setOnInsert: { isWanted: true, turns: 0 } },
      { upsert: true },
    );
  await States.updateOne({ _id: personId, turns }, { $set: { turns: turns + 1, askedAt } });
}

export async function deleteBalances(personIds: readonly string[]): Promise<void> {
  await States.deleteMany({ _id: { $in: [...personIds] } });
}
