// Keeps private notes, and what their authors want done with them.
import { z } from 'zod';
import { collection } from '../../platform/records.js';
import {
  type NoteSettings,
  noteSettings,
  type PrivateNote,
  privateNote,
  USUAL_NOTE_SETTINGS,
} from './private-note.js';

type Place = Pick<PrivateNote, 'relationshipId' | 'authorId'>;

const Notes = collection('private-notes', {
  schema: privateNote,
  indexes: [
    { on: { relationshipId: 1, authorId: 1, writtenAt: 1 } },
    { on: { authorId: 1 } },
    { on: { aboutId: 1 } },
  ],
});

const Settings = collection('private-note-settings', {
  schema: noteSettings.extend({ id: z.string(), relationshipId: z.string(), authorId: z.string() }),
  indexes: [{ on: { authorId: 1 } }],
});

/** The oldest first. */
export async function findNotes(place: Place): Promise<PrivateNote[]> {
  return Notes.many(place, { sort: { writtenAt: 1 } });
}

export async function findNotesBy(authorIds: readonly string[]): Promise<PrivateNote[]> {
  return Notes.many({ authorId: { $in: [...authorIds] } });
}

/** Whether it was kept: false when it was changed or erased meanwhile. @param version that was read; 0 for none */
export async function saveNote(next: PrivateNote, version: number): Promise<boolean> {
  if (version === 0) return Notes.insert(next);
  const { id, relationshipId, authorId, ...change } = next;
  const own = { _id: id, relationshipId, authorId, version };
  const { modifiedCount } = await Notes.model.updateOne(own, { $set: change });
  return modifiedCount === 1;
}

export async function deleteNote(id: string, place: Place): Promise<void> {
  await Notes.model.deleteOne({ _id: id, ...place });
}

export async function deleteNotes(place: Place): Promise<void> {
  await Notes.model.deleteMany(place);
}

export async function deleteNotesBy(authorIds: readonly string[]): Promise<void> {
  await Notes.model.deleteMany({ authorId: { $in: [...authorIds] } });
  await Settings.model.deleteMany({ authorId: { $in: [...authorIds] } });
}

export async function findNoteSettings(place: Place): Promise<NoteSettings> {
  const found = await Settings.one({ _id: settingsKey(place) });
  return found ? { dayBefore: found.dayBefore, afterEnd: found.afterEnd } : USUAL_NOTE_SETTINGS;
}

export async function saveNoteSettings(place: Place, settings: NoteSettings): Promise<void> {
  await Settings.model.updateOne(
    { _id: settingsKey(place) },
    { $set: { ...place, ...settings } },
    { upsert: true },
  );
}

/** Wherever somebody has notes. */
export async function findNotePlaces(): Promise<Place[]> {
  const groups = await Notes.model.aggregate<{ _id: Place }>([
    { $group: { _id: { relationshipId: '$relationshipId', authorId: '$authorId' } } },
  ]);
  return groups.map(({ _id: { relationshipId, authorId } }) => ({ relationshipId, authorId }));
}

/** @param sealed anew for the author's other id; nothing is done to a note that was changed meanwhile */
export async function moveNote({ id, sealed: read }: PrivateNote, to: string, sealed: string): Promise<void> {
  await Notes.model.updateOne({ _id: id, sealed: read }, { $set: { authorId: to, sealed } });
}

/** What the author wants stands under the new id before the notes do: without it those of an end would be erased. */
export async function copySettings(from: string, to: string): Promise<void> {
  for (const settings of await Settings.many({ authorId: from })) {
    const place = { relationshipId: settings.relationshipId, authorId: to };
    const isAlone = await Settings.insert({ ...settings, ...place, id: settingsKey(place) });
    // Of two wishes that of the id that stays counts, except that what was to be kept is kept.
    if (!isAlone && settings.afterEnd === 'keep')
      await Settings.model.updateOne({ _id: settingsKey(place) }, { $set: { afterEnd: 'keep' } });
  }
}

/** About whom notes are; and what their author wanted goes from under the old id, once no note needs it. */
export async function renameInNotes(from: string, to: string): Promise<void> {
  await Notes.model.updateMany({ aboutId: from }, { $set: { aboutId: to } });
  await Settings.model.deleteMany({ authorId: from });
}

function settingsKey({ relationshipId, authorId }: Place): string {
  return `${relationshipId}:${authorId}`;
}
