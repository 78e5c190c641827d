// What is kept of a person's private notes, for them to see and to erase.

import { z } from 'zod';
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { getPeople } from '../../people/people-actions.js';
import { personOwner } from '../../people/person.js';
import { openJson } from '../../platform/sealed-json.js';
import type { PersonalDataSource } from '../../ports/personal-data.js';
import { deleteNotesBy, findNotesBy } from './private-note-store.js';

export const privateNoteData: PersonalDataSource<Context> = {
  name: 'privateNotes',
  recordsOf: async (ctx, personIds) => {
    const records = [];
    for (const { authorId, aboutId, sealed, writtenAt } of await findNotesBy(personIds)) {
      const text = await openJson(ctx, personOwner(authorId), { sealed, schema: z.string() });
      const [about] = await getPeople([aboutId]);
      const label = t('personal.notes.about', { name: about?.displayName ?? '' });
      const title = t('personal.notes.one');
      if (text !== undefined)
        records.push({
          title,
          audience: 'me-alone' as const,
          at: writtenAt,
          fields: [{ label, value: text }],
        });
    }
    return records;
  },
  erase: async (_ctx, personIds) => {
    await deleteNotesBy(personIds);
    return [];
  },
};
