// What is kept of asking somebody how they are: whether they want it, and when it was last done.
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import type { PersonalDataSource, PersonalRecord } from '../../ports/personal-data.js';
import { deleteBalances, findBalance } from './balance-store.js';

export const balanceData: PersonalDataSource<Context> = {
  name: 'balance',
  recordsOf: async (_ctx, personIds) => {
    const states = await Promise.all(personIds.map(findBalance));
    return states
      .filter(({ isWanted, turns }) => !isWanted || turns > 0)
      .map(({ isWanted, askedAt }): PersonalRecord => {
        const value = t(`personal.balance.${isWanted ? 'yes' : 'no'}`);
        return {
          title: t('personal.balance.title'),
          audience: 'me-alone',
          ...(askedAt ? { at: askedAt } : {}),
          fields: [{ label: t('personal.balance.wanted'), value }],
        };
      });
  },
  erase: async (_ctx, personIds) => {
    await deleteBalances(personIds);
    return [];
  },
};
