// What a match check is: after the first month each of a pair is asked, alone, whether the match works for them.

import { z } from 'zod';
import { DAY } from '../../platform/hours.js';
import type { Relationship } from '../relationship/relationship.js';

const matchCheckAnswer = z.enum(['yes', 'unsure', 'no']);
export type MatchCheckAnswer = z.infer<typeof matchCheckAnswer>;

/** Of one person: nobody else reads their answer. */
export const matchCheck = z.object({
  relationshipId: z.string(),
  programId: z.string(),
  personId: z.string(),
  openedAt: z.date(),
  /** May change until the pair has ended; a no ends it. */
  answer: matchCheckAnswer.optional(),
});
export type MatchCheck = z.infer<typeof matchCheck>;

export type MatchCheckCounts = Record<MatchCheckAnswer, number>;

const AFTER_DAYS = 30;
/** Fewer people would be known by their answers. */
const SMALLEST_GROUP = 5;

/** Groups are not asked: one who does not feel at home in it must not end it for all. */
export function isCheckDue(
  { startedAt, form }: Pick<Relationship, 'startedAt' | 'form'>,
  now: Date,
): boolean {
  return form !== 'group' && now.getTime() - startedAt.getTime() >= AFTER_DAYS * DAY;
}

/** What may be shown to a program's managers: nothing while it would tell of single people. */
export function shownCounts(counts: MatchCheckCounts): MatchCheckCounts | null {
  return counts.yes + counts.unsure + counts.no >= SMALLEST_GROUP ? counts : null;
}
