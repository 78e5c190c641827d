// Where somebody opened modules: for one who had two records.
import type { Context } from '../context.js';
import type { Renaming } from '../ports/renaming.js';
import { renameInLaunchPlaces } from './launch-place-store.js';

export const lmsRenaming: Renaming<Context> = {
  name: 'lms',
  rename: async (_ctx, { from, to }) => renameInLaunchPlaces(from, to),
};
