// What the pages of a pair's agreement and their routes say to each other.
import { z } from 'zod';
import {
  ALL_FIELDS,
  CHANNELS,
  EVERY_DAYS,
  REPLY_DAYS,
  SESSION_MINUTES,
  TEXT_LIMIT,
} from './agreement-fields.js';

export const everyDays = z.literal(EVERY_DAYS);
const channel = z.enum(CHANNELS);

/** When somebody is there for the other, on their own clock; 1 is Monday. */
export const agreedHours = z
  .object({
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    end: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  })
  .refine(({ start, end }) => start < end, { path: ['end'] });
export type AgreedHours = z.infer<typeof agreedHours>;

/** What drives reminders and suggestions; it says nothing private, and is kept in the open. */
export const agreedFrame = z.object({
  /** How often the members meet. */
  everyDays,
  minutes: z.literal(SESSION_MINUTES),
  channel,
  /** What they switch to when the channel fails. */
  fallback: channel,
  /** Within how many working days they answer each other. */
  replyDays: z.literal(REPLY_DAYS),
  /** The id of the member who books, or `turns`. */
  scheduler: z.string().min(1).max(100),
});
export type AgreedFrame = z.infer<typeof agreedFrame>;

const words = z.string().trim().max(TEXT_LIMIT);

/** What the members write for each other alone. */
export const agreedTexts = z.object({
  confidentiality: words,
  limits: words,
  topicsIn: words,
  topicsOut: words,
  feedback: words,
  ifNotWorking: words,
});

const agreementField = z.enum(ALL_FIELDS);

/** What one member would like to agree on. */
export const proposal = z.object({ frame: agreedFrame, hours: agreedHours, texts: agreedTexts });
export type Proposal = z.infer<typeof proposal>;

/** What the members have settled so far; a field that is not there is still open. */
export const settledTerms = z.object({
  frame: agreedFrame.partial(),
  hours: z.array(agreedHours.safeExtend({ personId: z.string() })),
  texts: agreedTexts.partial(),
});
export type SettledTerms = z.infer<typeof settledTerms>;

export const draftRequest = z.object({
  /** Of the version that the page shows, and how often my draft had been saved. */
  number: z.number().int(),
  saved: z.number().int(),
  proposal,
  /** From then on the others may read it, once everybody has handed in theirs. */
  isHandedIn: z.boolean(),
});
export type DraftRequest = z.infer<typeof draftRequest>;

/** Only what is changed; hours are mine. */
export const settleRequest = z.object({
  number: z.number().int(),
  revision: z.number().int(),
  frame: agreedFrame.partial(),
  hours: agreedHours.optional(),
  texts: agreedTexts.partial(),
});
export type SettleRequest = z.infer<typeof settleRequest>;

/** What was on the page when the button was pressed. */
export const revisionRequest = z.object({ number: z.number().int(), revision: z.number().int() });
export type RevisionRequest = z.infer<typeof revisionRequest>;

export const stage = z.enum(['drafting', 'settling', 'signing', 'agreed', 'dropped']);
export type Stage = z.infer<typeof stage>;

/** same: all say it; one-sided: some left it empty, the others say the same; different: to be talked about. */
export const fieldDifference = z.enum(['same', 'one-sided', 'different']);
export type FieldDifference = z.infer<typeof fieldDifference>;

const signature = z.object({ personId: z.string(), signedAt: z.iso.datetime() });
export const agreementVersion = z.object({
  number: z.number().int(),
  since: z.iso.datetime(),
  /** When a newer one took its place. */
  until: z.iso.datetime().optional(),
  terms: settledTerms,
  signatures: z.array(signature),
});
export type AgreementVersion = z.infer<typeof agreementVersion>;

export const openVersion = z.object({
  number: z.number().int(),
  revision: z.number().int(),
  stage: stage.extract(['drafting', 'settling', 'signing']),
  handedIn: z.array(z.string()),
  mine: z.object({ saved: z.number().int(), proposal, isHandedIn: z.boolean() }).nullable(),
  /** What everybody proposes, and how it differs; empty until all have handed in. */
  proposals: z.array(z.object({ personId: z.string(), proposal })),
  differences: z.partialRecord(agreementField, fieldDifference),
  settled: settledTerms.nullable(),
  /** What has to be settled before anybody can sign. */
  openFields: z.array(agreementField),
  signatures: z.array(signature),
});
export type OpenVersion = z.infer<typeof openVersion>;

export const agreementResponse = z.object({
  me: z.string(),
  members: z.array(z.object({ personId: z.string(), displayName: z.string() })),
  isActive: z.boolean(),
  inForce: agreementVersion.nullable(),
  open: openVersion.nullable(),
  /** Those that were in force before, the newest first. */
  past: z.array(agreementVersion),
  /** The number of a version that would be started now, and with what its form begins. */
  next: z.object({ number: z.number().int(), proposal }),
});
export type AgreementResponse = z.infer<typeof agreementResponse>;
