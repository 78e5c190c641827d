// Pure rules of the settings form: what is missing before it can be saved, and which share each weight has.
import type { ProgramDraft, WeightsView } from '../../../../../shared/api/program-api.js';

export const weightNames = [
  'skills',
  'goals',
  'interests',
  'seniority',
  'overlap',
  'wishes',
  'style',
] as const satisfies (keyof WeightsView)[];

/** The smallest and the largest number that each field takes; the schema of the API says the same. */
export const ranges = {
  lengthWeeks: [4, 104],
  checkInEveryDays: [7, 90],
  mentorCapacity: [1, 10],
  vetoDays: [1, 30],
  trainedPercent: [0, 100],
  keepMonths: [1, 60],
} as const;
export type RangeName = keyof typeof ranges;

export type FieldProblem = { field: string; key: string; params?: Record<string, number> };

export function draftProblems(draft: ProgramDraft): FieldProblem[] {
  const missing = 'programs.settings.missing';
  return [
    ...(draft.title.trim() === '' ? [{ field: 'title', key: missing }] : []),
    ...(draft.objectives.length === 0
      ? [{ field: 'objectives', key: 'programs.create.objectivesMissing' }]
      : []),
    ...(Object.keys(ranges) as RangeName[]).flatMap((field) => rangeProblem(field, draft[field])),
    ...(draft.languages.length === 0 ? [{ field: 'languages', key: missing }] : []),
    ...(weightNames.every((name) => draft.weights[name] === 0)
      ? [{ field: 'weights', key: 'programs.settings.weightsMissing' }]
      : []),
    ...(isWithin(draft.rules.minimumOverlapMinutes, [0, 2400])
      ? []
      : [{ field: 'rules', key: 'programs.settings.range', params: { low: 0, high: 2400 } }]),
    ...(draft.threshold >= 0 && draft.threshold <= 1
      ? []
      : [{ field: 'threshold', key: 'programs.settings.range', params: { low: 0, high: 100 } }]),
  ];
}

/** Whole percents that add up to 100, or all 0 when nothing counts. */
export function weightShares(weights: WeightsView): WeightsView {
  const sum = weightNames.reduce((total, name) => total + weights[name], 0);
  if (sum === 0) return { ...weights };
  const exact = weightNames.map((name) => ({ name, share: (weights[name] / sum) * 100 }));
  const shares = { ...weights };
  for (const { name, share } of exact) shares[name] = Math.floor(share);
  const rest = 100 - weightNames.reduce((total, name) => total + shares[name], 0);
  const byRemainder = exact.toSorted((a, b) => (b.share % 1) - (a.share % 1));
  for (const { name } of byRemainder.slice(0, rest)) shares[name] += 1;
  return shares;
}

function rangeProblem(field: RangeName, value: number): FieldProblem[] {
  const [low, high] = ranges[field];
  return isWithin(value, ranges[field])
    ? []
    : [{ field, key: 'programs.settings.range', params: { low, high } }];
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
