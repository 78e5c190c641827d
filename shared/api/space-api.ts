// What the pages say to the server about what stands in a relationship's space: entries, and notes of its sessions.
import { z } from 'zod';
import { sessionView } from './tab-api.js';

const line = z.string().trim().min(1).max(300);
const httpsLink = z.url({ protocol: /^https$/ }).max(2000);

const action = {
  text: line,
  /** A member. */
  ownerId: z.string().min(1),
  dueOn: z.iso.date().optional(),
};

/** What members write down, each kind with its own fields; all of it is kept sealed. */
export const entryContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), ...action }),
  z.object({ kind: z.literal('decision'), text: line }),
  z.object({
    kind: z.literal('resource'),
    title: line,
    url: httpsLink,
    note: z.string().trim().max(500).default(''),
  }),
  z.object({
    kind: z.literal('opportunity'),
    title: line,
    url: httpsLink.optional(),
    note: z.string().trim().max(500).default(''),
  }),
  z.object({ kind: z.literal('thanks'), text: z.string().trim().min(1).max(500) }),
]);
export type EntryContent = z.infer<typeof entryContent>;
export type EntryKind = EntryContent['kind'];

export const entryView = z.object({
  id: z.string(),
  authorId: z.string(),
  createdAt: z.iso.datetime(),
  /** The session whose notes it stands in. */
  sessionId: z.string().optional(),
  version: z.number().int(),
  /** When an action was done, or an opportunity taken up. */
  closedAt: z.iso.datetime().optional(),
  content: entryContent,
});
export type EntryView = z.infer<typeof entryView>;

/** The newest first. */
export const entriesResponse = z.object({ entries: z.array(entryView) });
export type EntriesResponse = z.infer<typeof entriesResponse>;

export const entryRequest = z.object({
  /** Chosen by the page once per entry, so that a repeated request adds once. */
  requestId: z.uuid(),
  content: entryContent,
});
export type EntryRequest = z.infer<typeof entryRequest>;

export const entryResponse = z.object({ entry: entryView });
export type EntryResponse = z.infer<typeof entryResponse>;

export const closeEntryRequest = z.object({ version: z.number().int(), isClosed: z.boolean() });

export const removeEntryRequest = z.object({ version: z.number().int() });

/** What a member would like to talk about, and to have at the end. */
export const preparation = z.object({
  topics: z.array(z.string().trim().min(1).max(200)).max(10),
  outcome: z.string().trim().max(500),
});
export type Preparation = z.infer<typeof preparation>;

export const prepareRequest = preparation.extend({
  /** Of my own preparation as the page has it; 0 before the first. */
  version: z.number().int().min(0),
});
export type PrepareRequest = z.infer<typeof prepareRequest>;

const lines = z.array(line).max(20);
export const summary = z.object({
  keyPoints: lines,
  decisions: lines,
  actions: z.array(z.object(action)).max(20),
});
export type Summary = z.infer<typeof summary>;

/** Ids of the writings that were on the page. */
const seen = z.array(z.string()).max(100);
export const summarizeRequest = summary.extend({ requestId: z.uuid(), seen });
export type SummarizeRequest = z.infer<typeof summarizeRequest>;

export const confirmSummaryRequest = z.object({ seen });
export type ConfirmSummaryRequest = z.infer<typeof confirmSummaryRequest>;

/** How far the notes of a session are. */
export const notesState = z.object({
  /** Members who have prepared. */
  preparedBy: z.array(z.string()),
  /** none: nobody wrote a summary yet; open: somebody has not confirmed all of it; agreed: everybody has. */
  summary: z.enum(['none', 'open', 'agreed']),
  /** Members who have not confirmed all of the summary. */
  toConfirm: z.array(z.string()),
});
export type NotesState = z.infer<typeof notesState>;

export const sessionWithNotes = z.object({ session: sessionView, notes: notesState });
export type SessionWithNotes = z.infer<typeof sessionWithNotes>;

/** The newest first; without those that the calendar refused. */
export const sessionsResponse = z.object({ sessions: z.array(sessionWithNotes) });
export type SessionsResponse = z.infer<typeof sessionsResponse>;

const wrote = { personId: z.string(), at: z.iso.datetime() };
export const sessionNotesResponse = sessionWithNotes.extend({
  preparations: z.array(preparation.extend({ ...wrote, version: z.number().int() })),
  /** The oldest first. Decisions and actions stand among the entries of the space. */
  writings: z.array(z.object({ id: z.string(), ...wrote, keyPoints: lines })),
});
export type SessionNotesResponse = z.infer<typeof sessionNotesResponse>;
