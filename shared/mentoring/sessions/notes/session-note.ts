// The notes of a session: what members prepare, what they write down afterwards, and who agrees to it.
import { z } from 'zod';

const noted = {
  id: z.string(),
  sessionId: z.string(),
  relationshipId: z.string(),
  personId: z.string(),
  at: z.date(),
};
/** The writings that the author had before them. */
const seen = z.array(z.string()).default([]);

/** One of each member; only they change it. */
const preparationNote = z.object({
  ...noted,
  kind: z.literal('preparation'),
  version: z.number(),
  sealed: z.string(),
});
export type PreparationNote = z.infer<typeof preparationNote>;

/** Part of the summary: the first one, or what somebody added. It stays as it is. */
const writingNote = z.object({ ...noted, kind: z.literal('writing'), seen, sealed: z.string() });
export type WritingNote = z.infer<typeof writingNote>;

/** A member agrees to the writings that they have seen. */
const confirmationNote = z.object({ ...noted, kind: z.literal('confirmation'), seen });

export const sessionNote = z.discriminatedUnion('kind', [preparationNote, writingNote, confirmationNote]);
export type SessionNote = z.infer<typeof sessionNote>;

/** What is sealed of a preparation, and of a writing. */
export const preparedWords = z.object({ topics: z.array(z.string()), outcome: z.string() });
export const writtenWords = z.array(z.string());

/** A member has one preparation for a session. */
export function preparationId({ sessionId, personId }: { sessionId: string; personId: string }): string {
  return `${sessionId}-prepared-${personId}`;
}

/** How far the notes of a session are. */
export type NotesState = {
  /** Members who have prepared. */
  preparedBy: string[];
  /** none: nobody wrote a summary yet; open: somebody has not confirmed all of it; agreed: everybody has. */
  summary: 'none' | 'open' | 'agreed';
  /** Members who have not confirmed all of the summary. */
  toConfirm: string[];
};

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
