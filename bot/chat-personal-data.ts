// What is kept of somebody's chat with the bot: where it is, so that it can be written to.
import type { Context } from '../shared/context.js';
import { t } from '../shared/i18n/translate.js';
import type { PersonalDataSource } from '../shared/ports/personal-data.js';
import { findConversation, forgetConversation } from './conversation-store.js';

export const chatPersonalData: PersonalDataSource<Context> = {
  name: 'chat',
  recordsOf: async (_ctx, personIds) => {
    const found = await Promise.all(personIds.map(findConversation));
    return found.flatMap((one) =>
      one
        ? [
            {
              title: t('privacy.records.chat'),
              audience: 'me-alone' as const,
              fields: [{ label: t('privacy.fields.conversation'), value: one.conversationId }],
            },
          ]
        : [],
    );
  },
  erase: async (_ctx, personIds) => {
    for (const personId of personIds) await forgetConversation(personId);
    return [];
  },
};
