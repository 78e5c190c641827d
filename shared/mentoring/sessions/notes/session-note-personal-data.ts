// What people wrote in the notes of their sessions, for themselves to read and to erase.
import type { Context } from '../../../context.js';
import { t } from '../../../i18n/translate.js';
import { openJson } from '../../../platform/sealed-json.js';
import type { PersonalDataSource, PersonalRecord } from '../../../ports/personal-data.js';
import { vaultOwner } from '../../relationship/relationship-actions.js';
import { preparedWords, type SessionNote, writtenWords } from './session-note.js';
import { deleteNotesBy, findNotesBy } from './session-note-store.js';

export const sessionNotePersonalData: PersonalDataSource<Context> = {
  name: 'sessionNotes',
  recordsOf: async (ctx, personIds) => {
    const found = await findNotesBy(personIds);
    return (await Promise.all(found.map((note) => recordOf(ctx, note)))).filter((one) => one !== undefined);
  },
  erase: async (_ctx, personIds) => {
    await deleteNotesBy(personIds);
    return [];
  },
};

async function recordOf(ctx: Context, note: SessionNote): Promise<PersonalRecord | undefined> {
  if (note.kind === 'confirmation') return undefined;
  const said = await linesOf(ctx, note);
  if (!said) return undefined;
  const fields = Object.entries(said).map(([name, value]) => ({ label: t(`space.fields.${name}`), value }));
  return { title: t(`space.notes.${note.kind}`), audience: 'pair', at: note.at, fields };
}

async function linesOf(ctx: Context, note: Exclude<SessionNote, { kind: 'confirmation' }>) {
  const owner = vaultOwner(note.relationshipId);
  const { sealed } = note;
  if (note.kind === 'preparation') {
    const said = await openJson(ctx, owner, { sealed, schema: preparedWords });
    return said && { topics: said.topics.join('\n'), outcome: said.outcome };
  }
  const keyPoints = await openJson(ctx, owner, { sealed, schema: writtenWords });
  return keyPoints && { keyPoints: keyPoints.join('\n') };
}
