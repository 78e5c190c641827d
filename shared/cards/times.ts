// Instants in words, in a person's own zone and language.
import { DateTime } from 'luxon';
import type { Person } from '../people/person.js';

type Viewer = Pick<Person, 'timeZone' | 'locale'>;

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

const LONG_DAY = { weekday: 'long', month: 'long', day: 'numeric' } as const;

function local(at: Date, { timeZone, locale }: Viewer): DateTime {
  return DateTime.fromJSDate(at, { zone: timeZone }).setLocale(locale);
}
