// The card of one who had two records.
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../../context.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import type { Rename } from '../../ports/renaming.js';
import { personOwner } from '../person.js';
import { type CardForm, cardForm, filledIn, type PersonCard } from './person-card.js';
import { deleteCard, findCards, saveCard } from './person-card-store.js';

/** Of two cards the newer one counts, and what only the older one says is kept, too: everything on it was written. */
export async function renameCard(ctx: Pick<Context, 'vault'>, { from, to }: Rename): Promise<void> {
  const cards = await findCards([from, to]);
  const [old, own] = [from, to].map((id) => cards.find(({ personId }) => personId === id));
  if (!old) return;
  const form = await opened(ctx, old);
  if (form && !(await isGiven(ctx, { form, card: old }, own ?? { ...old, personId: to, version: 0 }))) return;
  await deleteCard(old);
}

type OpenCard = { form: CardForm; card: PersonCard };

/** @param own whose version is 0 where there was none */
async function isGiven(ctx: Pick<Context, 'vault'>, given: OpenCard, own: PersonCard): Promise<boolean> {
  const before = own.version > 0 ? await opened(ctx, own) : undefined;
  const isNewer = given.card.updatedAt > own.updatedAt;
  const form = before ? (isNewer ? over(before, given.form) : over(given.form, before)) : given.form;
  if (before && isDeepStrictEqual(form, before)) return true;
  const sealed = await sealJson(ctx, personOwner(own.personId), form);
  const version = before ? own.version + 1 : given.card.version;
  const updatedAt = isNewer ? given.card.updatedAt : own.updatedAt;
  return saveCard({ personId: own.personId, sealed, version, updatedAt }, own.version);
}

function over(older: CardForm, newer: CardForm): CardForm {
  const said = filledIn(newer).map(({ field, value }) => [field, value] as const);
  return cardForm.parse({ ...older, ...Object.fromEntries(said) });
}

/** Undefined once the person's key was destroyed: then there is nothing to give. */
async function opened(ctx: Pick<Context, 'vault'>, { personId, sealed }: PersonCard) {
  return openJson(ctx, personOwner(personId), { sealed, schema: cardForm });
}
