// Two records of one person become one: who comes in with either account is the same, and everything names one id.
import type { Context } from '../context.js';
import { MINUTE } from '../platform/hours.js';
import { deleteMerge, findMerges, keepMerge, type Merge } from './merge-store.js';
import { personOwner } from './person.js';
import { deletePerson, moveIdentities } from './person-store.js';

/** Longer than any request takes. */
const IN_FLIGHT_MS = 10 * MINUTE;

/** From now on it happens, whatever is interrupted: the mark is set first, and a job goes on from it. */
export async function mergePeople(ctx: Context, { from, to }: { from: string; to: string }): Promise<void> {
  const merge = { id: from, to, until: new Date(ctx.now().getTime() + IN_FLIGHT_MS) };
  await keepMerge(merge);
  await carryOn(ctx, merge);
}

/** For a job, and before anybody is served. */
export async function finishMerges(ctx: Context): Promise<void> {
  for (const merge of await findMerges()) await carryOn(ctx, merge);
}

/** Each step changes nothing where it was done before. The old key goes last: until then texts may be sealed with it. */
async function carryOn(ctx: Context, { id: from, to, until }: Merge): Promise<void> {
  await moveIdentities(from, to);
  const product: Context = { ...ctx, actor: { kind: 'system' } };
  for (const { rename } of ctx.renamings) await rename(product, { from, to });
  if (ctx.now() < until) return;
  await ctx.vault.destroy(personOwner(from));
  await deletePerson(from);
  await deleteMerge(from);
}
