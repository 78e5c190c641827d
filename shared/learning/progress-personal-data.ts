// What is kept of somebody's learning.
import { t } from '../i18n/translate.js';
import type { PersonalDataSource } from '../personal-data.js';
import { AppError } from '../platform/errors.js';
import { deleteProgressOf, findAllProgress } from './progress-store.js';

export const progressPersonalData: PersonalDataSource = {
  name: 'learning',
  recordsOf: async (ctx, personIds) =>
    Promise.all(
      (await findAllProgress(personIds)).map(
        async ({ personId, state, scorePercent, completedAt, sealedReflection }) => ({
          title: t('privacy.records.module'),
          audience: 'lms' as const,
          ...(completedAt ? { at: completedAt } : {}),
          fields: [
            { label: t('privacy.fields.status'), value: t(`privacy.progress.${state}`) },
            ...(scorePercent === undefined
              ? []
              : [{ label: t('privacy.fields.score'), value: `${scorePercent} %` }]),
            ...(sealedReflection
              ? [
                  {
                    label: t('privacy.fields.reflection'),
                    value: await opened(ctx.vault.open(`person:${personId}`, sealedReflection)),
                  },
                ]
              : []),
          ],
        }),
      ),
    ),
  erase: async (_ctx, personIds) => {
    await deleteProgressOf(personIds);
    return [{ title: t('privacy.records.score'), why: t('privacy.kept.gradebook') }];
  },
};

async function opened(text: Promise<string>): Promise<string> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.erased') return '';
    throw error;
  }
}
