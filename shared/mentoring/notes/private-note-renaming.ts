// Whose private notes they are, and about whom: for one who had two records.
import type { Context } from '../../context.js';
import { personOwner } from '../../people/person.js';
import { resealed } from '../../platform/sealed-json.js';
import type { Renaming } from '../../ports/renaming.js';
import { copySettings, findNotesBy, moveNote, renameInNotes } from './private-note-store.js';

export const privateNoteRenaming: Renaming<Context> = {
  name: 'private-notes',
  rename: async (ctx, { from, to }) => {
    const owners = { from: personOwner(from), to: personOwner(to) };
    await copySettings(from, to);
    for (const note of await findNotesBy([from]))
      await moveNote(note, to, await resealed(ctx, note.sealed, owners));
    await renameInNotes(from, to);
  },
};
