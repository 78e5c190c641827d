// Days of a goal: when to look at it together, and how it stands against its time.

import type { GoalPace } from '../../api/goal-api.js';
import { DAY } from '../../platform/hours.js';

const REVIEW_EVERY_DAYS = 28;
/** So long nobody needs to record anything. */
const SILENT_AFTER_DAYS = 30;
/** Percentage points by which a goal may be behind an even pace before it is worth a talk. */
const BEHIND_BY = 25;

/** The day, in UTC, of an instant some days later. */
export function dayAfter(at: Date, days: number): string {
  return new Date(at.getTime() + days * DAY).toISOString().slice(0, 10);
}

/** The day of an instant where somebody is. */
export function dayIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** In four weeks, or on the goal's last day when that comes sooner. */
export function reviewAfter(at: Date, dueOn: string | null): string {
  const usual = dayAfter(at, REVIEW_EVERY_DAYS);
  const isSooner = dueOn !== null && dueOn > dayAfter(at, 0) && dueOn < usual;
  return isSooner ? dueOn : usual;
}

export type PaceFacts = {
  /** The day of the baseline, or of the acceptance. */
  startedOn: string;
  dueOn: string | null;
  today: string;
  percent: number;
  /** Of the newest record of progress. */
  recordedOn: string | null;
};

/** Whether it is on its way; what wants attention comes with the reason, the most urgent first. */
export function paceOf({ startedOn, dueOn, today, percent, recordedOn }: PaceFacts): GoalPace {
  if (percent >= 100) return 'on-track';
  if (dueOn !== null && today > dueOn) return 'overdue';
  if (daysBetween(recordedOn ?? startedOn, today) > SILENT_AFTER_DAYS) return 'silent';
  if (evenPace({ startedOn, dueOn, today }) - percent > BEHIND_BY) return 'behind';
  return recordedOn === null ? 'fresh' : 'on-track';
}

/** Where an even pace would be, in percent; 0 where there is no last day. */
export function evenPace({
  startedOn,
  dueOn,
  today,
}: Pick<PaceFacts, 'startedOn' | 'dueOn' | 'today'>): number {
  if (dueOn === null || dueOn <= startedOn) return 0;
  const share = daysBetween(startedOn, today) / daysBetween(startedOn, dueOn);
  return Math.min(100, Math.max(0, share * 100));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
