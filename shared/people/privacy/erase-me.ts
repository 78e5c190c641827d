// Erasing all that is kept about me; what has to stay is said, with the reason.
import type { EraseRequest, EraseResponse } from '../../api/privacy-api.js';
import { actingIds, type Context, personId } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { getPeople } from '../people-actions.js';
import { personOwner } from '../person.js';
import { mayErase } from './my-data-policy.js';

/**
 * Each area in its order, who I am last, so that what a crash prevented can be repeated by me.
 * @throws AppError `privacy.name-differs` (400) when the typed name is not mine
 */
export async function eraseMe(ctx: Context, { name }: EraseRequest): Promise<EraseResponse> {
  const [me] = await getPeople([personId(ctx)]);
  if (!me || !mayErase(me, name)) {
    throw new AppError({
      code: 'privacy.name-differs',
      status: 400,
      params: { name: me?.displayName ?? '' },
    });
  }
  const ids = actingIds(ctx);
  const [last, ...others] = [...ctx.personalData].reverse();
  const kept: EraseResponse['kept'] = [];
  for (const source of others.reverse()) kept.push(...(await source.erase(ctx, ids)));
  for (const id of ids) await ctx.vault.destroy(personOwner(id));
  kept.push(...((await last?.erase(ctx, ids)) ?? []));
  return { kept };
}
