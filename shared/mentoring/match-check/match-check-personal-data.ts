// What is kept of somebody's match checks.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import type { MatchCheck } from './match-check.js';
import { deleteMatchChecksOf, findMatchChecksOf } from './match-check-store.js';

export const matchCheckData: PersonalDataSource<Context> = {
  name: 'matchChecks',
  recordsOf: async (_ctx, personIds) => (await findMatchChecksOf(personIds)).map(recordOf),
  erase: async (_ctx, personIds) => {
    await deleteMatchChecksOf(personIds);
    return [];
  },
};

function recordOf({ openedAt, answer }: MatchCheck): PersonalRecord {
  return {
    title: t('privacy.records.matchCheck'),
    audience: 'me-alone',
    at: openedAt,
    fields: answer ? [{ label: t('privacy.fields.answer'), value: t(`matchCheck.${answer}`) }] : [],
  };
}
