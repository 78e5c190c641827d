// Instants in words, in a person's own zone and language.
import { DateTime } from 'luxon';
import type { Person } from '../people/person.js';

/** For example "Tuesday, November 24 at 3:30 PM (GMT+1)". */
export function dayAndTime(at: Date, { timeZone, locale }: Pick<Person, 'timeZone' | 'locale'>): string {
  const local = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(locale);
  const options = {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  } as const;
  return local.toLocaleString(options);
}
