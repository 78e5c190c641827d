// Who wrote entries, and whose actions they are: for one who had two records.
import type { Context } from '../../context.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import type { Rename, Renaming } from '../../ports/renaming.js';
import { relationshipIdsOf, vaultOwner } from '../relationship/relationship-actions.js';
import { dueOf, entryWords, type SpaceEntry } from './space-entry.js';
import { findActionsIn, keepOwner, renameInEntries } from './space-entry-store.js';

export const spaceEntryRenaming: Renaming<Context> = {
  name: 'space-entries',
  rename: async (ctx, who) => {
    const relationshipIds = await relationshipIdsOf([who.from, who.to]);
    for (const action of await findActionsIn(relationshipIds)) await renameOwner(ctx, action, who);
    await renameInEntries(who.from, who.to);
  },
};

/** Whose an action is stands in its words. */
async function renameOwner(ctx: Context, action: SpaceEntry, { from, to }: Rename): Promise<void> {
  const owner = vaultOwner(action.relationshipId);
  const words = await openJson(ctx, owner, { sealed: action.sealed, schema: entryWords });
  if (words?.kind !== 'action' || words.ownerId !== from) return;
  const renamed = { ...words, ownerId: to };
  await keepOwner(action, { ...dueOf(renamed), sealed: await sealJson(ctx, owner, renamed) });
}
