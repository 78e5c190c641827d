// Keeps the notes of sessions; what they say is sealed.
import mongoose from 'mongoose';
import type { PreparationNote, SessionNote } from './session-note.js';

type NoteRecord = {
  _id: string;
  sessionId: string;
  relationshipId: string;
  personId: string;
  at: Date;
  kind: SessionNote['kind'];
  version?: number | null;
  seen?: string[] | null;
  sealed?: string | null;
};

const text = { type: String, required: true } as const;

const schema = new mongoose.Schema<NoteRecord>(
  {
    _id: text,
    sessionId: text,
    relationshipId: text,
    personId: text,
    at: { type: Date, required: true },
    kind: text as never,
    version: Number,
    seen: { type: [String], default: undefined } as never,
    sealed: String,
  },
  { versionKey: false },
);
schema.index({ sessionId: 1 });
schema.index({ relationshipId: 1 });
schema.index({ personId: 1 });

const Notes = mongoose.model('SessionNote', schema, 'session-notes');

export async function insertNote({ id, ...rest }: SessionNote): Promise<void> {
  await Notes.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
}

/**
 * Whether the preparation was still as it was read.
 * @param readVersion 0 when there was none
 */
export async function savePreparation(next: PreparationNote, readVersion: number): Promise<boolean> {
  const { id, ...rest } = next;
  if (readVersion === 0) {
    const { upsertedCount } = await Notes.updateOne({ _id: id }, { $setOnInsert: rest }, { upsert: true });
    return upsertedCount === 1;
  }
  const { modifiedCount } = await Notes.updateOne({ _id: id, version: readVersion }, { $set: rest });
  return modifiedCount === 1;
}

/** The oldest first. */
export async function findNotes(sessionId: string): Promise<SessionNote[]> {
  const records = await Notes.find({ sessionId }).sort({ at: 1, _id: 1 }).lean();
  return records.map(toNote);
}

export async function findNotesIn(relationshipId: string): Promise<SessionNote[]> {
  const records = await Notes.find({ relationshipId }).lean();
  return records.map(toNote);
}

export async function findNotesBy(personIds: readonly string[]): Promise<SessionNote[]> {
  const records = await Notes.find({ personId: { $in: [...personIds] } })
    .sort({ at: 1, _id: 1 })
    .lean();
  return records.map(toNote);
}

export async function deleteNotesBy(personIds: readonly string[]): Promise<void> {
  await Notes.deleteMany({ personId: { $in: [...personIds] } });
}

function toNote({ _id, kind, version, seen, sealed, ...rest }: NoteRecord): SessionNote {
  const noted = { id: _id, ...rest };
  switch (kind) {
    case 'preparation':
      return { ...noted, kind, version: version ?? 1, sealed: sealed ?? '' };
    case 'writing':
      return { ...noted, kind, seen: seen ?? [], sealed: sealed ?? '' };
    case 'confirmation':
      return { ...noted, kind, seen: seen ?? [] };
  }
}
