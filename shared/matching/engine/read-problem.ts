// Tells the two forms of a problem apart, and checks each by its own rules.
import type { PairsProblem } from './pairs/pairs-problem.js';
import { readPairsProblem } from './pairs/read-pairs-problem.js';
import type { PeopleProblem } from './people/people-problem.js';
import { readPeopleProblem } from './people/read-people-problem.js';

/** People, or the bare problem; both as their `read…` functions return them. */
export type Problem = PeopleProblem | PairsProblem;

/** @throws AppError `matching.invalid-input` (400) with the places of the faults */
export function readProblem(input: unknown): Problem {
  return isOfPeople(input) ? readPeopleProblem(input) : readPairsProblem(input);
}

function isOfPeople(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'people' in input;
}
