// The notes of a session: what members prepare, what they write down afterwards, and who agrees to it.
import type { NotesState } from '../../../api/space-api.js';

type Noted = { id: string; sessionId: string; relationshipId: string; personId: string; at: Date };

/** One of each member; only they change it. */
export type PreparationNote = Noted & { kind: 'preparation'; version: number; sealed: string };

/**
 * Part of the summary: the first one, or what somebody added. It stays as it is.
 * seen: the writings that its author had before them.
 */
export type WritingNote = Noted & { kind: 'writing'; seen: string[]; sealed: string };

/** A member agrees to the writings that they have seen. */
export type ConfirmationNote = Noted & { kind: 'confirmation'; seen: string[] };

export type SessionNote = PreparationNote | WritingNote | ConfirmationNote;

/**
 * Agreed is what was seen, never what was written at the same moment: whoever writes or confirms agrees to the
 * writings that they had before them and to their own. So the order in which notes arrive does not matter.
 */
export function notesStateOf(notes: readonly SessionNote[], memberIds: readonly string[]): NotesState {
  const writings = notes.filter((note) => note.kind === 'writing');
  const toConfirm = memberIds.filter((member) => unseenWritings(member, notes).length > 0);
  return {
    preparedBy: memberIds.filter((member) =>
      notes.some((note) => note.kind === 'preparation' && note.personId === member),
    ),
    summary: writings.length === 0 ? 'none' : toConfirm.length > 0 ? 'open' : 'agreed',
    toConfirm: writings.length === 0 ? [] : toConfirm,
  };
}

/** What others wrote and the member has not agreed to yet. */
export function unseenWritings(member: string, notes: readonly SessionNote[]): WritingNote[] {
  const mine = notes.filter(({ personId }) => personId === member);
  const seen = new Set(mine.flatMap((note) => (note.kind === 'preparation' ? [] : note.seen)));
  return notes
    .filter((note) => note.kind === 'writing')
    .filter(({ id, personId }) => personId !== member && !seen.has(id));
}
