// What is kept about somebody's concerns.
import { z } from 'zod';
import { t } from '../i18n/translate.js';
import type { PersonalDataSource } from '../personal-data.js';
import { openJson } from '../platform/sealed-json.js';
import { vaultOwner } from './concern-actions.js';
import { deleteConcerns, findReportedBy } from './concern-store.js';

export const concernPersonalData: PersonalDataSource = {
  name: 'concerns',
  recordsOf: async (ctx, personIds) =>
    Promise.all(
      (await findReportedBy(personIds)).map(async (one) => ({
        title: t(`concerns.kinds.${one.kind}`),
        audience: 'contact' as const,
        at: one.openedAt,
        fields: await Promise.all(
          one.messages
            .filter(({ personId }) => personIds.includes(personId))
            .map(async ({ sealed }) => ({
              label: t('concerns.yourWords'),
              value:
                (await openJson(ctx, vaultOwner(one.id), { sealed, schema: z.string() })) ??
                t('concerns.erased'),
            })),
        ),
      })),
    ),
  /** One that is not settled is kept, because somebody may need protection. */
  erase: async (ctx, personIds) => {
    const mine = await findReportedBy(personIds);
    const settled = mine.filter(({ state }) => state === 'closed');
    for (const { id } of settled) await ctx.vault.destroy(vaultOwner(id));
    await deleteConcerns(settled.map(({ id }) => id));
    return mine
      .filter(({ state }) => state !== 'closed')
      .map(({ kind }) => ({ title: t(`concerns.kinds.${kind}`), why: t('concerns.keptWhileOpen') }));
  },
};
