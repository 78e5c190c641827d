// Keeps the notes of sessions; what they say is sealed.
import { collection } from '../../../platform/records.js';
import { type PreparationNote, preparationId, type SessionNote, sessionNote } from './session-note.js';

const Notes = collection('session-notes', {
  schema: sessionNote,
  indexes: [{ on: { sessionId: 1 } }, { on: { relationshipId: 1 } }, { on: { personId: 1 } }],
});

const BY_TIME = { at: 1, _id: 1 } as const;

export async function insertNote(fresh: SessionNote): Promise<void> {
  await Notes.insert(fresh);
}

/**
 * Whether the preparation was still as it was read.
 * @param readVersion 0 when there was none
 */
export async function savePreparation(next: PreparationNote, readVersion: number): Promise<boolean> {
  if (readVersion === 0) return Notes.insert(next);
  const { id, ...rest } = next;
  const { modifiedCount } = await Notes.model.updateOne({ _id: id, version: readVersion }, { $set: rest });
  return modifiedCount === 1;
}

/** The oldest first. */
export async function findNotes(sessionId: string): Promise<SessionNote[]> {
  return Notes.many({ sessionId }, { sort: BY_TIME });
}

export async function findNotesIn(relationshipId: string): Promise<SessionNote[]> {
  return Notes.many({ relationshipId });
}

export async function findNotesBy(personIds: readonly string[]): Promise<SessionNote[]> {
  return Notes.many({ personId: { $in: [...personIds] } }, { sort: BY_TIME });
}

export async function deleteNotesBy(personIds: readonly string[]): Promise<void> {
  await Notes.model.deleteMany({ personId: { $in: [...personIds] } });
}

/** Of two preparations for one session the later one stays, as if it had been written over the other. */
export async function renameAuthor(from: string, to: string): Promise<void> {
  for (const note of await findNotesBy([from])) {
    if (note.kind !== 'preparation') continue;
    const { id, ...rest } = note;
    const moved = { ...rest, id: preparationId({ sessionId: note.sessionId, personId: to }), personId: to };
    if (!(await Notes.insert(moved)))
      await Notes.model.updateOne(
        { _id: moved.id, at: { $lt: moved.at } },
        { $set: { at: moved.at, sealed: moved.sealed }, $inc: { version: 1 } },
      );
    await Notes.model.deleteOne({ _id: id, version: note.version });
  }
  await Notes.model.updateMany({ personId: from, kind: { $ne: 'preparation' } }, { $set: { personId: to } });
}
