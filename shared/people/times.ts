// Instants in words, in a person's own zone and language.
import { DateTime } from 'luxon';
import type { Person } from './person.js';

export type Viewer = Pick<Person, 'timeZone' | 'locale'>;

/** For example "Tuesday, November 24 at 3:30 PM (GMT+1)". */
export function dayAndTime(at: Date, viewer: Viewer): string {
  return local(at, viewer).toLocaleString({
    ...LONG_DAY,
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** For example "Tuesday, November 24". */
export function dayOf(at: Date, viewer: Viewer): string {
  return local(at, viewer).toLocaleString(LONG_DAY);
}

/** For example "Tuesday, November 24, 2026". */
export function fullDay(at: Date, viewer: Viewer): string {
  return local(at, viewer).toLocaleString({ ...LONG_DAY, year: 'numeric' });
}

/** A day that is the same everywhere. @param day YYYY-MM-DD */
export function calendarDay(day: string, { locale }: Viewer): string {
  return fullDay(new Date(day), { locale, timeZone: 'UTC' });
}

const LONG_DAY = { weekday: 'long', month: 'long', day: 'numeric' } as const;

function local(at: Date, { timeZone, locale }: Viewer): DateTime {
  return DateTime.fromJSDate(at, { zone: timeZone }).setLocale(locale);
}
