// What the tab's page and the /api routes say to each other; instants are ISO strings in UTC, zones IANA names.
import { z } from 'zod';
import { matchCheckView } from './match-check-api.js';
import { progressView } from './module-api.js';
import { pairSummary } from './pair-summary.js';

export const meResponse = z.object({
  personId: z.string(),
  displayName: z.string(),
  timeZone: z.string(),
  locale: z.string(),
});
export type MeResponse = z.infer<typeof meResponse>;

export const sessionView = z.object({
  id: z.string(),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  /**
   * pending: agreed, but the calendar has not confirmed it yet; failed: the calendar will never take it;
   * cancelled: called off.
   */
  state: z.enum(['booked', 'pending', 'failed', 'cancelled']),
  joinUrl: z.string().optional(),
});
export type SessionView = z.infer<typeof sessionView>;

export const checkInView = z.object({
  id: z.string(),
  dueAt: z.iso.datetime(),
  /** All of them. */
  partnerAnswered: z.boolean(),
  /** Partners who have not answered yet. */
  waitingFor: z.array(z.string()),
  /** My own answer; absent while the check-in is open for me. */
  mine: z.object({ answeredAt: z.iso.datetime(), rating: z.number().int().min(1).max(5) }).optional(),
});
export type CheckInView = z.infer<typeof checkInView>;

export const homePair = pairSummary.extend({
  nextSession: sessionView.nullable(),
  /** The newest check-in, answered by me or not; null before the first one. */
  checkIn: checkInView.nullable(),
  matchCheck: matchCheckView,
});
export type HomePair = z.infer<typeof homePair>;

export const homeResponse = z.object({
  me: z.object({ personId: z.string(), displayName: z.string(), timeZone: z.string() }),
  /** The first of mine that go on, and how it stands; null while there is none. */
  relationship: homePair.nullable(),
  /** My relationships beside that one. */
  others: z.array(pairSummary),
  module: progressView
    .omit({ moduleId: true })
    .extend({ id: z.string(), title: z.string(), minutes: z.number() }),
});
export type HomeResponse = z.infer<typeof homeResponse>;

export const suggestionsQuery = z.object({ minutes: z.coerce.number().int().min(15).max(120).default(30) });
export const suggestionsResponse = z.object({
  suggestions: z.array(
    z.object({
      start: z.iso.datetime(),
      end: z.iso.datetime(),
      mine: z.object({ timeZone: z.string() }),
      partners: z.array(z.object({ displayName: z.string(), timeZone: z.string() })),
    }),
  ),
});
export type SuggestionsResponse = z.infer<typeof suggestionsResponse>;
export type Suggestion = SuggestionsResponse['suggestions'][number];

export const sessionRequest = z.object({
  relationshipId: z.string().min(1),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  /** Chosen by the page once per booking, so that a repeated request books once. */
  requestId: z.uuid(),
});
export type SessionRequest = z.infer<typeof sessionRequest>;

export const sessionResponse = z.object({ session: sessionView });
export type SessionResponse = z.infer<typeof sessionResponse>;

export const checkInAnswerRequest = z.object({
  rating: z.number().int().min(1).max(5),
  win: z.string().trim().max(1000),
  challenge: z.string().trim().max(1000),
});
export type CheckInAnswerRequest = z.infer<typeof checkInAnswerRequest>;

export const checkInResponse = z.object({ checkIn: checkInView });
export type CheckInResponse = z.infer<typeof checkInResponse>;

export const linkCodeResponse = z.object({ code: z.string(), expiresAt: z.iso.datetime() });
export type LinkCodeResponse = z.infer<typeof linkCodeResponse>;

export const errorResponse = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
});
export type ErrorResponse = z.infer<typeof errorResponse>;
