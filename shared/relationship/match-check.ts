// What a match check is: after the first month each of a pair is asked, alone, whether the match works for them.
import type { MatchCheckAnswer } from '../api/match-check-api.js';

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

const DAY = 24 * 60 * 60_000;
const AFTER_DAYS = 30;
/** Fewer people would be known by their answers. */
const SMALLEST_GROUP = 5;

export function isCheckDue({ startedAt }: { startedAt: Date }, now: Date): boolean {
  return now.getTime() - startedAt.getTime() >= AFTER_DAYS * DAY;
}

/** What may be shown to a program's managers: nothing while it would tell of single people. */
export function shownCounts(counts: MatchCheckCounts): MatchCheckCounts | null {
  return counts.yes + counts.unsure + counts.no >= SMALLEST_GROUP ? counts : null;
}
