// What a session is: a meeting of one relationship, agreed first and confirmed by the calendar.

import { z } from 'zod';
import { AppError } from '../../platform/errors.js';
import { MINUTE } from '../../platform/hours.js';

export const session = z.object({
  id: z.string(),
  relationshipId: z.string(),
  organizerId: z.string(),
  /**
   * Whose calendar has the event: kept here, because the organizer may be erased before it is called off.
   * Gone when it was called off, and from past ones when the organizer is erased.
   */
  organizerOid: z.string().optional(),
  start: z.date(),
  end: z.date(),
  /**
   * pending: agreed, the calendar has not confirmed it yet; failed: the calendar will never take it;
   * cancelling: called off, the calendar may still have it; cancelled: called off, and gone from the calendar.
   */
  state: z.enum(['pending', 'booked', 'failed', 'cancelling', 'cancelled']),
  /** Chosen by the page once per booking; also the event's transactionId. */
  requestId: z.string(),
  eventId: z.string().optional(),
  /** Who left the group. */
  withoutIds: z.array(z.string()).optional(),
  /** The calendar still invites them. */
  invitesLeavers: z.literal(true).optional(),
  joinUrl: z.string().optional(),
  attempts: z.number().int(),
  nextAttemptAt: z.date(),
});
export type Session = z.infer<typeof session>;

export function isCalledOff({ state }: Pick<Session, 'state'>): boolean {
  return state === 'cancelling' || state === 'cancelled';
}

const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 240;

/** @throws AppError that says which other time to choose */
export function assertBookable({ start, end }: { start: Date; end: Date }, now: Date): void {
  const minutes = (end.getTime() - start.getTime()) / MINUTE;
  if (minutes <= 0) throw new AppError({ code: 'session.end-before-start', status: 400 });
  if (start <= now) throw new AppError({ code: 'session.in-the-past', status: 400 });
  if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
    throw new AppError({ code: 'session.too-long', status: 400 });
  }
}
