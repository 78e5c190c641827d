// What an entry of a relationship's space is: something that a member wrote down for all of them.
import type { EntryContent, EntryKind } from '../../api/space-api.js';
import type { Relationship } from '../relationship/relationship.js';

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
  /** Of an action with a day (YYYY-MM-DD) by which its owner wants to have done it. */
  due?: { on: string; ownerId: string };
  /** The content, sealed with the relationship's key. */
  sealed: string;
};

export type DueEntry = SpaceEntry & Required<Pick<SpaceEntry, 'due'>>;

export type OpenedEntry = Omit<SpaceEntry, 'sealed' | 'relationshipId' | 'kind' | 'due'> & {
  content: EntryContent;
};

/** An action's day, in the clear: the owner is reminded of it. */
export function dueOf(content: EntryContent): Pick<SpaceEntry, 'due'> {
  if (content.kind !== 'action' || !content.dueOn) return {};
  return { due: { on: content.dueOn, ownerId: content.ownerId } };
}

/** Days are YYYY-MM-DD where the owner is. Nobody is reminded on the day on which it was written down. */
export function isSoonDue(days: {
  dueOn: string;
  writtenOn: string;
  today: string;
  tomorrow: string;
}): boolean {
  return days.writtenOn < days.today && days.dueOn >= days.today && days.dueOn <= days.tomorrow;
}

/** Kinds that a partner is told of: they are for somebody. */
export function isGift(kind: EntryKind): boolean {
  return kind === 'thanks' || kind === 'resource' || kind === 'opportunity';
}

/** Whether the content speaks of members only. */
export function fits(content: EntryContent, { members }: Pick<Relationship, 'members'>): boolean {
  return content.kind !== 'action' || members.some(({ personId }) => personId === content.ownerId);
}
