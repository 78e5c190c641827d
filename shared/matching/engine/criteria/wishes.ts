// Whom people would like, in the order of their wishes.
import type { Enrollment } from '../people/people-problem.js';
import type { Roster } from '../people/roster.js';
import { type Criterion, meanOfSides } from './criterion.js';

/** What each further wish counts less than the one before; the tenth and all after it count the same. */
const STEP = 0.1;

/** Each side counts its own wishes, and nothing while it has none. */
export function createWishes({ mentees, mentors, menteeNumber, mentorNumber }: Roster): Criterion {
  const ofMentees = mentees.map((mentee) => ranksOf(mentee, mentorNumber));
  const ofMentors = mentors.map((mentor) => ranksOf(mentor, menteeNumber));
  const forMentee = (mentee: number, mentor: number) => fitOf(ofMentees[mentee], mentor);
  const forMentor = (mentee: number, mentor: number) => fitOf(ofMentors[mentor], mentee);
  return {
    code: 'wishes',
    fillRow(mentee, { count, mentors: row, fits }) {
      const ranks = ofMentees[mentee];
      for (let at = 0; at < count; at += 1) {
        const mentor = row[at] as number;
        fits[at] = meanOfSides(fitOf(ranks, mentor), fitOf(ofMentors[mentor], mentee));
      }
    },
    valueFor: (side, mentee, mentor) =>
      side === 'mentee' ? forMentee(mentee, mentor) : forMentor(mentee, mentor),
    factsFor(side, mentee, mentor) {
      const rank = side === 'mentee' ? ofMentees[mentee]?.get(mentor) : ofMentors[mentor]?.get(mentee);
      return { items: [], params: { rank: rank ?? 0 } };
    },
  };
}

/** 1 is the first wish. Somebody whose wishes all went elsewhere still has wishes. */
function ranksOf(
  { wishes }: Enrollment,
  numberOf: (id: string) => number | undefined,
): Map<number, number> | undefined {
  if (wishes.length === 0) return undefined;
  return new Map(wishes.map((id, place) => [numberOf(id) ?? -1, place + 1]));
}

function fitOf(ranks: Map<number, number> | undefined, wished: number): number {
  if (!ranks) return Number.NaN;
  const rank = ranks.get(wished);
  return rank === undefined ? 0 : Math.max(STEP, 1 - STEP * (rank - 1));
}
