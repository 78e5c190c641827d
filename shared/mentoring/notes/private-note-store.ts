// Keeps private notes, and what their authors want done with them.
import mongoose from 'mongoose';
import type { NoteSettings } from '../../api/personal-api.js';
import { type PrivateNote, USUAL_NOTE_SETTINGS } from './private-note.js';

type NoteRecord = Omit<PrivateNote, 'id'> & { _id: string };
type Place = Pick<PrivateNote, 'relationshipId' | 'authorId'>;
type SettingsRecord = NoteSettings & Place & { _id: string };

const text = { type: String, required: true } as const;
const noteSchema = new mongoose.Schema<NoteRecord>(
  {
    _id: text,
    relationshipId: text,
    authorId: text,
    aboutId: text,
    sealed: text,
    writtenAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
noteSchema.index({ relationshipId: 1, authorId: 1, writtenAt: 1 });
noteSchema.index({ authorId: 1 });
const Notes = mongoose.model('PrivateNote', noteSchema, 'private-notes');

const settingsSchema = new mongoose.Schema<SettingsRecord>(
  {
    _id: text,
    relationshipId: text,
    authorId: text,
    dayBefore: { type: Boolean, required: true },
    afterEnd: text as never,
  },
  { versionKey: false },
);
settingsSchema.index({ authorId: 1 });
const Settings = mongoose.model('PrivateNoteSettings', settingsSchema, 'private-note-settings');

/** The oldest first. */
export async function findNotes(place: Place): Promise<PrivateNote[]> {
  const records = await Notes.find(place).sort({ writtenAt: 1 }).lean();
  return records.map(toNote);
}

export async function findNotesBy(authorIds: readonly string[]): Promise<PrivateNote[]> {
  const records = await Notes.find({ authorId: { $in: [...authorIds] } }).lean();
  return records.map(toNote);
}

/** Whether it was kept: false when it was changed or erased meanwhile. @param version that was read; 0 for none */
export async function saveNote({ id, ...rest }: PrivateNote, version: number): Promise<boolean> {
  if (version === 0) {
    const kept = await Notes.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
    return kept.upsertedCount === 1;
  }
  const { relationshipId, authorId, ...change } = rest;
  const own = { _id: id, relationshipId, authorId, version };
  const { modifiedCount } = await Notes.updateOne(own, { $set: change });
  return modifiedCount === 1;
}

export async function deleteNote(id: string, place: Place): Promise<void> {
  await Notes.deleteOne({ _id: id, ...place });
}

export async function deleteNotes(place: Place): Promise<void> {
  await Notes.deleteMany(place);
}

export async function deleteNotesBy(authorIds: readonly string[]): Promise<void> {
  await Notes.deleteMany({ authorId: { $in: [...authorIds] } });
  await Settings.deleteMany({ authorId: { $in: [...authorIds] } });
}

export async function findNoteSettings({ relationshipId, authorId }: Place): Promise<NoteSettings> {
  const record = await Settings.findById(`${relationshipId}:${authorId}`).lean();
  return record ? { dayBefore: record.dayBefore, afterEnd: record.afterEnd } : USUAL_NOTE_SETTINGS;
}

export async function saveNoteSettings(place: Place, settings: NoteSettings): Promise<void> {
  const _id = `${place.relationshipId}:${place.authorId}`;
  await Settings.updateOne({ _id }, { $set: { ...place, ...settings } }, { upsert: true });
}

/** Wherever somebody has notes. */
export async function findNotePlaces(): Promise<Place[]> {
  const groups = await Notes.aggregate<{ _id: Place }>([
    { $group: { _id: { relationshipId: '$relationshipId', authorId: '$authorId' } } },
  ]);
  return groups.map(({ _id: { relationshipId, authorId } }) => ({ relationshipId, authorId }));
}

function toNote({ _id, ...rest }: NoteRecord): PrivateNote {
  return { id: _id, ...rest };
}
