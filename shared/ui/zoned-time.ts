// Says when something happens in a given time zone, and how far two zones are apart.

export type Words = { locale: string; timeZone: string };

/** "Thursday, November 26" */
export function dayInZone(instant: string, { locale, timeZone }: Words): string {
  return new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', month: 'long', day: 'numeric' }).format(
    new Date(instant),
  );
}

/** "3:00 – 3:30 PM" */
export function hoursInZone(start: string, end: string, { locale, timeZone }: Words): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' })
    .formatRange(new Date(start), new Date(end))
    .replaceAll('\u2009', ' ');
}

/** "Tokyo" from "Asia/Tokyo"; what people call a zone is its city. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** How many hours the other zone is ahead of mine at that instant; negative when it is behind. */
export function hoursAhead(instant: string, mine: string, other: string): number {
  return (offsetMinutes(instant, other) - offsetMinutes(instant, mine)) / 60;
}

export function sameDay(instant: string, mine: string, other: string): boolean {
  const day = (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));
  return day(mine) === day(other);
}

function offsetMinutes(instant: string, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(instant));
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
  return Math.round((local - Math.floor(Date.parse(instant) / 60_000) * 60_000) / 60_000);
}
