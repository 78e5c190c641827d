// What is kept of waiting: when somebody was reminded of their turn, and when they nudged others.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { deleteWait, findWaitsOf, forgetWaiter, type WaitRecord } from './waiting-store.js';

export const waitingPersonalData: PersonalDataSource<Context> = {
  name: 'waiting',
  recordsOf: async (_ctx, personIds) =>
    (await findWaitsOf(personIds)).flatMap((record) =>
      personIds.includes(record.personId) ? turnRecords(record) : nudgeRecords(record, personIds),
    ),
  erase: async (_ctx, personIds) => {
    for (const { id, personId } of await findWaitsOf(personIds)) {
      if (personIds.includes(personId)) await deleteWait(id);
      else for (const one of personIds) await forgetWaiter(id, one);
    }
    return [];
  },
};

function turnRecords({ remindedAt, shownAt }: WaitRecord): PersonalRecord[] {
  const title = t('privacy.records.waiting');
  return [
    ...(remindedAt ? [{ title, audience: 'me-alone' as const, at: remindedAt, fields: [] }] : []),
    ...(shownAt ? [{ title, audience: 'pair' as const, at: shownAt, fields: [] }] : []),
  ];
}

function nudgeRecords({ nudgedAt }: WaitRecord, personIds: readonly string[]): PersonalRecord[] {
  const title = t('privacy.records.nudge');
  return personIds.flatMap((id) => {
    const at = nudgedAt[id];
    return at ? [{ title, audience: 'pair' as const, at, fields: [] }] : [];
  });
}
