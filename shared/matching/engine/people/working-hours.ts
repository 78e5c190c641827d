// When two people both work, whatever their time zones do in the week that is looked at.
import { DateTime } from 'luxon';
import { atTime, type WorkingHours } from '../../../platform/hours.js';

/** Minutes since the start of the week in UTC. */
export type Stretch = { start: number; end: number };

const WEEK_MINUTES = 7 * 24 * 60;

export function minutesOfOverlap(a: readonly Stretch[], b: readonly Stretch[]): number {
  let minutes = 0;
  for (const one of a)
    for (const other of b)
      minutes += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return minutes;
}

/** The working hours that fall into the week, from Monday 00:00 UTC, in which the reference day lies. */
export function stretchesOf(hours: WorkingHours, referenceWeek: string): Stretch[] {
  const week = DateTime.fromISO(referenceWeek, { zone: 'utc' }).startOf('week');
  const firstDay = DateTime.fromObject(
    { year: week.year, month: week.month, day: week.day },
    { zone: hours.timeZone },
  );
  // At the edges of the week it is another day elsewhere.
  return [-1, 0, 1, 2, 3, 4, 5, 6, 7]
    .map((offset) => firstDay.plus({ days: offset }))
    .filter((day) => hours.weekdays.includes(day.weekday))
    .map((day) => workOn(day, hours))
    .map(({ start, end }) => ({
      start: Math.max(0, start.diff(week).as('minutes')),
      end: Math.min(WEEK_MINUTES, end.diff(week).as('minutes')),
    }))
    .filter(({ start, end }) => start < end);
}

function workOn(day: DateTime, hours: WorkingHours): { start: DateTime; end: DateTime } {
  const isOvernight = hours.end <= hours.start;
  return {
    start: atTime(day, hours.start),
    end: atTime(isOvernight ? day.plus({ days: 1 }) : day, hours.end),
  };
}
