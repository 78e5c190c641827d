// What an entry of a relationship's space is: something that a member wrote down for all of them.
import type { EntryContent, EntryKind } from '../api/space-api.js';
import type { Relationship } from './relationship.js';

export type SpaceEntry = {
  id: string;
  relationshipId: string;
  kind: EntryKind;
  authorId: string;
  createdAt: Date;
  /** The session whose notes it stands in. */
  sessionId?: string;
  /** When an action was done, or an opportunity taken up. */
  closedAt?: Date;
  version: number;
  /** The content, sealed with the relationship's key. */
  sealed: string;
};

export type OpenedEntry = Omit<SpaceEntry, 'sealed' | 'relationshipId' | 'kind'> & { content: EntryContent };

/** Kinds that a partner is told of: they are for somebody. */
export function isGift(kind: EntryKind): boolean {
  return kind === 'thanks' || kind === 'resource' || kind === 'opportunity';
}

/** Whether the content speaks of members only. */
export function fits(content: EntryContent, { members }: Pick<Relationship, 'members'>): boolean {
  return content.kind !== 'action' || members.some(({ personId }) => personId === content.ownerId);
}
