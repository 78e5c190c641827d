// Who is waited for, and who waits: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameInWaits } from './waiting-store.js';

export const waitingRenaming: Renaming<Context> = {
  name: 'waiting',
  rename: async (_ctx, { from, to }) => renameInWaits(from, to),
};
