// What an entry of a relationship's space is: something that a member wrote down for all of them.
import { z } from 'zod';
import type { Relationship } from '../relationship/relationship.js';

export const entryKind = z.enum(['action', 'decision', 'resource', 'opportunity', 'thanks']);
export type EntryKind = z.infer<typeof entryKind>;

export const spaceEntry = z.object({
  id: z.string(),
  relationshipId: z.string(),
  kind: entryKind,
  authorId: z.string(),
  createdAt: z.date(),
  /** The session whose notes it stands in. */
  sessionId: z.string().optional(),
  /** When an action was done, or an opportunity taken up. */
  closedAt: z.date().optional(),
  version: z.number(),
  /** Of an action with a day (YYYY-MM-DD) by which its owner wants to have done it. */
  due: z.object({ on: z.string(), ownerId: z.string() }).optional(),
  /** The content, sealed with the relationship's key. */
  sealed: z.string(),
});
export type SpaceEntry = z.infer<typeof spaceEntry>;

/** What is sealed of an entry, each kind with its own fields. */
export const entryWords = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('action'),
    text: z.string(),
    /** A member. */
    ownerId: z.string(),
    dueOn: z.string().optional(),
  }),
  z.object({ kind: z.literal('decision'), text: z.string() }),
  z.object({
    kind: z.literal('resource'),
    title: z.string(),
    url: z.string(),
    note: z.string().default(''),
  }),
  z.object({
    kind: z.literal('opportunity'),
    title: z.string(),
    url: z.string().optional(),
    note: z.string().default(''),
  }),
  z.object({ kind: z.literal('thanks'), text: z.string() }),
]);
export type EntryContent = z.infer<typeof entryWords>;

export type DueEntry = SpaceEntry & { due: NonNullable<SpaceEntry['due']> };

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
