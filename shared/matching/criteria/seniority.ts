// How far apart two people are in seniority, against what the program thinks best.
import type { Enrollment } from '../people/people-problem.js';
import type { Roster } from '../people/roster.js';
import type { Criterion } from './criterion.js';

/** Steps away from the best distance at which nothing is left of the fit. */
const TOO_FAR = 5;

export function createSeniority({ mentees, mentors }: Roster, bestDistance: number): Criterion {
  const ofMentees = senioritiesOf(mentees);
  const ofMentors = senioritiesOf(mentors);
  const distance = (mentee: number, mentor: number) =>
    (ofMentors[mentor] as number) - (ofMentees[mentee] as number);
  const value = (mentee: number, mentor: number) =>
    Math.max(0, 1 - Math.abs(distance(mentee, mentor) - bestDistance) / TOO_FAR);
  return {
    code: 'seniority',
    value,
    valueFor: (_, mentee, mentor) => value(mentee, mentor),
    factsFor: (_, mentee, mentor) => ({
      items: [],
      params: { distance: distance(mentee, mentor), best: bestDistance },
    }),
  };
}

function senioritiesOf(people: readonly Enrollment[]): Float64Array {
  return Float64Array.from(people, ({ seniority }) => seniority ?? Number.NaN);
}
