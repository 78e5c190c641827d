// What is kept about somebody's part in programs.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { getPeople } from '../../people/people-actions.js';
import { fullDay } from '../../people/times.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { getPrograms } from '../program-actions.js';
import type { Enrollment } from './enrollment.js';
import { deleteEnrollmentsOf, findEnrollmentsOf } from './enrollment-store.js';
import { openWords, privateWords } from './enrollment-words.js';
import { openPrivatePart } from './private-part.js';

export const enrollmentPersonalData: PersonalDataSource<Context> = {
  name: 'programs',
  recordsOf: async (ctx, personIds) => {
    const [enrollments, [me]] = await Promise.all([findEnrollmentsOf(personIds), getPeople(personIds)]);
    const day = (at: Date) => (me ? fullDay(at, me) : at.toISOString());
    const programs = await getPrograms(enrollments.map(({ programId }) => programId));
    const titleOf = new Map(programs.map(({ id, title }) => [id, title]));
    const records = enrollments.map(async (one): Promise<PersonalRecord[]> => {
      const program = titleOf.get(one.programId) ?? '';
      const mine = await openPrivatePart(ctx, one);
      return [
        {
          title: t('privacy.records.enrollment', { program }),
          audience: 'managers',
          ...openFields(one, day),
        },
        {
          title: t('privacy.records.privatePart', { program }),
          audience: 'me-alone',
          at: one.consentedAt,
          fields: privateWords(mine),
        },
      ];
    });
    return (await Promise.all(records)).flat();
  },
  erase: async (_ctx, personIds) => {
    await deleteEnrollmentsOf(personIds);
    return [];
  },
};

function openFields({ open, status, pauses = [], consentedAt }: Enrollment, day: (at: Date) => string) {
  return {
    at: consentedAt,
    fields: [
      { label: t('privacy.fields.status'), value: t(`privacy.status.${status}`) },
      ...pauses.map(({ from, until }) => ({
        label: t('privacy.fields.pause'),
        value: t('privacy.pause', { from: day(from), until: day(until) }),
      })),
      ...openWords(open),
    ],
  };
}
