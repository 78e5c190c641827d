// What a check-in is: one short question round of a relationship, answered once by each member.
import { z } from 'zod';
import { t } from '../i18n/translate.js';

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
  /** The number of the cadence's period since the relationship started. */
  period: number;
  dueAt: Date;
  answers: CheckInAnswer[];
};

const DAY = 24 * 60 * 60_000;
const DAYS_TO_ANSWER = 3;

/** The period in which `now` lies; 0 is the first. */
export function periodAt(startedAt: Date, everyDays: number, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - startedAt.getTime()) / (everyDays * DAY)));
}

export function dueAt(now: Date): Date {
  return new Date(now.getTime() + DAYS_TO_ANSWER * DAY);
}

export function answerOf(checkIn: CheckIn, personId: string): CheckInAnswer | undefined {
  return checkIn.answers.find((answer) => answer.personId === personId);
}
