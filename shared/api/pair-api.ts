// What the pages of a mentoring relationship and their routes say to each other.
import { z } from 'zod';
import { matchCheckView } from './match-check-api.js';
import { pairSummary } from './pair-summary.js';
import { checkInView, sessionView } from './tab-api.js';

/** The relationships of mine that go on, the oldest first. */
export const pairsResponse = z.object({ pairs: z.array(pairSummary) });
export type PairsResponse = z.infer<typeof pairsResponse>;

export const pairResponse = pairSummary.extend({
  me: z.object({ personId: z.string(), timeZone: z.string() }),
  status: z.enum(['active', 'ended']),
  startedAt: z.iso.datetime(),
  nextSession: sessionView.nullable(),
  /** The newest, answered by me or not; null before the first one. */
  checkIn: checkInView.nullable(),
  /** How long a session lasts by the agreement; null while there is none. */
  agreedMinutes: z.number().int().nullable(),
  matchCheck: matchCheckView,
});
export type PairResponse = z.infer<typeof pairResponse>;
