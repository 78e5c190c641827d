// My card for the people I am paired with: everybody writes and erases their own.
import { actingIds, type Context, personId } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { personOwner } from '../person.js';
import { type CardForm, cardForm, emptyCard, type PersonCard } from './person-card.js';
import { deleteCards, findCards, saveCard } from './person-card-store.js';

type Sealing = Pick<Context, 'vault'>;
export type OpenCard = { form: CardForm; version: number; updatedAt?: Date };

/** Empty before the first time. */
export async function myCard(ctx: Context): Promise<OpenCard> {
  const mine = await findMine(ctx);
  if (!mine) return { form: emptyCard(), version: 0 };
  return { form: await opened(ctx, mine), version: mine.version, updatedAt: mine.updatedAt };
}

/** @throws AppError `person-card.changed-meanwhile` (409) */
export async function saveMyCard(
  ctx: Context,
  { form, version }: { form: CardForm; version: number },
): Promise<OpenCard> {
  const mine = await findMine(ctx);
  const owner = mine?.personId ?? personId(ctx);
  const sealed = await sealJson(ctx, personOwner(owner), cardForm.parse(form));
  const next = { personId: owner, sealed, version: version + 1, updatedAt: ctx.now() };
  const isKept = (mine?.version ?? 0) === version && (await saveCard(next, version));
  if (!isKept) throw new AppError({ code: 'person-card.changed-meanwhile', status: 409 });
  return { form, version: next.version, updatedAt: next.updatedAt };
}

export async function eraseMyCard(ctx: Context): Promise<void> {
  await deleteCards(actingIds(ctx));
}

/**
 * The cards of these people, by their id. Whoever calls decides who may read what of them:
 * partners see only what `shownToPartner` leaves.
 */
export async function openCards(ctx: Sealing, personIds: readonly string[]): Promise<Map<string, CardForm>> {
  const forms = new Map<string, CardForm>();
  for (const card of await findCards(personIds)) forms.set(card.personId, await opened(ctx, card));
  return forms;
}

async function findMine(ctx: Context): Promise<PersonCard | undefined> {
  personId(ctx);
  const ids = actingIds(ctx);
  const found = await findCards(ids);
  return ids.flatMap((id) => found.filter((card) => card.personId === id))[0];
}

/** Nothing, once the person's key was destroyed. */
async function opened(ctx: Sealing, { personId: owner, sealed }: PersonCard): Promise<CardForm> {
  return (await openJson(ctx, personOwner(owner), { sealed, schema: cardForm })) ?? emptyCard();
}
