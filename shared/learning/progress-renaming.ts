// How far somebody is in modules: for one who had two records.
import type { Context } from '../context.js';
import { personOwner } from '../people/person.js';
import { resealed } from '../platform/sealed-json.js';
import type { Renaming } from '../ports/renaming.js';
import {
  deleteProgress,
  findAllProgress,
  joinReflection,
  keepCompletion,
  moveProgress,
} from './progress-store.js';

/** Of one module under both ids the first completion, the best score and the last reflection stay, as if it was one. */
export const progressRenaming: Renaming<Context> = {
  name: 'learning',
  rename: async (ctx, { from, to }) => {
    const owners = { from: personOwner(from), to: personOwner(to) };
    for (const theirs of await findAllProgress([from])) {
      const { moduleId, sealedReflection: read, completedAt, scorePercent = 0 } = theirs;
      const sealedReflection = read && (await resealed(ctx, read, owners));
      if (await moveProgress(theirs, { to, sealedReflection })) continue;
      if (sealedReflection) await joinReflection(theirs, { to, sealedReflection });
      if (completedAt) await keepCompletion({ personId: to, moduleId }, scorePercent, completedAt);
      await deleteProgress(theirs);
    }
  },
};
