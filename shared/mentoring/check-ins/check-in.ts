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

export type Door = 'chat' | 'tab' | 'lms';

export type CheckInAnswer = {
  personId: string;
  answeredAt: Date;
  door: Door;
  rating: number;
  /** The comments, sealed with the relationship's key. */
  sealed: string;
};

export type CheckIn = {
  id: string;
  relationshipId: string;
  /** 0 for the first of the relationship. */
  period: number;
  dueAt: Date;
  answers: CheckInAnswer[];
};

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

export function answerOf(checkIn: CheckIn, personId: string): CheckInAnswer | undefined {
  return checkIn.answers.find((answer) => answer.personId === personId);
}
