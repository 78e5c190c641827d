// Who answers rounds, and who began to meet by writing: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameInModes } from './async-mode-store.js';
import { renameInRounds } from './round-store.js';

export const exchangeRenaming: Renaming<Context> = {
  name: 'exchange',
  rename: async (_ctx, { from, to }) => {
    await renameInRounds(from, to);
    await renameInModes(from, to);
  },
};
