// What a concern is: something that went wrong, told in private to those who look after a program.

import { DateTime } from 'luxon';
import { z } from 'zod';
import { HOUR } from '../platform/hours.js';

/** What is said in it is sealed with a key of its own; the record says only that, when and to whom. */
export const concern = z.object({
  id: z.string(),
  programId: z.string(),
  reporterId: z.string(),
  /** Where it was noticed, if in a mentoring relationship. */
  relationshipId: z.string().optional(),
  kind: z.enum(['pair', 'conduct', 'program', 'well-being', 'other']),
  isUrgent: z.boolean(),
  /** Whom the reporter told it to; nobody is added later. */
  readerIds: z.array(z.string()),
  /** open: nobody has taken it yet; taken: somebody looks after it; closed: settled, or withdrawn. */
  state: z.enum(['open', 'taken', 'closed']),
  openedAt: z.date(),
  /** By when somebody has to have answered. */
  answerBy: z.date(),
  takenById: z.string().optional(),
  closedAt: z.date().optional(),
  /** The first is the reporter's own. */
  messages: z.array(z.object({ personId: z.string(), at: z.date(), sealed: z.string() })),
  trail: z.array(
    z.object({
      personId: z.string(),
      at: z.date(),
      act: z.enum(['opened', 'read', 'taken', 'answered', 'closed']),
    }),
  ),
  version: z.number(),
});
export type Concern = z.infer<typeof concern>;
export type TrailEntry = Concern['trail'][number];

const WORKING_DAYS = { usual: 3, urgent: 1 } as const;

/** The end of the last working day of the target, in the reporter's zone. */
export function answerBy(
  openedAt: Date,
  { isUrgent, timeZone }: { isUrgent: boolean; timeZone: string },
): Date {
  let day = DateTime.fromJSDate(openedAt, { zone: timeZone });
  for (let left: number = WORKING_DAYS[isUrgent ? 'urgent' : 'usual']; left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day.endOf('day').toJSDate();
}

/** Somebody other than the reporter has answered. */
export function isAnswered({ messages, reporterId }: Concern): boolean {
  return messages.some(({ personId }) => personId !== reporterId);
}

export function isOverdue(of: Concern, now: Date): boolean {
  return of.state !== 'closed' && !isAnswered(of) && of.answerBy < now;
}

const SAME_VISIT_MS = HOUR;

/** Opening it again within the hour is the same reading. */
export function isNewReading({ trail }: Concern, personId: string, now: Date): boolean {
  const last = trail.filter((entry) => entry.personId === personId).at(-1);
  return !last || now.getTime() - last.at.getTime() > SAME_VISIT_MS;
}
