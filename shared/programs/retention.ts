// How long things are kept: counted in whole months, by the calendar.

/** The same day that many months later, in UTC; the last of the month where it has no such day. */
export function monthsLater(day: Date, months: number): Date {
  const later = new Date(day);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day.getUTCDate(), lastDay));
  return later;
}
