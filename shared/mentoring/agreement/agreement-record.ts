// How a version of an agreement is stored: in the open what drives reminders, sealed what people wrote.
import { z } from 'zod';

const hours = z.object({ weekdays: z.array(z.number()), start: z.string(), end: z.string() });

const channel = z.enum(['video', 'audio', 'phone', 'in-person', 'chat', 'email']);
const frame = z.object({
  everyDays: z.literal([7, 14, 21, 28]),
  minutes: z.literal([15, 25, 45, 60]),
  channel,
  fallback: channel,
  replyDays: z.literal([1, 2, 3, 5]),
  /** The id of the member who books, or `turns`. */
  scheduler: z.string(),
});

const keptDraft = z.object({
  saved: z.number(),
  isHandedIn: z.boolean(),
  /** When it first was. */
  handedInAt: z.date().optional(),
  frame,
  hours,
  /** With the author's own key until it is handed in, then with the relationship's. */
  sealed: z.string(),
});
export type KeptDraft = z.infer<typeof keptDraft>;

const keptTerms = z.object({
  frame: frame.partial(),
  hours: z.array(hours.extend({ personId: z.string() })),
  sealed: z.string(),
});
export type KeptTerms = z.infer<typeof keptTerms>;

const kept = z.object({
  id: z.string(),
  relationshipId: z.string(),
  /** 1 for the first. */
  number: z.number(),
  memberIds: z.array(z.string()),
  /** Goes up with each change of what is written, and not with a signature. */
  revision: z.number(),
  /** By their author. */
  drafts: z.record(z.string(), keptDraft),
  /** Absent until somebody changes or signs what follows from the drafts. */
  settled: keptTerms.optional(),
  signatures: z.array(z.object({ personId: z.string(), signedAt: z.date() })),
  /** Whose signatures the newest change took back. */
  takenBackFrom: z.array(z.string()),
  droppedAt: z.date().optional(),
});
export type KeptAgreement = z.infer<typeof kept>;

export const agreementRecord = kept.extend({
  /** Whether everybody knows what has changed. */
  isTold: z.boolean(),
});
export type AgreementRecord = z.infer<typeof agreementRecord>;
