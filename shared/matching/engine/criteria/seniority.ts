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
  return {
    code: 'seniority',
    fillRow(mentee, { count, mentors: row, fits }) {
      for (let at = 0; at < count; at += 1)
        fits[at] = fitOf(distance(mentee, row[at] as number), bestDistance);
    },
    valueFor: (_, mentee, mentor) => fitOf(distance(mentee, mentor), bestDistance),
    factsFor(_, mentee, mentor) {
      const steps = distance(mentee, mentor);
      return {
        items: [],
        ...(steps < 0 ? { variant: 'below' } : {}),
        params: { count: Math.abs(steps), best: bestDistance },
      };
    },
  };
}

function fitOf(distance: number, bestDistance: number): number {
  return Math.max(0, 1 - Math.abs(distance - bestDistance) / TOO_FAR);
}

function senioritiesOf(people: readonly Enrollment[]): Float64Array {
  return Float64Array.from(people, ({ seniority }) => seniority ?? Number.NaN);
}
