// What a private note is: something to remember about a partner, which nobody but its author ever reads.
import { z } from 'zod';

export const privateNote = z.object({
  id: z.string(),
  relationshipId: z.string(),
  authorId: z.string(),
  aboutId: z.string(),
  /** The text, sealed for `person:<authorId>`. */
  sealed: z.string(),
  writtenAt: z.date(),
  version: z.number(),
});
export type PrivateNote = z.infer<typeof privateNote>;

export const noteSettings = z.object({
  /** Brought into the author's chat before a session. */
  dayBefore: z.boolean(),
  /** What becomes of the notes when the relationship has ended. */
  afterEnd: z.enum(['erase', 'keep']),
});
export type NoteSettings = z.infer<typeof noteSettings>;

/** Nothing is brought into the chat, and nothing outlives the relationship, unless the author wants it so. */
export const USUAL_NOTE_SETTINGS: NoteSettings = { dayBefore: false, afterEnd: 'erase' };
export const MOST_NOTES = 100;
