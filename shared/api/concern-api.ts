// What the pages about concerns and their routes say to each other.
import { z } from 'zod';

export const concernKind = z.enum(['pair', 'conduct', 'program', 'well-being', 'other']);
export type ConcernKind = z.infer<typeof concernKind>;

/** open: nobody has taken it yet; taken: somebody looks after it; closed: settled, or withdrawn. */
export const concernState = z.enum(['open', 'taken', 'closed']);

const somebody = z.object({ personId: z.string(), displayName: z.string() });
const words = z.string().trim().min(1).max(4000);

/** Where somebody may tell a concern, and who would read it. */
export const concernPlacesResponse = z.object({
  places: z.array(
    z.object({
      programId: z.string(),
      title: z.string(),
      /** What the program says whom one may turn to. */
      contact: z.string(),
      readers: z.array(somebody),
      /** My relationships in it, whose partners never read what I tell. */
      pairs: z.array(z.object({ relationshipId: z.string(), partners: z.array(z.string()) })),
    }),
  ),
});
export type ConcernPlacesResponse = z.infer<typeof concernPlacesResponse>;

export const concernRequest = z.object({
  /** Chosen by the page, so that the same concern sent twice is one. */
  id: z.uuid(),
  programId: z.string(),
  relationshipId: z.string().optional(),
  kind: concernKind,
  isUrgent: z.boolean(),
  text: words,
  /** Readers whom the reporter leaves out. */
  keptFromIds: z.array(z.string()).max(50),
});
export type ConcernRequest = z.infer<typeof concernRequest>;

export const concernSummary = z.object({
  id: z.string(),
  programTitle: z.string(),
  kind: concernKind,
  state: concernState,
  isUrgent: z.boolean(),
  isOverdue: z.boolean(),
  openedAt: z.iso.datetime(),
  answerBy: z.iso.datetime(),
  reporter: somebody,
  takenBy: somebody.nullable(),
});
export type ConcernSummary = z.infer<typeof concernSummary>;

export const concernsResponse = z.object({
  mine: z.array(concernSummary),
  /** Those that I look after, what is due first, first. */
  queue: z.array(concernSummary),
});
export type ConcernsResponse = z.infer<typeof concernsResponse>;

export const concernResponse = z.object({
  concern: concernSummary.extend({
    myPart: z.enum(['reporter', 'reader']),
    readers: z.array(somebody),
    messages: z.array(z.object({ by: somebody, at: z.iso.datetime(), text: z.string() })),
    /** Who has done what with it, and who has read it: shown to the reporter, too. */
    trail: z.array(z.object({ by: somebody, at: z.iso.datetime(), act: z.string() })),
  }),
});
export type ConcernResponse = z.infer<typeof concernResponse>;

export const concernAnswerRequest = z.object({ text: words });
export type ConcernAnswerRequest = z.infer<typeof concernAnswerRequest>;

export const contactsResponse = z.object({ contacts: z.array(somebody) });
export type ContactsResponse = z.infer<typeof contactsResponse>;

export const addContactRequest = z.object({ email: z.email() });
