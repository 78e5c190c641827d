// What a match check is: after the first month each of a pair is asked, alone, whether the match works for them.

import type { MatchCheckAnswer } from '../../api/match-check-api.js';
import { DAY } from '../../platform/hours.js';
import type { Relationship } from '../relationship/relationship.js';

/** Of one person: nobody else reads their answer. */
export type MatchCheck = {
  relationshipId: string;
  programId: string;
  personId: string;
  openedAt: Date;
  /** May change until the pair has ended; a no ends it. */
  answer?: MatchCheckAnswer;
};

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
