// Hours and days: how long they last, and when people work.
import type { DateTime } from 'luxon';

/** In milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Interval = { start: Date; end: Date };

export type WorkingHours = {
  /** IANA name. */
  timeZone: string;
  /** 1 is Monday, as in Luxon. */
  weekdays: readonly number[];
  /** Local time of day as `HH:MM`. */
  start: string;
  end: string;
};

/** @param time of day as `HH:MM` */
export function atTime(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute });
}
