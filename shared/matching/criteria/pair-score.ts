// The score of a pair: the weighted mean of all criteria that know something about it.
import type { PeopleProblem } from '../people/people-problem.js';
import type { Roster } from '../people/roster.js';
import type { OverlapMinutes } from '../people/rules.js';
import type { Criterion } from './criterion.js';
import { createGoals } from './goals.js';
import { createInterests } from './interests.js';
import { createOverlapCriterion } from './overlap.js';
import { createSeniority } from './seniority.js';
import { createSkills } from './skills.js';
import { createStyle } from './style.js';
import { createWishes } from './wishes.js';

/** Scores are whole millionths: exact integers for the solver, six digits for people. */
export const SCORE_UNITS = 1_000_000;
export const SCORE_DECIMALS = 6;

export type WeightedCriterion = Criterion & { weight: number };

/** Those that the program gives a weight. */
export function createCriteria(
  problem: PeopleProblem,
  roster: Roster,
  overlap: OverlapMinutes,
): WeightedCriterion[] {
  return [
    createSkills(roster),
    createGoals(roster),
    createInterests(roster),
    createSeniority(roster, problem.ideals.seniorityDistance),
    createOverlapCriterion(problem, overlap),
    createWishes(roster),
    createStyle(roster),
  ]
    .map((criterion) => ({ ...criterion, weight: problem.weights[criterion.code] }))
    .filter(({ weight }) => weight > 0);
}

/** In whole SCORE_UNITS; 0 when no criterion knows anything. */
export function scoreUnits(criteria: readonly WeightedCriterion[], mentee: number, mentor: number): number {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of criteria) {
    const worth = value(mentee, mentor);
    if (Number.isNaN(worth)) continue;
    sum += weight * worth;
    weights += weight;
  }
  return weights > 0 ? Math.round((SCORE_UNITS * sum) / weights) : 0;
}
