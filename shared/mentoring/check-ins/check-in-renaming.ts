// Answers to check-ins: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameInCheckIns } from './check-in-store.js';

export const checkInRenaming: Renaming<Context> = {
  name: 'check-ins',
  rename: async (_ctx, { from, to }) => renameInCheckIns(from, to),
};
