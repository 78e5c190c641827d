// What is kept of somebody's check-ins.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { openJson } from '../../platform/sealed-json.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { vaultOwner } from '../relationship/relationship-actions.js';
import { checkInWords } from './check-in.js';
import { deleteAnswersOf, findAnsweredBy } from './check-in-store.js';

export const checkInPersonalData: PersonalDataSource<Context> = {
  name: 'checkIns',
  recordsOf: async (ctx, personIds) => {
    const checkIns = await findAnsweredBy(personIds);
    const records = checkIns.map(({ relationshipId, answers }) =>
      answers
        .filter(({ personId }) => personIds.includes(personId))
        .map(async ({ rating, sealed, answeredAt }): Promise<PersonalRecord> => {
          const said = await openJson(ctx, vaultOwner(relationshipId), { sealed, schema: checkInWords });
          return {
            title: t('privacy.records.checkIn'),
            audience: 'pair',
            at: answeredAt,
            fields: [
              { label: t('checkIn.question'), value: t(`checkIn.ratings.${rating}`) },
              { label: t('checkIn.win'), value: said?.win ?? '' },
              { label: t('checkIn.challenge'), value: said?.challenge ?? '' },
            ],
          };
        }),
    );
    return Promise.all(records.flat());
  },
  erase: async (_ctx, personIds) => {
    await deleteAnswersOf(personIds);
    return [];
  },
};
