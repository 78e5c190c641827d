// A round that waited for nobody but who left is shown to those who remain.
import type { Context } from '../../context.js';
import type { Departure } from '../../ports/departure.js';
import { settleRounds } from './round-actions.js';
import { findRoundsIn, saveRound } from './round-store.js';

export const roundDeparture: Departure<Context> = async (ctx, { relationship: { id, members } }) => {
  const rounds = [...(await findRoundsIn(id, 'exchange')), ...(await findRoundsIn(id, 'prompt'))];
  for (const round of rounds.filter(({ isComplete }) => !isComplete)) {
    const answered = new Set(round.answers.map(({ personId }) => personId));
    const isComplete = members.every(({ personId }) => answered.has(personId));
    if (isComplete && answered.size > 0) await saveRound({ ...round, isComplete });
  }
  await settleRounds(ctx);
};
