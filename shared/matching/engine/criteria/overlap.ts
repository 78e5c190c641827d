// Working hours that both share, beyond the minimum that the rules demand.
import type { PeopleProblem } from '../people/people-problem.js';
import type { OverlapMinutes } from '../people/rules.js';
import type { Criterion } from './criterion.js';

export function createOverlapCriterion({ rules, ideals }: PeopleProblem, overlap: OverlapMinutes): Criterion {
  const minimum = rules.minimumOverlapMinutes;
  const beyond = ideals.overlapMinutes - minimum;
  const value = (mentee: number, mentor: number) => {
    const more = overlap(mentee, mentor) - minimum;
    return more >= beyond ? 1 : Math.max(0, more / beyond);
  };
  return {
    code: 'overlap',
    fillRow(mentee, { count, mentors, fits }) {
      for (let at = 0; at < count; at += 1) fits[at] = value(mentee, mentors[at] as number);
    },
    valueFor: (_, mentee, mentor) => value(mentee, mentor),
    factsFor: (_, mentee, mentor) => ({
      items: [],
      params: { count: Math.round(overlap(mentee, mentor) / 6) / 10 },
    }),
  };
}
