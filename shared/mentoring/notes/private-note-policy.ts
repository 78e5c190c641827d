// Who may do what with private notes.

import { partnersOf, type Relationship } from '../relationship/relationship.js';
import type { PrivateNote } from './private-note.js';

/** A note belongs to its author alone: no partner, no manager and no administrator ever reads it. */
export function isMine({ authorId }: Pick<PrivateNote, 'authorId'>, me: string): boolean {
  return authorId === me;
}

/** Notes are about the people one is in the relationship with, and nobody else. */
export function mayWriteAbout(aboutId: string, { of, me }: { of: Relationship; me: string }): boolean {
  return [...partnersOf(of, me), ...(of.former ?? [])].some(({ personId }) => personId === aboutId);
}
