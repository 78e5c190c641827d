// What a request is: a mentee asks a mentor, who says yes or no with kind words; and when people may ask at all.

import { z } from 'zod';
import { DAY } from '../../platform/hours.js';
import type { Program } from '../../programs/program.js';

/**
 * accepted: the mentor said yes, and the pair is made or being made; closed: overtaken by what happened elsewhere;
 * the others say who ended it.
 */
export const requestState = z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired', 'closed']);
export type RequestState = z.infer<typeof requestState>;

/** Why a mentor says no, in words of ours. */
const declineReason = z.enum(['no-room', 'no-time', 'other-fits-better', 'too-close', 'not-said']);

export const matchRequest = z.object({
  id: z.string(),
  programId: z.string(),
  menteeId: z.string(),
  mentorId: z.string(),
  state: requestState,
  /** Which wish of the mentee it is, from 1; no two open ones have the same. */
  place: z.number(),
  sentAt: z.date(),
  expiresAt: z.date(),
  /** What speaks for the two when it was sent, in words for each of them alone. */
  reasons: z.object({ mentee: z.array(z.string()), mentor: z.array(z.string()) }),
  /** The mentee's words, sealed for the two. */
  note: z.string().optional(),
  /** When the mentor was asked. */
  toldAt: z.date().optional(),
  endedAt: z.date().optional(),
  declined: z
    .object({
      reason: declineReason,
      /** The mentor's words, sealed for the two. */
      words: z.string().optional(),
    })
    .optional(),
  /** matched: the mentee found somebody; unavailable: one of the two, or the program, no longer takes part. */
  closedBecause: z.enum(['matched', 'unavailable']).optional(),
  /** When everything that follows from its end was done. */
  settledAt: z.date().optional(),
});
export type MatchRequest = z.infer<typeof matchRequest>;
export type CloseReason = NonNullable<MatchRequest['closedBecause']>;

/** A mentee waits for so many answers at once, so that each mentor is asked in earnest. */
export const MOST_OPEN = 3;
/** A mentor has so many days for an answer. */
export const DAYS_TO_ANSWER = 7;
/** Whoever said no, or nothing, is left in peace by the same mentee for so many days. */
export const REST_DAYS = 60;

/** To whom in the vault belongs what the two write to each other. */
export function requestVaultOwner(requestId: string): string {
  return `request:${requestId}`;
}

type Matching = Pick<Program, 'matchMode' | 'phase' | 'isArchived'>;

/** Whether people find each other in this program now; in mixed mode, once its managers have published pairs. */
export function mayFindEachOther({ matchMode, phase, isArchived }: Matching, hasPublished: boolean): boolean {
  if (isArchived || !(phase === 'match' || phase === 'run')) return false;
  switch (matchMode) {
    case 'manager':
      return false;
    case 'self':
      return true;
    case 'mixed':
      return hasPublished;
  }
}

/** The first wish that is free; undefined while all are waited for. */
export function freePlace(taken: readonly number[]): number | undefined {
  return Array.from({ length: MOST_OPEN }, (_, index) => index + 1).find((place) => !taken.includes(place));
}

/** Whether the mentor is still to be left in peace after this. */
export function isResting({ state, endedAt }: Pick<MatchRequest, 'state' | 'endedAt'>, now: Date): boolean {
  if (!endedAt || !(state === 'declined' || state === 'expired')) return false;
  return now.getTime() < endedAt.getTime() + REST_DAYS * DAY;
}

export function hasExpired(
  { state, expiresAt }: Pick<MatchRequest, 'state' | 'expiresAt'>,
  now: Date,
): boolean {
  return state === 'open' && expiresAt <= now;
}
