// What is kept of the notices to somebody: that they were told, never in which words.
import type { Context } from '../context.js';
import { t } from '../i18n/translate.js';
import type { PersonalDataSource } from '../ports/personal-data.js';
import { countNotices, deleteNoticesTo } from './notice-store.js';

export const noticePersonalData: PersonalDataSource<Context> = {
  name: 'notices',
  recordsOf: async (_ctx, personIds) => {
    const number = await countNotices(personIds);
    if (number === 0) return [];
    const fields = [{ label: t('privacy.fields.number'), value: String(number) }];
    return [{ title: t('privacy.records.notices'), audience: 'me-alone', fields }];
  },
  erase: async (_ctx, personIds) => {
    await deleteNoticesTo(personIds);
    return [];
  },
};
