// Keeps when people were last asked how they are, and whether they want it; never what they answered.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import { type BalanceState, balanceState } from './balance.js';

/** Its id is that of the person. */
const States = collection('balances', {
  schema: balanceState.omit({ personId: true }).extend({ id: z.string() }),
});

export async function findBalance(personId: string): Promise<BalanceState> {
  const found = await States.one({ _id: personId });
  if (!found) return { personId, isWanted: true, turns: 0 };
  const { id: _, ...state } = found;
  return { personId, ...state };
}

export async function setWanted(personId: string, isWanted: boolean): Promise<void> {
  await States.model.updateOne({ _id: personId }, { $set: { isWanted } }, { upsert: true });
}

/** Does nothing when this turn was counted before. */
export async function countTurn({ personId, turns }: BalanceState, askedAt: Date): Promise<void> {
  // Whoever only said whether they want it was never counted.
  await States.model.updateOne({ _id: personId, turns: { $exists: false } }, { $set: { turns: 0 } });
  if (turns === 0) await States.insert({ id: personId, isWanted: true, turns: 0 });
  await States.model.updateOne({ _id: personId, turns }, { $set: { turns: turns + 1, askedAt } });
}

export async function deleteBalances(personIds: readonly string[]): Promise<void> {
  await States.model.deleteMany({ _id: { $in: [...personIds] } });
}

/** Whoever did not want it under one of two ids is not asked; the later question counts. */
export async function renameBalance(from: string, to: string): Promise<void> {
  const theirs = await States.one({ _id: from });
  if (!theirs) return;
  const { isWanted, turns, askedAt } = theirs;
  if (!(await States.insert({ ...theirs, id: to })))
    await States.model.updateOne(
      { _id: to },
      {
        ...(isWanted ? {} : { $set: { isWanted } }),
        $max: { turns, ...(askedAt ? { askedAt } : {}) },
      },
    );
  await States.model.deleteOne({ _id: from });
}
