// What the planned end of a mentoring relationship is: its last day, and what each member says on the way there.

import { z } from 'zod';
import { DAY, HOUR } from '../../platform/hours.js';
import type { Program } from '../../programs/program.js';

/** Days are written YYYY-MM-DD: the last day ends for each member by their own clock. */
export const closing = z.object({
  relationshipId: z.string(),
  endsOn: z.string(),
  /** Absent when the program brought it. */
  proposedBy: z.string().optional(),
  /** Goes up with each change of the day. */
  version: z.number(),
  /** Who is still to be told of the day; absent once they were. */
  toTell: z.array(z.string()).optional(),
});
export type Closing = z.infer<typeof closing>;

/** stay-in-touch: as friends, without the program; new-goal: another mentoring; become-mentor: of others; rest: nothing for now. */
const nextWay = z.enum(['stay-in-touch', 'new-goal', 'become-mentor', 'rest']);

/** What one member says; texts are sealed. */
export const closingPart = z.object({
  relationshipId: z.string(),
  personId: z.string(),
  /** Sealed for the audience that was chosen with it: its author alone, or the pair. */
  reflection: z.object({ audience: z.enum(['me', 'pair']), sealed: z.string() }).optional(),
  thanks: z.object({ sealed: z.string() }).optional(),
  next: z.array(nextWay),
  doneAt: z.date().optional(),
  version: z.number(),
});
export type ClosingPart = z.infer<typeof closingPart>;

/** Long enough to meet once more, and to write. */
const OPENS_DAYS_BEFORE = 21;
const SHORTEST_NOTICE_DAYS = 14;
const LONGEST_DAYS_AHEAD = 365;

type Frame = Pick<Program, 'lengthWeeks' | 'phase' | 'isArchived' | 'closedAt'>;

/** The last day, once it is near; undefined before that. Nobody is ended at short notice. */
export function closingDue({ startedAt }: { startedAt: Date }, frame: Frame, now: Date): string | undefined {
  const end = plannedEnd(startedAt, frame, now);
  if (end - now.getTime() > OPENS_DAYS_BEFORE * DAY) return undefined;
  return dayOf(Math.max(end, now.getTime() + SHORTEST_NOTICE_DAYS * DAY));
}

/** Whether the day is over everywhere on earth, where the last zone is twelve hours behind UTC. */
export function isPast(endsOn: string, now: Date): boolean {
  return now.getTime() >= Date.parse(endsOn) + DAY + 12 * HOUR;
}

/** From tomorrow to a year ahead, seen from any zone. */
export function mayEndOn(endsOn: string, now: Date): boolean {
  const inDays = (Date.parse(endsOn) - Date.parse(dayOf(now.getTime()))) / DAY;
  return inDays >= 1 && inDays <= LONGEST_DAYS_AHEAD;
}

export function isDoneByAll(parts: readonly ClosingPart[], memberIds: readonly string[]): boolean {
  return memberIds.every((id) => parts.some(({ personId, doneAt }) => personId === id && doneAt));
}

export function isStayingInTouch(parts: readonly ClosingPart[], memberIds: readonly string[]): boolean {
  return memberIds.every((id) =>
    parts.some(({ personId, next }) => personId === id && next.includes('stay-in-touch')),
  );
}

function plannedEnd(startedAt: Date, frame: Frame, now: Date): number {
  const byLength = startedAt.getTime() + frame.lengthWeeks * 7 * DAY;
  const isClosed = frame.phase === 'close' || frame.isArchived;
  if (!isClosed) return byLength;
  return Math.min(byLength, (frame.closedAt ?? now).getTime() + OPENS_DAYS_BEFORE * DAY);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
