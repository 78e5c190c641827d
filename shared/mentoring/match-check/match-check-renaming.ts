// Who was asked whether the match works, and how they are: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameBalance } from './balance-store.js';
import { renameInMatchChecks } from './match-check-store.js';

export const matchCheckRenaming: Renaming<Context> = {
  name: 'match-checks',
  rename: async (_ctx, { from, to }) => {
    await renameInMatchChecks(from, to);
    await renameBalance(from, to);
  },
};
