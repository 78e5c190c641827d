// Seals what only the person themself and the matching may read of an enrollment.

import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { openJson, readOpened } from '../../platform/sealed-json.js';
import { type Enrollment, NOTHING_PRIVATE, type PrivatePart, privatePart } from './enrollment.js';

type Sealing = Pick<Context, 'vault'>;

export async function sealPrivatePart(ctx: Sealing, ownerId: string, part: PrivatePart): Promise<string> {
  return ctx.vault.seal(personOwner(ownerId), JSON.stringify(privatePart.parse(part)));
}

/** Nothing, once the person's key was destroyed. */
export async function openPrivatePart(ctx: Sealing, { personId, sealed }: Enrollment): Promise<PrivatePart> {
  if (!sealed) return NOTHING_PRIVATE;
  return (await openJson(ctx, personOwner(personId), { sealed, schema: privatePart })) ?? NOTHING_PRIVATE;
}

/** Of many at once, in their order. */
export async function openPrivateParts(
  ctx: Sealing,
  enrollments: readonly Pick<Enrollment, 'personId' | 'sealed'>[],
): Promise<PrivatePart[]> {
  const sealed = enrollments.flatMap(({ personId, sealed: text }) =>
    text ? [{ owner: personOwner(personId), sealed: text }] : [],
  );
  const opened = await ctx.vault.openMany(sealed);
  const textOf = new Map(sealed.map(({ owner }, index) => [owner, opened[index]]));
  return enrollments.map(({ personId, sealed: text }) => {
    const owner = personOwner(personId);
    const json = text && textOf.get(owner);
    return json ? readOpened(owner, { text: json, schema: privatePart }) : NOTHING_PRIVATE;
  });
}
