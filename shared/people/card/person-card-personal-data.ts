// What is kept of a person's card, for them to see and to erase.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { openJson } from '../../platform/sealed-json.js';
import type { PersonalDataSource } from '../../ports/personal-data.js';
import { personOwner } from '../person.js';
import { type CardForm, cardForm, emptyCard, filledIn } from './person-card.js';
import { deleteCards, findCards } from './person-card-store.js';

export const personCardData: PersonalDataSource<Context> = {
  name: 'personCard',
  recordsOf: async (ctx, personIds) => {
    const records = [];
    for (const { personId, sealed, updatedAt } of await findCards(personIds)) {
      const form: CardForm =
        (await openJson(ctx, personOwner(personId), { sealed, schema: cardForm })) ?? emptyCard();
      const fields = filledIn(form).map(({ field, value }) => ({
        label: t(`personal.card.field.${field}`),
        value: CHOSEN.has(field) ? t(`personal.card.${field}.${value}`) : value,
      }));
      records.push({ title: t('personal.card.title'), audience: 'pair' as const, at: updatedAt, fields });
    }
    return records;
  },
  erase: async (_ctx, personIds) => {
    await deleteCards(personIds);
    return [];
  },
};

/** Chosen from a list: their value has words of its own. */
const CHOSEN: ReadonlySet<string> = new Set(['camera', 'bandwidth']);
