// Problems for the tests of the matching: random ones, and a slow but certain way to the best of a small one.
import fc from 'fast-check';
import type { PairsProblem, PairsProblemInput } from '../../shared/matching/engine/pairs/pairs-problem.js';

export type Goals = { matched: number; priority: number; kept: number; total: number };

/** One kind a problem: between 1e9 and 1e-9 there are more digits than a double has. */
const SCORES: readonly fc.Arbitrary<number>[] = [
  fc.integer({ min: 0, max: 2 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: -30, max: 100 }).map((cents) => cents / 100),
  fc.constantFrom(0, 1, 1e9),
];

/** Up to six mentees and five mentors, with pins, mentees who come first, and pairs that run already. */
export const smallProblem: fc.Arbitrary<PairsProblemInput> = fc
  .record({
    mentees: fc.integer({ min: 1, max: 6 }),
    mentors: fc.integer({ min: 1, max: 5 }),
    mode: fc.constantFrom<'coverage' | 'score'>('coverage', 'score'),
    threshold: fc.constantFrom(0, 0.2, -1),
    score: fc.constantFrom(...SCORES),
  })
  .chain(({ mentees, mentors, mode, threshold, score }) => {
    const place = fc.tuple(fc.nat(mentees - 1), fc.nat(mentors - 1));
    const key = ([mentee, mentor]: readonly number[]) => `${mentee} ${mentor}`;
    const edge = fc.tuple(fc.nat(mentees - 1), fc.nat(mentors - 1), score);
    return fc.record({
      mode: fc.constant(mode),
      threshold: fc.constant(threshold),
      mentees: fc.constant(Array.from({ length: mentees }, (_, at) => `m${at}`)),
      mentors: fc
        .array(fc.nat(3), { minLength: mentors, maxLength: mentors })
        .map((capacities) => capacities.map((capacity, at) => ({ id: `r${at}`, capacity }))),
      edges: fc.uniqueArray(edge, { selector: key, maxLength: 30 }),
      priority: fc.uniqueArray(fc.nat(mentees - 1), { maxLength: 3 }),
      previous: fc.uniqueArray(place, { selector: key, maxLength: 6 }),
    });
  })
  .chain((problem) => {
    const possible = problem.edges.filter(
      ([, mentor, points]) => points >= problem.threshold && (problem.mentors[mentor]?.capacity ?? 0) > 0,
    );
    const pins = fc
      .subarray(possible, { maxLength: Math.min(1, possible.length) })
      .map((all) => all.map(([a, b]) => [a, b] as [number, number]));
    return pins.map((some) => ({ ...problem, pins: some }));
  });

export const NOTHING: Goals = { matched: 0, priority: 0, kept: 0, total: 0 };

/** Tries every assignment. */
export function bestByTrying(problem: PairsProblem): Goals {
  const { mentees, mentors, mode } = problem;
  const loads = mentors.map(() => 0);
  const scores = scoresOf(problem);
  const pinOf = (mentee: number) => problem.pins.find(([pinned]) => pinned === mentee);
  const choicesOf = (mentee: number) => {
    const pin = pinOf(mentee);
    return mentors.flatMap(({ capacity }, mentor) =>
      scores.has(`${mentee} ${mentor}`) && (loads[mentor] ?? 0) < capacity && (!pin || pin[1] === mentor)
        ? [mentor]
        : [],
    );
  };
  const withPair = (so: Goals, mentee: number, mentor: number): Goals => ({
    matched: so.matched + 1,
    priority: so.priority + Number(problem.priority.includes(mentee)),
    kept: so.kept + Number(problem.previous.some(([a, b]) => a === mentee && b === mentor)),
    total: so.total + (scores.get(`${mentee} ${mentor}`) ?? 0),
  });
  let best: Goals | undefined;
  const from = (mentee: number, so: Goals): void => {
    if (mentee === mentees.length) {
      best = better(mode, so, best);
      return;
    }
    if (!pinOf(mentee)) from(mentee + 1, so);
    for (const mentor of choicesOf(mentee)) {
      loads[mentor] = (loads[mentor] ?? 0) + 1;
      from(mentee + 1, withPair(so, mentee, mentor));
      loads[mentor] = (loads[mentor] ?? 0) - 1;
    }
  };
  from(0, NOTHING);
  return best ?? NOTHING;
}

function better(mode: 'coverage' | 'score', so: Goals, best: Goals | undefined): Goals {
  return !best || compareGoals(mode, so, best) > 0 ? so : best;
}

/** Positive when the first is better, in the order that the mode gives to the goals. */
export function compareGoals(mode: 'coverage' | 'score', a: Goals, b: Goals): number {
  const tolerance = 1e-9 * Math.max(1, Math.abs(a.total), Math.abs(b.total));
  const byTotal = Math.abs(a.total - b.total) <= tolerance ? 0 : a.total - b.total;
  const byMatched = mode === 'coverage' ? a.matched - b.matched : 0;
  return byMatched || a.priority - b.priority || a.kept - b.kept || byTotal;
}

/** Of the pairs that may be made. */
export function scoresOf({ edges, threshold }: PairsProblem): Map<string, number> {
  return new Map(
    edges
      .filter(([, , points]) => points >= threshold)
      .map(([mentee, mentor, points]) => [`${mentee} ${mentor}`, points]),
  );
}

/** A sequence of numbers in [0, 1) that is the same every time. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A large problem with many equal scores, some pairs forbidden, and capacities. */
export function largeProblem(size: number, seed: number): PairsProblemInput {
  const random = createRandom(seed);
  const mentors = Array.from({ length: Math.ceil(size / 2) }, (_, at) => ({
    id: `r${at}`,
    capacity: 1 + Math.floor(random() * 3),
  }));
  const edges: [number, number, number][] = [];
  for (let mentee = 0; mentee < size; mentee += 1)
    for (let mentor = 0; mentor < mentors.length; mentor += 1)
      if (random() < 0.7) edges.push([mentee, mentor, Math.round(random() * 20) / 20]);
  return {
    mode: 'coverage',
    threshold: 0.1,
    mentees: Array.from({ length: size }, (_, at) => `m${at}`),
    mentors,
    edges,
  };
}
