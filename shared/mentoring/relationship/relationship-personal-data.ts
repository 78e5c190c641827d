// What is kept of somebody's mentoring: with whom, in which program, since when.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { getPeople } from '../../people/people-actions.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { getPrograms } from '../../programs/program-actions.js';
import { endPairs } from './leave-program.js';
import { asSeenBy, type Relationship } from './relationship.js';
import { findAllOf } from './relationship-store.js';

export const relationshipPersonalData: PersonalDataSource<Context> = {
  name: 'relationships',
  recordsOf: async (_ctx, personIds) =>
    Promise.all((await findAllOf(personIds)).map((one) => recordOf(one, personIds))),
  /** What others wrote stays theirs; they are told that the mentoring ended, as when somebody leaves. */
  erase: async (ctx, personIds) => {
    for (const programId of new Set((await findAllOf(personIds)).map((one) => one.programId)))
      await endPairs(ctx, programId, personIds);
    return [];
  },
};

async function recordOf(whole: Relationship, personIds: readonly string[]): Promise<PersonalRecord> {
  const of = asSeenBy(whole, personIds);
  const mine = of.members.filter(({ personId }) => personIds.includes(personId));
  const others = of.members.filter(({ personId }) => !personIds.includes(personId));
  const [partners, [program]] = await Promise.all([
    getPeople(others.map(({ personId }) => personId)),
    getPrograms([of.programId]),
  ]);
  return {
    title: t('privacy.records.relationship', { program: program?.title ?? '' }),
    audience: 'managers',
    at: of.startedAt,
    fields: [
      {
        label: t('privacy.fields.role'),
        value: mine.map(({ role }) => t(`privacy.role.${role}`)).join(', '),
      },
      {
        label: t('privacy.fields.partners'),
        value: partners.map(({ displayName }) => displayName).join(', '),
      },
      { label: t('privacy.fields.status'), value: t(`privacy.status.${of.status}`) },
      ...(mine.some(({ personId }) => of.leftWaiting?.includes(personId))
        ? [{ label: t('privacy.fields.leftWaiting'), value: t('privacy.leftWaiting') }]
        : []),
    ],
  };
}
