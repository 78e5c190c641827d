// Counting in working days, as the calendar of the person who is waited for has them.
import { DateTime } from 'luxon';
import type { WorkingDays } from '../programs/working-hours.js';

/**
 * How many of the person's working days have passed as a whole: neither the day of `from` nor today count, nor days
 * of which a part was a pause.
 */
export function workingDaysPassed(from: Date, now: Date, days: WorkingDays): number {
  const today = startOfDay(now, days);
  let passed = 0;
  for (let day = startOfDay(from, days).plus({ days: 1 }); day < today; day = day.plus({ days: 1 }))
    if (isWorkingDay(day, days)) passed += 1;
  return passed;
}

export function isPausing({ pauses }: Pick<WorkingDays, 'pauses'>, now: Date): boolean {
  return pauses.some(({ from, until }) => from <= now && now < until);
}

/** When the person last came back from a pause; undefined for who never paused. */
export function backSince({ pauses }: Pick<WorkingDays, 'pauses'>, now: Date): Date | undefined {
  const ends = pauses.map(({ until }) => until.getTime()).filter((end) => end <= now.getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : undefined;
}

function isWorkingDay(day: DateTime, { weekdays, pauses }: WorkingDays): boolean {
  const start = day.toMillis();
  const end = day.plus({ days: 1 }).toMillis();
  const isFree = pauses.some(({ from, until }) => from.getTime() < end && until.getTime() > start);
  return weekdays.includes(day.weekday) && !isFree;
}

function startOfDay(at: Date, { timeZone }: WorkingDays): DateTime {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  return (local.isValid ? local : local.setZone('UTC')).startOf('day');
}
