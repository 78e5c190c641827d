// A solved problem with all that is needed to answer questions about it, and to ask "what if".
import type { Objective } from './assignment/objective.js';
import { createRow } from './assignment/pair-source.js';
import { type Solution, type SolveProgress, solve, solveAgain } from './assignment/solve.js';
import { changedScores, type ScoreChange } from './changed-scores.js';
import { type Instance, mentorsByMentee, type NumberedPair } from './instance.js';
import { oneWayOnly } from './one-way.js';
import { instanceOfPairs } from './pairs/pairs-instance.js';
import { instanceOfPeople } from './people/decisions.js';
import type { PeopleInstance } from './people/people-instance.js';
import type { Problem } from './read-problem.js';
import type { Matching, Solved } from './solved.js';
import { keptMentors, objectiveOf, sourceOf } from './source.js';

export type Study = {
  instance: Instance;
  /** undefined for the bare problem, which knows of people no more than their ids. */
  people: PeopleInstance | undefined;
  objective: Objective;
  /** Of the problem in which two people may be each other's mentor; what-ifs begin from it. */
  solution: Solution;
  matching: Matching;
  elapsedMs: { score: number; solve: number };
};

/** In mentees. */
export type Progress =
  | { step: 'score' | 'explain'; done: number; of: number }
  | ({ step: 'solve' } & SolveProgress);

export type StudyOptions = {
  /** How often to improve at most; without it until the optimum is proven. */
  rounds?: number | undefined;
  onProgress?(progress: Progress): void;
};

/** @param problem as readProblem returns it */
export function study(problem: Problem, options: StudyOptions = {}): Study {
  const start = performance.now();
  if (!('people' in problem)) return studyInstance(instanceOfPairs(problem), options);
  const people = instanceOfPeople(problem);
  const prepared = performance.now() - start;
  const solved = studyPeople(people, options);
  return { ...solved, elapsedMs: { ...solved.elapsedMs, score: prepared + solved.elapsedMs.score } };
}

export function studyPeople(people: PeopleInstance, options: StudyOptions = {}): Study {
  return { ...studyInstance(people, options), people };
}

export function studyInstance(instance: Instance, { rounds, onProgress }: StudyOptions = {}): Study {
  const start = performance.now();
  readAll(instance, onProgress);
  const scored = performance.now();
  const objective = objectiveOf(instance);
  const solution = solve(sourceOf(instance, objective), {
    rounds,
    onProgress: (progress) => onProgress?.({ step: 'solve', ...progress }),
  });
  const matching = oneWay(solvedBy(instance, solution, objective), objective);
  const elapsedMs = { score: scored - start, solve: performance.now() - scored };
  return { instance, people: undefined, objective, solution, matching, elapsedMs };
}

/**
 * Of the same people and earlier pairs with other decisions, found from a study that is known.
 * @param changed the mentees of whom something was decided anew
 */
export function studyFrom(earlier: Study, people: PeopleInstance, changed: ReadonlySet<number>): Study {
  const start = performance.now();
  const { solution, matching } = solvedFrom(earlier, people, changed);
  const elapsedMs = { score: 0, solve: performance.now() - start };
  return { instance: people, people, objective: earlier.objective, solution, matching, elapsedMs };
}

/** What to see differently; everything else stays. */
export type Variation = {
  pins?: readonly NumberedPair[];
  scores?: readonly ScoreChange[];
  /** Pairs that may be made though they lie under the threshold. */
  exempt?: readonly NumberedPair[];
};

/** The optimum of a problem that differs a little, found from the one that is known. */
export function vary(study: Study, variation: Variation): Matching {
  const { instance } = study;
  const { pins = instance.pins, scores = [], exempt = [] } = variation;
  const changed = new Set([...instance.pins, ...pins, ...scores, ...exempt].map(({ mentee }) => mentee));
  const varied = {
    ...instance,
    pins,
    exempt: mentorsByMentee([...pairsIn(instance.exempt), ...exempt]),
    scores: changedScores(instance.scores, scores),
  };
  return solvedFrom(study, varied, changed).matching;
}

function solvedFrom(
  { objective, solution }: Study,
  instance: Instance,
  changed: ReadonlySet<number>,
): Pick<Study, 'solution' | 'matching'> {
  const again = solveAgain(sourceOf(instance, objective), solution, changed);
  return { solution: again, matching: oneWay(solvedBy(instance, again, objective), objective) };
}

function oneWay(root: Solved, objective: Objective): Matching {
  const { best, slack } = oneWayOnly(root, (from, forbidden) => {
    const changes = forbidden.map((pair) => ({ ...pair, score: undefined }));
    const instance = { ...root.instance, scores: changedScores(root.instance.scores, changes) };
    const last = new Set(forbidden.slice(-1).map(({ mentee }) => mentee));
    return solvedBy(instance, solveAgain(sourceOf(instance, objective), from.solution, last), objective);
  });
  return { ...best.matching, gap: gapOf(best.matching.total, slack / objective.scale) };
}

function pairsIn(mentors: Instance['exempt']): NumberedPair[] {
  return [...(mentors ?? [])].flatMap(([mentee, all]) => [...all].map((mentor) => ({ mentee, mentor })));
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

function solvedBy(instance: Instance, solution: Solution, objective: Objective): Solved {
  const matching = matchingOf(instance, solution, objective);
  const { pairs, kept, priority } = matching;
  const { keepWeight, priorityWeight, emptyWeight } = objective;
  const scores = pairs.reduce((sum, { score }) => sum + Math.round(score * objective.scale), 0);
  const leftOut = (instance.menteeIds.length - pairs.length) * emptyWeight;
  const value = scores + kept * keepWeight + priority * priorityWeight + leftOut;
  return { instance, solution, matching, value };
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
  return {
    mentorOf,
    loads,
    pairs,
    total,
    kept: pairs.filter(({ mentee, mentor }) => kept.get(mentee)?.has(mentor)).length,
    priority: pairs.filter(({ mentee }) => instance.priority.has(mentee)).length,
    gap: gapOf(total, slack / scale),
  };
}

function gapOf(total: number, slack: number): number {
  return slack === 0 ? 0 : Math.min(1, slack / Math.abs(total + slack));
}
