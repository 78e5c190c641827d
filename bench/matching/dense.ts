// A full matrix of scores as the engine reads it, as npm's solvers read it, and with a place a column.
import type { Row } from '../../shared/matching/engine/assignment/pair-source.js';
import type { Instance } from '../../shared/matching/engine/instance.js';
import { createRandom } from './random-program.js';

export type Dense = {
  size: number;
  mentorCount: number;
  /** Row by row; FORBIDDEN where no pair may be made. */
  scores: Float64Array;
  /** The same for each mentor. */
  capacity: number;
};

export const FORBIDDEN = Number.NEGATIVE_INFINITY;

/** Binary skill vectors of length 12 at density 0.25, and one distance term. */
export function structuredScores(size: number, seed: number): Dense {
  const random = createRandom(seed);
  const skills = () => Array.from({ length: 12 }, () => (random() < 0.25 ? 1 : 0));
  const people = () => Array.from({ length: size }, () => ({ skills: skills(), place: random() }));
  const [mentees, mentors] = [people(), people()];
  const scores = new Float64Array(size * size);
  mentees.forEach((mentee, row) => {
    const wanted = Math.max(1, mentee.skills.filter(Boolean).length);
    mentors.forEach((mentor, column) => {
      const shared = mentee.skills.filter((has, at) => has && mentor.skills[at]).length;
      scores[row * size + column] =
        0.7 * (shared / wanted) + 0.3 * (1 - Math.abs(mentee.place - mentor.place));
    });
  });
  return { size, mentorCount: size, scores, capacity: 1 };
}

/** Half as many mentors with two places each, and three pairs in ten forbidden. */
export function withCapacitiesAndRules({ size, scores }: Dense, seed: number): Dense {
  const random = createRandom(seed);
  const mentorCount = size / 2;
  const fewer = new Float64Array(size * mentorCount);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < mentorCount; column += 1)
      fewer[row * mentorCount + column] =
        random() < 0.3 ? FORBIDDEN : (scores[row * size + column] as number);
  return { size, mentorCount, scores: fewer, capacity: 2 };
}

/** A column for each place, and a number where a pair is forbidden: what solvers without rules understand. */
export function squareOf({ size, mentorCount, scores, capacity }: Dense): Float64Array {
  const square = new Float64Array(size * mentorCount * capacity);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < mentorCount * capacity; column += 1) {
      const score = scores[row * mentorCount + Math.floor(column / capacity)] as number;
      square[row * mentorCount * capacity + column] = score === FORBIDDEN ? -1e6 : score;
    }
  return square;
}

export function instanceOfDense({ size, mentorCount, scores, capacity }: Dense): Instance {
  const starts = new Int32Array(size + 1);
  const possible = scores.filter((score) => score !== FORBIDDEN);
  const mentors = new Int32Array(possible.length);
  let count = 0;
  scores.forEach((score, at) => {
    if (score === FORBIDDEN) return;
    mentors[count] = at % mentorCount;
    count += 1;
    starts[Math.floor(at / mentorCount) + 1] = count;
  });
  return {
    mode: 'coverage',
    threshold: 0,
    menteeIds: Array.from({ length: size }, (_, at) => `mentee-${at}`),
    mentorIds: Array.from({ length: mentorCount }, (_, at) => `mentor-${at}`),
    capacities: new Int32Array(mentorCount).fill(capacity),
    scores: {
      read(mentee: number, row: Row) {
        Object.assign(row, {
          start: starts[mentee],
          end: starts[mentee + 1],
          mentors,
          weights: possible,
        });
      },
      of(mentee, mentor) {
        const score = scores[mentee * mentorCount + mentor] as number;
        return score === FORBIDDEN ? undefined : score;
      },
    },
    largestScore: possible.reduce((most, score) => Math.max(most, Math.abs(score)), 0),
    decimals: undefined,
    pins: [],
    priority: new Set(),
    previous: [],
  };
}
