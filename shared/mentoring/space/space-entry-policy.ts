// Who may do what with an entry of a relationship's space; who may read and add is said in relationship-policy.ts.
import type { EntryContent } from './space-entry.js';

type Of = { authorId: string; content: EntryContent };

/** Who owns an action, or wrote it down, says when it is done; whoever was shown an opportunity, that they took it up. */
export function mayClose(me: string, { authorId, content }: Of): boolean {
  switch (content.kind) {
    case 'action':
      return me === content.ownerId || me === authorId;
    case 'opportunity':
      return me !== authorId;
    case 'decision':
    case 'resource':
    case 'thanks':
      return false;
  }
}

/** Everybody takes back what they wrote themselves, and nothing else. */
export function mayRemove(me: string, { authorId }: Pick<Of, 'authorId'>): boolean {
  return me === authorId;
}
