// Who is, or was, in a relationship: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameInRelationships } from './relationship-store.js';

export const relationshipRenaming: Renaming<Context> = {
  name: 'relationships',
  rename: async (ctx, { from, to }) => renameInRelationships(from, to, ctx.now()),
};
