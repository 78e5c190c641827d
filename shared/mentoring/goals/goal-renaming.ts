// Whose goals they are, who accepted them and what was said: for one who had two records.
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { resealed } from '../../platform/sealed-json.js';
import type { Rename, Renaming } from '../../ports/renaming.js';
import type { Goal } from './goal.js';
import { renameInEntries } from './goal-entry-store.js';
import { findGoalsOf, moveGoal, renameAcceptance } from './goal-store.js';

export const goalRenaming: Renaming<Context> = {
  name: 'goals',
  rename: async (ctx, who) => {
    for (const goal of await findGoalsOf([who.from])) await rename(ctx, goal, who);
    await renameAcceptance(who.from, who.to);
    await renameInEntries(who.from, who.to);
  },
};

/** What nobody else may see yet is sealed with the owner's own key. */
async function rename(ctx: Context, goal: Goal, { from, to }: Rename): Promise<void> {
  const { proposal } = goal;
  if (!proposal || proposal.isShared) return moveGoal(goal, { to, proposal });
  const owners = { from: personOwner(from), to: personOwner(to) };
  const sealed = await resealed(ctx, proposal.sealed, owners);
  return moveGoal(goal, { to, proposal: { ...proposal, sealed } });
}
