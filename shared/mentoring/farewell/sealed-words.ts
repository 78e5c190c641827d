// Seals what people write for the end: for the pair, or for themselves alone.

import { z } from 'zod';
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { vaultOwner } from '../relationship/relationship-actions.js';
import type { ClosingPart } from './closing.js';

type Sealing = Pick<Context, 'vault'>;
type Texts = { reflection: string; audience: 'me' | 'pair'; thanks: string };
type Author = Pick<ClosingPart, 'relationshipId' | 'personId'>;

/** Empty texts are not kept. */
export async function sealWords(
  ctx: Sealing,
  author: Author,
  { reflection, audience, thanks }: Texts,
): Promise<Pick<ClosingPart, 'reflection' | 'thanks'>> {
  const pair = vaultOwner(author.relationshipId);
  const owner = audience === 'pair' ? pair : alone(author);
  return {
    ...(reflection ? { reflection: { audience, sealed: await sealJson(ctx, owner, reflection) } } : {}),
    ...(thanks ? { thanks: { sealed: await sealJson(ctx, pair, thanks) } } : {}),
  };
}

/** Empty where nothing was written, or a key was destroyed. */
export async function openWords(ctx: Sealing, part: ClosingPart): Promise<Texts> {
  const pair = vaultOwner(part.relationshipId);
  const audience = part.reflection?.audience ?? 'me';
  const [reflection, thanks] = await Promise.all([
    open(ctx, audience === 'pair' ? pair : alone(part), part.reflection?.sealed),
    open(ctx, pair, part.thanks?.sealed),
  ]);
  return { reflection, audience, thanks };
}

async function open(ctx: Sealing, owner: string, sealed: string | undefined): Promise<string> {
  return (sealed && (await openJson(ctx, owner, { sealed, schema: z.string() }))) ?? '';
}

function alone({ personId }: Author): string {
  return personOwner(personId);
}
