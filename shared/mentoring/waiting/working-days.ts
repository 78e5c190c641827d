// Counting in working days, as the calendar of the person who is waited for has them.

import { DateTime } from 'luxon';
import { DAY } from '../../platform/hours.js';
import type { WorkingDays } from '../../programs/enrollment/working-hours.js';

/** More than any rule asks for. */
const MOST = 60;

/**
 * How many of the person's working days have passed as a whole, up to 60: neither the day of `from` nor today count,
 * nor days of which a part was a pause.
 */
export function workingDaysPassed(from: Date, now: Date, days: WorkingDays): number {
  const today = dayNumber(now, days);
  const pauses = days.pauses.map((pause) => ({
    first: dayNumber(pause.from, days),
    last: dayNumber(new Date(pause.until.getTime() - 1), days),
  }));
  let passed = 0;
  for (let day = dayNumber(from, days) + 1; day < today && passed < MOST; day += 1) {
    const isFree = pauses.some(({ first, last }) => first <= day && day <= last);
    if (!isFree && days.weekdays.includes(weekdayOf(day))) passed += 1;
  }
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

/** Of the person's own date: days follow one another, whatever their clocks do. */
function dayNumber(at: Date, { timeZone }: WorkingDays): number {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  const { year, month, day } = local.isValid ? local : local.setZone('UTC');
  return Date.UTC(year, month - 1, day) / DAY;
}

/** 1 is Monday; the first of January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((day + 3) % 7) + 1;
}
