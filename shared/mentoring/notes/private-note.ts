// What a private note is: something to remember about a partner, which nobody but its author ever reads.
import type { NoteSettings } from '../../api/personal-api.js';

export type PrivateNote = {
  id: string;
  relationshipId: string;
  authorId: string;
  aboutId: string;
  /** The text, sealed for `person:<authorId>`. */
  sealed: string;
  writtenAt: Date;
  version: number;
};

/** Nothing is brought into the chat, and nothing outlives the relationship, unless the author wants it so. */
export const USUAL_NOTE_SETTINGS: NoteSettings = { dayBefore: false, afterEnd: 'erase' };
export const MOST_NOTES = 100;
