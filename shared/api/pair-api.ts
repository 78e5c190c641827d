// What the pages of a mentoring relationship and their routes say to each other.
import { z } from 'zod';
import { matchCheckView } from './match-check-api.js';
import { pairSummary } from './pair-summary.js';
import { notesState } from './space-api.js';
import { checkInView, sessionView } from './tab-api.js';

/** The relationships of mine that go on, the oldest first. */
export const pairsResponse = z.object({ pairs: z.array(pairSummary) });
export type PairsResponse = z.infer<typeof pairsResponse>;

export const pairResponse = pairSummary.extend({
  me: z.object({ personId: z.string(), displayName: z.string(), timeZone: z.string() }),
  status: z.enum(['active', 'ended']),
  startedAt: z.iso.datetime(),
  /** Who left the group; what they wrote stays. */
  former: z.array(z.object({ personId: z.string(), displayName: z.string() })),
  /** I left the group alone, and it goes on without me. */
  hasLeft: z.boolean(),
  endedAt: z.iso.datetime().optional(),
  nextSession: sessionView.nullable(),
  /** The newest, answered by me or not; null before the first one. */
  checkIn: checkInView.nullable(),
  /** Open a chat or a call in Teams with all partners; absent while not all their addresses are known. */
  teams: z.object({ chat: z.url(), call: z.url() }).optional(),
  /** What the agreement asks of me now. */
  agreement: z.enum(['write', 'compare', 'sign']).optional(),
  /** What the goals ask of me now: a first one, or an answer to one that waits for me. */
  goals: z.enum(['first', 'answer']).optional(),
  /** How far the notes are of the next session, and of the last one. */
  nextNotes: notesState.optional(),
  last: z.object({ session: sessionView, notes: notesState }).optional(),
  /** How long a session lasts by the agreement; null while there is none. */
  agreedMinutes: z.number().int().nullable(),
  matchCheck: matchCheckView,
});
export type PairResponse = z.infer<typeof pairResponse>;
