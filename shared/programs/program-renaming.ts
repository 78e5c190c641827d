// Who manages a program, and who takes part in it: for one who had two records.
import type { Context } from '../context.js';
import type { Renaming } from '../ports/renaming.js';
import { renameEnrollments } from './enrollment/enrollment-renaming.js';
import { renameInPrograms } from './program-store.js';

export const programRenaming: Renaming<Context> = {
  name: 'programs',
  rename: async (ctx, who) => {
    await renameInPrograms(who.from, who.to);
    await renameEnrollments(ctx, who);
  },
};
