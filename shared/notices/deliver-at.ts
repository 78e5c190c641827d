// When people are told what can wait: inside of their working hours, by their own clock.

import { DateTime } from 'luxon';
import { atTime, DAY, HOUR, type WorkingHours } from '../platform/hours.js';

/** Longer than any week without a working day. */
const DAYS_AHEAD = 8;

/** The first instant from `now` on that is in the person's working hours; now, when they have none. */
export function deliverAt(now: Date, hours: WorkingHours | undefined): Date {
  if (!hours) return now;
  const today = DateTime.fromJSDate(now, { zone: hours.timeZone }).startOf('day');
  if (!today.isValid) return now;
  for (let days = 0; days < DAYS_AHEAD; days += 1) {
    const day = today.plus({ days });
    if (!hours.weekdays.includes(day.weekday)) continue;
    const opens = atTime(day, hours.start).toJSDate();
    const at = opens > now ? opens : now;
    if (at < atTime(day, hours.end).toJSDate()) return at;
  }
  return now;
}

/** Days before a meeting on which its reminder may come: on Friday for Monday, when the weekend is free. */
const DAYS_BEFORE = [1, 2, 3, 4];

/** When to remind of a meeting: in working hours, about a day before, and at least an hour. */
export function remindAt(start: Date, hours: WorkingHours | undefined): Date {
  const latest = start.getTime() - HOUR;
  for (const days of DAYS_BEFORE) {
    const at = deliverAt(new Date(start.getTime() - days * DAY), hours);
    if (at.getTime() <= latest) return at;
  }
  return new Date(start.getTime() - DAY);
}
