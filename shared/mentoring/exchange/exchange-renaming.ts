// Who answers rounds, and who began to meet by writing: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { getRelationship } from '../relationship/relationship-actions.js';
import { renameInModes } from './async-mode-store.js';
import { isAnsweredBy, type Round } from './round.js';
import { findRoundsWith, renameInRounds, saveRound } from './round-store.js';

export const exchangeRenaming: Renaming<Context> = {
  name: 'exchange',
  rename: async (ctx, { from, to }) => {
    await renameInRounds(from, to);
    for (const round of await findRoundsWith([to])) await complete(ctx, round);
    await renameInModes(from, to);
  },
};

/** A group may have waited for somebody's second answer; the job that settles rounds tells that it is shown. */
async function complete(ctx: Context, round: Round): Promise<void> {
  if (round.isComplete) return;
  const { members } = await getRelationship(ctx, round.relationshipId);
  const memberIds = members.map(({ personId }) => personId);
  if (isAnsweredBy(round, memberIds)) await saveRound({ ...round, isComplete: true });
}
