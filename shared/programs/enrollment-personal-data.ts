// What is kept about somebody's part in programs.
import { t } from '../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../personal-data.js';
import type { Enrollment, OpenPart } from './enrollment.js';
import { deleteEnrollmentsOf, findEnrollmentsOf } from './enrollment-store.js';
import { openPrivatePart } from './private-part.js';
import { getPrograms } from './program-actions.js';

export const enrollmentPersonalData: PersonalDataSource = {
  name: 'programs',
  recordsOf: async (ctx, personIds) => {
    const enrollments = await findEnrollmentsOf(personIds);
    const programs = await getPrograms(enrollments.map(({ programId }) => programId));
    const titleOf = new Map(programs.map(({ id, title }) => [id, title]));
    const records = enrollments.map(async (one): Promise<PersonalRecord[]> => {
      const program = titleOf.get(one.programId) ?? '';
      const { wishes, ratherNot, accessNeeds } = await openPrivatePart(ctx, one);
      return [
        { title: t('privacy.records.enrollment', { program }), audience: 'managers', ...openFields(one) },
        {
          title: t('privacy.records.privatePart', { program }),
          audience: 'me-alone',
          at: one.consentedAt,
          fields: [
            { label: t('privacy.fields.wishes'), value: wishes.join(', ') },
            { label: t('privacy.fields.ratherNot'), value: ratherNot.join(', ') },
            { label: t('privacy.fields.accessNeeds'), value: accessNeeds },
          ],
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

function openFields({ open, status, pauses = [], consentedAt }: Enrollment) {
  return {
    at: consentedAt,
    fields: [
      { label: t('privacy.fields.status'), value: t(`privacy.status.${status}`) },
      ...pauses.map(({ from, until }) => ({
        label: t('privacy.fields.pause'),
        value: t('privacy.pause', { from: dayOf(from), until: dayOf(until) }),
      })),
      ...Object.entries(open).map(([field, value]) => ({
        label: t(`privacy.fields.${field}`),
        value: wordsOf(value),
      })),
    ],
  };
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function wordsOf(value: OpenPart[keyof OpenPart]): string {
  if (Array.isArray(value))
    return value
      .map((one) => (typeof one === 'object' ? `${one.skill} (${one.level})` : String(one)))
      .join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${t(`privacy.fields.${name}`)}: ${String(part)}`)
    .join(', ');
}
