// What is kept about somebody's concerns, and of what they wrote about those of others.
import { z } from 'zod';
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { openJson } from '../platform/sealed-json.js';
import type { PersonalDataSource } from '../ports/personal-data.js';
import type { Concern } from './concern.js';
import { vaultOwner } from './concern-actions.js';
import { deleteConcerns, findAnsweredBy, findReportedBy } from './concern-store.js';

export const concernPersonalData: PersonalDataSource<Context> = {
  name: 'concerns',
  recordsOf: async (ctx, personIds) => {
    const [told, answered] = await Promise.all([findReportedBy(personIds), findAnsweredBy(personIds)]);
    return Promise.all([
      ...told.map(async (one) => ({
        title: t(`concerns.kinds.${one.kind}`),
        audience: 'contact' as const,
        at: one.openedAt,
        fields: await wordsIn(ctx, one, personIds),
      })),
      ...answered.map(async (one) => ({
        title: t('concerns.yourAnswers'),
        audience: 'concern' as const,
        at: one.openedAt,
        fields: await wordsIn(ctx, one, personIds),
      })),
    ]);
  },
  /** One that is not settled is kept, because somebody may need protection; so is what others were answered. */
  erase: async (ctx, personIds) => {
    const [mine, answered] = await Promise.all([findReportedBy(personIds), findAnsweredBy(personIds)]);
    const settled = mine.filter(({ state }) => state === 'closed');
    for (const { id } of settled) await ctx.vault.destroy(vaultOwner(id));
    await deleteConcerns(settled.map(({ id }) => id));
    return [
      ...mine
        .filter(({ state }) => state !== 'closed')
        .map(({ kind }) => ({ title: t(`concerns.kinds.${kind}`), why: t('concerns.keptWhileOpen') })),
      ...answered
        .slice(0, 1)
        .map(() => ({ title: t('concerns.yourAnswers'), why: t('concerns.keptAnswers') })),
    ];
  },
};

async function wordsIn(ctx: Context, { id, messages }: Concern, personIds: readonly string[]) {
  const written = messages.filter(({ personId }) => personIds.includes(personId));
  return Promise.all(
    written.map(async ({ sealed }) => ({
      label: t('concerns.yourWords'),
      value: (await openJson(ctx, vaultOwner(id), { sealed, schema: z.string() })) ?? t('concerns.erased'),
    })),
  );
}
