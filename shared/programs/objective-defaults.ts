// Which weights a program's objectives suggest; a manager may change each of them.
import type { Objective, WeightsView } from '../api/program-api.js';

/** Each row sums to 100, so that no objective counts more than another. */
const WEIGHTS: Readonly<Record<Objective, WeightsView>> = {
  'skill-development': weights([45, 20, 5, 10, 10, 5, 5]),
  'career-advancement': weights([15, 40, 5, 20, 10, 5, 5]),
  networking: weights([5, 15, 40, 5, 15, 15, 5]),
  onboarding: weights([15, 15, 15, 10, 30, 5, 10]),
  inclusion: weights([10, 20, 20, 5, 15, 20, 10]),
  leadership: weights([20, 25, 5, 30, 10, 5, 5]),
};

/** The mean over the objectives, in whole numbers. */
export function defaultWeights(objectives: readonly Objective[]): WeightsView {
  const chosen = [...new Set(objectives)].map((objective) => WEIGHTS[objective]);
  const mean = (criterion: keyof WeightsView) =>
    Math.round(chosen.reduce((sum, row) => sum + row[criterion], 0) / Math.max(chosen.length, 1));
  return {
    skills: mean('skills'),
    goals: mean('goals'),
    interests: mean('interests'),
    seniority: mean('seniority'),
    overlap: mean('overlap'),
    wishes: mean('wishes'),
    style: mean('style'),
  };
}

type Row = [
  skills: number,
  goals: number,
  interests: number,
  seniority: number,
  overlap: number,
  wishes: number,
  style: number,
];

function weights([skills, goals, interests, seniority, overlap, wishes, style]: Row): WeightsView {
  return { skills, goals, interests, seniority, overlap, wishes, style };
}
