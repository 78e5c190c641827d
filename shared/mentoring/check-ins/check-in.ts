// What a check-in is: one short question round of a relationship, answered once by each member.

import { z } from 'zod';
import { t } from '../../i18n/translate.js';
import { DAY } from '../../platform/hours.js';

const ratingError = () => t('checkIn.missing');
const comment = z
  .string()
  .trim()
  .max(1000, { error: () => t('checkIn.tooLong', { limit: 1000 }) })
  .default('');

export const checkInInput = z.object({
  rating: z.coerce
    .number({ error: ratingError })
    .int({ error: ratingError })
    .min(1, { error: ratingError })
    .max(5, { error: ratingError }),
  win: comment,
  challenge: comment,
});
export type CheckInInput = z.input<typeof checkInInput>;

/** What is sealed of an answer. */
export const checkInWords = z.object({ win: z.string(), challenge: z.string() });

export const door = z.enum(['chat', 'tab', 'lms']);
export type Door = z.infer<typeof door>;

const checkInAnswer = z.object({
  personId: z.string(),
  answeredAt: z.date(),
  door,
  rating: z.number(),
  /** The comments, sealed with the relationship's key. */
  sealed: z.string(),
});
export type CheckInAnswer = z.infer<typeof checkInAnswer>;

export const checkIn = z.object({
  id: z.string(),
  relationshipId: z.string(),
  /** 0 for the first of the relationship. */
  period: z.number(),
  dueAt: z.date(),
  answers: z.array(checkInAnswer),
});
export type CheckIn = z.infer<typeof checkIn>;

const DAYS_TO_ANSWER = 3;

/**
 * The period of the check-in that should be open: the newest one's, or the next when the cadence has moved on since.
 * Numbers go up by one, so that a cadence may change on the way.
 */
export function currentPeriod(
  newest: Pick<CheckIn, 'period' | 'dueAt'> | undefined,
  { startedAt, everyDays, now }: { startedAt: Date; everyDays: number; now: Date },
): number {
  if (!newest) return 0;
  const turn = (at: Date) => Math.floor((at.getTime() - startedAt.getTime()) / (everyDays * DAY));
  return turn(now) > turn(openedAt(newest)) ? newest.period + 1 : newest.period;
}

export function openedAt(of: Pick<CheckIn, 'dueAt'>): Date {
  return new Date(of.dueAt.getTime() - DAYS_TO_ANSWER * DAY);
}

export function dueAt(now: Date): Date {
  return new Date(now.getTime() + DAYS_TO_ANSWER * DAY);
}

export function answerOf({ answers }: CheckIn, personId: string): CheckInAnswer | undefined {
  return answers.find((answer) => answer.personId === personId);
}
