// The names of days of the week.
import { Info } from 'luxon';

/** @param days 1 is Monday */
export function weekdayNames(days: readonly number[]): string {
  const names = Info.weekdays('long', { locale: 'en' });
  return days.map((day) => names[day - 1] ?? '').join(', ');
}
