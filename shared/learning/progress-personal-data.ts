// What is kept of somebody's learning.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import { personOwner } from '../people/person.js';
import type { PersonalDataSource, PersonalRecord } from '../ports/personal-data.js';
import { deleteProgressOf, findAllProgress, type KeptProgress } from './progress-store.js';

export const progressPersonalData: PersonalDataSource<Context> = {
  name: 'learning',
  recordsOf: async (ctx, personIds) => {
    const kept = await findAllProgress(personIds);
    const sealed = kept.flatMap(({ personId, sealedReflection }) =>
      sealedReflection ? [{ owner: personOwner(personId), sealed: sealedReflection }] : [],
    );
    const opened = await ctx.vault.openMany(sealed);
    const textOf = new Map(sealed.map((one, index) => [one.sealed, opened[index]]));
    return kept.map((one) => recordOf(one, textOf.get(one.sealedReflection ?? '') ?? ''));
  },
  erase: async (_ctx, personIds) => {
    await deleteProgressOf(personIds);
    return [{ title: t('privacy.records.score'), why: t('privacy.kept.gradebook') }];
  },
};

/** What is empty is not shown. */
function recordOf({ state, scorePercent, completedAt }: KeptProgress, reflection: string): PersonalRecord {
  return {
    title: t('privacy.records.module'),
    audience: 'lms',
    ...(completedAt ? { at: completedAt } : {}),
    fields: [
      { label: t('privacy.fields.status'), value: t(`privacy.progress.${state}`) },
      {
        label: t('privacy.fields.score'),
        value: scorePercent === undefined ? '' : t('privacy.percent', { percent: scorePercent }),
      },
      { label: t('privacy.fields.reflection'), value: reflection },
    ],
  };
}
