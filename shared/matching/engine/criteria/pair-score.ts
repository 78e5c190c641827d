// The score of a pair: the weighted mean of all criteria that know something about it.

import type { NumberedPair } from '../instance.js';
import type { PeopleProblem } from '../people/people-problem.js';
import type { Roster } from '../people/roster.js';
import type { OverlapMinutes } from '../people/rules.js';
import type { Criterion, FitRow, Side } from './criterion.js';
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

export type ScoreRow = FitRow & { sums: Float64Array; weights: Float64Array; units: Int32Array };

export function createScoreRow(mentorCount: number): ScoreRow {
  return {
    count: 0,
    mentors: new Int32Array(mentorCount),
    fits: new Float64Array(mentorCount),
    sums: new Float64Array(mentorCount),
    weights: new Float64Array(mentorCount),
    units: new Int32Array(mentorCount),
  };
}

/** Scores the mentee with the row's mentors, in whole SCORE_UNITS; 0 where no criterion knows anything. */
export function scoreRow(criteria: readonly WeightedCriterion[], mentee: number, row: ScoreRow): void {
  const { count, fits, sums, weights, units } = row;
  sums.fill(0, 0, count);
  weights.fill(0, 0, count);
  for (const criterion of criteria) {
    criterion.fillRow(mentee, row);
    const { weight } = criterion;
    for (let at = 0; at < count; at += 1) {
      const fit = fits[at] as number;
      if (Number.isNaN(fit)) continue;
      sums[at] = (sums[at] as number) + weight * fit;
      weights[at] = (weights[at] as number) + weight;
    }
  }
  for (let at = 0; at < count; at += 1) {
    const all = weights[at] as number;
    units[at] = all > 0 ? Math.round((SCORE_UNITS * (sums[at] as number)) / all) : 0;
  }
}

/** What one of the two thinks of the pair, from 0 to 1. */
export function sideScore(criteria: readonly WeightedCriterion[], side: Side, pair: NumberedPair): number {
  let sum = 0;
  let weights = 0;
  for (const criterion of criteria) {
    const fit = criterion.valueFor(side, pair.mentee, pair.mentor);
    if (Number.isNaN(fit)) continue;
    sum += criterion.weight * fit;
    weights += criterion.weight;
  }
  return weights > 0 ? sum / weights : 0;
}
