// How far somebody is in modules: for one who had two records.
import type { Context } from '../context.js';
import { personOwner } from '../people/person.js';
import { resealed } from '../platform/sealed-json.js';
import type { Rename, Renaming } from '../ports/renaming.js';
import {
  deleteProgress,
  findAllProgress,
  joinReflection,
  type KeptProgress,
  keepCompletion,
  moveProgress,
} from './progress-store.js';

export const progressRenaming: Renaming<Context> = {
  name: 'learning',
  rename: async (ctx, who) => {
    for (const theirs of await findAllProgress([who.from])) await give(ctx, theirs, who);
  },
};

/** Of one module under both ids the first completion and the best score stay, and both reflections, the older first. */
async function give(ctx: Context, theirs: KeptProgress, { from, to }: Rename): Promise<void> {
  const { moduleId, sealedReflection: read, completedAt, scorePercent = 0 } = theirs;
  const owners = { from: personOwner(from), to: personOwner(to) };
  const sealedReflection = read && (await resealed(ctx, read, owners));
  if (await moveProgress(theirs, { to, sealedReflection })) return;
  const own = (await findAllProgress([to])).find((one) => one.moduleId === moduleId);
  if (own && read) await joinReflection(own, await together(ctx, [theirs, own]));
  if (completedAt) await keepCompletion({ personId: to, moduleId }, scorePercent, completedAt);
  await deleteProgress(theirs);
}

/** Sealed for the second of the two. */
async function together(ctx: Context, [theirs, own]: readonly [KeptProgress, KeptProgress]): Promise<string> {
  const inOrder = [theirs, own].sort((one, other) => one.updatedAt.getTime() - other.updatedAt.getTime());
  const texts: string[] = [];
  for (const { personId, sealedReflection } of inOrder) {
    const text = sealedReflection && (await ctx.vault.open(personOwner(personId), sealedReflection));
    // What was joined before an interruption is in there already.
    if (text && !texts.some((one) => one.includes(text))) texts.push(text);
  }
  const whole = texts.filter((one) => !texts.some((other) => other !== one && other.includes(one)));
  return ctx.vault.seal(personOwner(own.personId), whole.join('\n\n'));
}
