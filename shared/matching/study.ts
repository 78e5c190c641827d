// A solved problem with all that is needed to answer questions about it, and to ask "what if".
import type { Objective } from './assignment/objective.js';
import { createRow, type Row } from './assignment/pair-source.js';
import { type Solution, type SolveProgress, solve, solveAgain } from './assignment/solve.js';
import type { Instance, NumberedPair, Scores } from './instance.js';
import { instanceOfPairs } from './pairs/pairs-instance.js';
import { instanceOfPeople, type PeopleInstance } from './people/people-instance.js';
import type { Problem } from './read-problem.js';
import { keptMentors, mentorsByMentee, objectiveOf, sourceOf } from './source.js';

export type Study = {
  instance: Instance;
  /** undefined for the bare problem, which knows of people no more than their ids. */
  people: PeopleInstance | undefined;
  objective: Objective;
  solution: Solution;
  matching: Matching;
  elapsedMs: { score: number; solve: number };
};

export type Matching = {
  /** For each mentee the number of the mentor, -1 for nobody. */
  mentorOf: Int32Array;
  /** How many mentees each mentor has. */
  loads: Int32Array;
  pairs: (NumberedPair & { score: number })[];
  total: number;
  kept: number;
  /** (upper bound - total) / upper bound. */
  gap: number;
};

export type Progress = { step: 'score'; done: number; of: number } | ({ step: 'solve' } & SolveProgress);

export type StudyOptions = {
  /** How often to improve at most; without it until the optimum is proven. */
  rounds?: number | undefined;
  onProgress?(progress: Progress): void;
};

/** @param problem as readProblem returns it */
export function study(problem: Problem, { rounds, onProgress }: StudyOptions = {}): Study {
  const start = performance.now();
  const people = 'people' in problem ? instanceOfPeople(problem) : undefined;
  const instance = people ?? instanceOfPairs(problem as Exclude<Problem, { people: unknown }>);
  readAll(instance, onProgress);
  const scored = performance.now();
  const objective = objectiveOf(instance);
  const solution = solve(sourceOf(instance, objective), {
    rounds,
    onProgress: (progress) => onProgress?.({ step: 'solve', ...progress }),
  });
  const matching = matchingOf(instance, solution, objective);
  const elapsedMs = { score: scored - start, solve: performance.now() - scored };
  return { instance, people, objective, solution, matching, elapsedMs };
}

/** What to see differently; everything else stays. */
export type Variation = {
  pins?: readonly NumberedPair[];
  /** Pairs that become impossible (score undefined) or possible. */
  scores?: readonly (NumberedPair & { score: number | undefined })[];
  /** Pairs that may be made though they lie under the threshold. */
  exempt?: readonly NumberedPair[];
};

/** The optimum of a problem that differs a little, found from the one that is known. */
export function vary({ instance, objective, solution }: Study, variation: Variation): Matching {
  const { pins = instance.pins, scores = [], exempt = [] } = variation;
  const changed = new Set([...instance.pins, ...pins, ...scores, ...exempt].map(({ mentee }) => mentee));
  const varied = {
    ...instance,
    pins,
    exempt: mentorsByMentee(exempt),
    scores: withScores(instance.scores, scores),
  };
  return matchingOf(varied, solveAgain(sourceOf(varied, objective), solution, changed), objective);
}

/** The first reading works the scores out. */
function readAll({ scores, menteeIds }: Instance, onProgress: StudyOptions['onProgress']): void {
  const row = createRow();
  const of = menteeIds.length;
  for (let mentee = 0; mentee < of; mentee += 1) {
    scores.read(mentee, row);
    if (mentee % 64 === 0) onProgress?.({ step: 'score', done: mentee, of });
  }
}

function withScores(scores: Scores, changes: NonNullable<Variation['scores']>): Scores {
  if (changes.length === 0) return scores;
  const changesOf = new Map<number, Map<number, number | undefined>>();
  for (const { mentee, mentor, score } of changes)
    changesOf.set(mentee, (changesOf.get(mentee) ?? new Map()).set(mentor, score));
  return {
    read(mentee, row) {
      scores.read(mentee, row);
      const changed = changesOf.get(mentee);
      if (changed) changeRow(row, changed);
    },
    of(mentee, mentor) {
      const changed = changesOf.get(mentee);
      return changed?.has(mentor) ? changed.get(mentor) : scores.of(mentee, mentor);
    },
  };
}

function changeRow(row: Row, changed: ReadonlyMap<number, number | undefined>): void {
  const pairs = new Map<number, number | undefined>();
  for (let at = row.start; at < row.end; at += 1)
    pairs.set(row.mentors[at] as number, row.weights[at] as number);
  for (const [mentor, score] of changed) pairs.set(mentor, score);
  const left = [...pairs].flatMap(([mentor, score]) => (score === undefined ? [] : [{ mentor, score }]));
  row.start = 0;
  row.end = left.length;
  row.mentors = Int32Array.from(left, ({ mentor }) => mentor);
  row.weights = Float64Array.from(left, ({ score }) => score);
}

function matchingOf(instance: Instance, { assignment, slack }: Solution, { scale }: Objective): Matching {
  const mentorOf = assignment.mentorOf.slice();
  for (const { mentee, mentor } of instance.pins) mentorOf[mentee] = mentor;
  const loads = new Int32Array(instance.mentorIds.length);
  for (const mentor of mentorOf) if (mentor >= 0) loads[mentor] = (loads[mentor] as number) + 1;
  const kept = keptMentors(instance);
  const pairs = Array.from(mentorOf, (mentor, mentee) => ({ mentee, mentor }))
    .filter(({ mentor }) => mentor >= 0)
    .map(({ mentee, mentor }) => ({ mentee, mentor, score: instance.scores.of(mentee, mentor) ?? 0 }));
  const total = pairs.reduce((sum, { score }) => sum + score, 0);
  const bound = total + slack / scale;
  return {
    mentorOf,
    loads,
    pairs,
    total,
    kept: pairs.filter(({ mentee, mentor }) => kept.get(mentee)?.has(mentor)).length,
    gap: slack === 0 ? 0 : Math.min(1, (bound - total) / Math.abs(bound)),
  };
}
