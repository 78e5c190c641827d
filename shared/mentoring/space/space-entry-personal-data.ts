// What people wrote into the spaces of their relationships, for themselves to read and to erase.

import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { openJson } from '../../platform/sealed-json.js';
import type { PersonalDataSource } from '../../ports/personal-data.js';
import { vaultOwner } from '../relationship/relationship-actions.js';
import { type EntryContent, entryWords } from './space-entry.js';
import { deleteEntriesBy, findEntriesBy } from './space-entry-store.js';

export const spaceEntryPersonalData: PersonalDataSource<Context> = {
  name: 'spaceEntries',
  recordsOf: async (ctx, personIds) => {
    const found = await findEntriesBy(personIds);
    const records = await Promise.all(
      found.map(async ({ relationshipId, sealed, createdAt, kind }) => {
        const content = await openJson(ctx, vaultOwner(relationshipId), { sealed, schema: entryWords });
        return {
          title: t(`space.entries.${kind}`),
          audience: 'pair' as const,
          at: createdAt,
          fields: content ? fieldsOf(content) : [],
        };
      }),
    );
    return records.filter(({ fields }) => fields.length > 0);
  },
  erase: async (_ctx, personIds) => {
    await deleteEntriesBy(personIds);
    return [];
  },
};

function fieldsOf({ kind: _kind, ...rest }: EntryContent): { label: string; value: string }[] {
  const { ownerId: _owner, ...said } = { ownerId: '', ...rest };
  return Object.entries(said).flatMap(([name, value]) =>
    value ? [{ label: t(`space.fields.${name}`), value }] : [],
  );
}
