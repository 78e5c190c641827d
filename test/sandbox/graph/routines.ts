// What stands in the cast's calendars without anybody booking it: weekly meetings, and days out of office.
import { DateTime } from 'luxon';
import type { CastMember } from '../world.js';

export type Span = {
  start: Date;
  end: Date;
  status: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  subject: string;
};

export function weekly({ busy, timeZone }: CastMember, from: Date, to: Date): Span[] {
  const spans: Span[] = [];
  const last = DateTime.fromJSDate(to, { zone: timeZone }).plus({ days: 1 });
  for (
    let day = DateTime.fromJSDate(from, { zone: timeZone }).startOf('day');
    day < last;
    day = day.plus({ days: 1 })
  ) {
    const weekday = weekdayOf(day);
    for (const { subject, start, end } of busy.filter((one) => one.day === weekday)) {
      spans.push({ start: at(day, start), end: at(day, end), status: 'busy', subject });
    }
  }
  return spans;
}

export function away({ outOfOffice, timeZone }: CastMember, startedAt: Date): Span[] {
  const first = DateTime.fromJSDate(startedAt, { zone: timeZone }).startOf('day');
  return outOfOffice.map(({ fromDays, toDays }) => ({
    start: first.plus({ days: fromDays }).toJSDate(),
    end: first.plus({ days: toDays + 1 }).toJSDate(),
    status: 'oof',
    subject: 'Out of office',
  }));
}

/** Whether the time lies within one working day of the person. */
export function isAtWork(
  { workDays, workStart, workEnd, timeZone }: CastMember,
  { start, end }: { start: Date; end: Date },
): boolean {
  const day = DateTime.fromJSDate(start, { zone: timeZone });
  return workDays.includes(weekdayOf(day)) && start >= at(day, workStart) && end <= at(day, workEnd);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function weekdayOf({ weekday }: DateTime): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

function at(day: DateTime, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 }).toJSDate();
}
