// Who asked whom, and who was shown to whom: for one who had two records.
import type { Context } from '../../context.js';
import type { Renaming } from '../../ports/renaming.js';
import { renameInRequests } from './match-request-store.js';
import { renameInOffers } from './mentor-offer-store.js';

export const requestRenaming: Renaming<Context> = {
  name: 'requests',
  rename: async (ctx, { from, to }) => {
    await renameInRequests(from, to, ctx.now());
    await renameInOffers(from, to);
  },
};
