// Tells the two forms of a problem apart, and checks each by its own rules.
import type { PairsProblem } from './pairs-problem.js';
import { readPairsProblem } from './read-pairs-problem.js';

export type Problem = PairsProblem;

/** @throws AppError `matching.invalid-input` (400) with the places of the faults */
export function readProblem(input: unknown): Problem {
  return readPairsProblem(input);
}
