// Finds meeting times that suit everybody: all free, all at work, spread over different days.

import { DateTime } from 'luxon';
import type { Interval, WorkingHours } from '../../platform/hours.js';
import { MINUTE } from '../../platform/hours.js';

export type SuggestionRequest = {
  window: Interval;
  minutes: number;
  people: readonly { busy: readonly Interval[]; workingHours: WorkingHours }[];
  count: number;
};

const STEP_MINUTES = 30;

/**
 * The earliest times, at most one a day while there are enough days.
 * Times start on the half hour, lie in the window, and touch nobody's busy time.
 */
export function suggestTimes(request: SuggestionRequest): Interval[] {
  const possible = candidates(request).filter((slot) => suitsEverybody(slot, request.people));
  const onePerDay = possible.filter((slot, index) => {
    const previous = possible[index - 1];
    return !previous || dayOf(previous, request) !== dayOf(slot, request);
  });
  const chosen = new Set(onePerDay.slice(0, request.count));
  for (const slot of possible) {
    if (chosen.size >= request.count) break;
    if (![...chosen].some((other) => overlaps(other, slot))) chosen.add(slot);
  }
  return [...chosen].sort((a, b) => a.start.getTime() - b.start.getTime());
}

/** Whether the slot lies within one working day in the zone of the hours. */
export function isInWorkingHours(slot: Interval, hours: WorkingHours): boolean {
  const start = DateTime.fromJSDate(slot.start, { zone: hours.timeZone });
  if (!start.isValid || !hours.weekdays.includes(start.weekday)) return false;
  const opens = atTime(start, hours.start);
  const closes = atTime(start, hours.end);
  return slot.start >= opens.toJSDate() && slot.end <= closes.toJSDate();
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

function* halfHours({ start, end }: Interval): Generator<Date> {
  const step = STEP_MINUTES * MINUTE;
  for (let at = Math.ceil(start.getTime() / step) * step; at < end.getTime(); at += step) yield new Date(at);
}

function candidates({ window, minutes }: SuggestionRequest): Interval[] {
  return [...halfHours(window)]
    .map((start) => ({ start, end: new Date(start.getTime() + minutes * MINUTE) }))
    .filter(({ end }) => end <= window.end);
}

function suitsEverybody(slot: Interval, people: SuggestionRequest['people']): boolean {
  return people.every(
    ({ busy, workingHours }) =>
      isInWorkingHours(slot, workingHours) && !busy.some((taken) => overlaps(taken, slot)),
  );
}

function dayOf(slot: Interval, { people }: SuggestionRequest): string {
  const zone = people[0]?.workingHours.timeZone ?? 'UTC';
  return DateTime.fromJSDate(slot.start, { zone }).toISODate() ?? '';
}

function atTime(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}
