// What is kept of somebody's sessions: when they were.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { getPeople } from '../../people/people-actions.js';
import { dayAndTime } from '../../people/times.js';
import type { PersonalDataSource } from '../../ports/personal-data.js';
import { isWithin } from '../relationship/relationship.js';
import { relationshipIdsOf, relationshipsAsSeenBy } from '../relationship/relationship-actions.js';
import type { Session } from './session.js';
import { findSessionsIn, forgetOrganizer } from './session-store.js';

export const sessionPersonalData: PersonalDataSource<Context> = {
  name: 'sessions',
  recordsOf: async (_ctx, personIds) => {
    const [sessions, [me]] = await Promise.all([sessionsOf(personIds), getPeople(personIds)]);
    const words = (at: Date) => (me ? dayAndTime(at, me) : at.toISOString());
    return sessions.map(({ start, end, state }) => ({
      title: t('privacy.records.session'),
      audience: 'pair' as const,
      at: start,
      fields: [
        { label: t('privacy.fields.start'), value: words(start) },
        { label: t('privacy.fields.end'), value: words(end) },
        { label: t('privacy.fields.status'), value: t(`privacy.session.${state}`) },
      ],
    }));
  },
  /** Meetings to come are called off, because the relationships have ended by then. */
  erase: async (ctx, personIds) => {
    await forgetOrganizer(personIds, ctx.now());
    const sessions = await findSessionsIn(await relationshipIdsOf(personIds));
    return sessions.length === 0
      ? []
      : [{ title: t('privacy.records.session'), why: t('privacy.kept.sessions') }];
  },
};

/** Without those of a group that take place after they left it. */
async function sessionsOf(personIds: readonly string[]): Promise<Session[]> {
  const relationships = new Map((await relationshipsAsSeenBy(personIds)).map((one) => [one.id, one]));
  return (await findSessionsIn([...relationships.keys()])).filter(({ relationshipId, start }) =>
    isWithin(relationships.get(relationshipId) ?? {}, start),
  );
}
