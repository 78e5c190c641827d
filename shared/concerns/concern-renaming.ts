// Who told a concern, to whom, and who answers: for one who had two records.
import type { Context } from '../context.js';
import type { Renaming } from '../ports/renaming.js';
import { renameContact } from './concern-contact-store.js';
import { renameInConcerns } from './concern-store.js';

export const concernRenaming: Renaming<Context> = {
  name: 'concerns',
  rename: async (_ctx, { from, to }) => {
    await renameInConcerns(from, to);
    await renameContact(from, to);
  },
};
