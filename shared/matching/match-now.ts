// Matches at once, in this thread: for the command line and for small programs.
import type { SolveOptions } from './assignment/solve.js';
import { matchInstance, outcomeOf } from './match-instance.js';
import type { Outcome } from './outcome.js';
import { instanceOfPairs } from './pairs-instance.js';
import type { Problem } from './read-problem.js';

export function matchNow(problem: Problem, options: SolveOptions = {}): Outcome {
  const start = performance.now();
  const instance = instanceOfPairs(problem);
  const scored = performance.now();
  const matching = matchInstance(instance, options);
  return outcomeOf(instance, matching, { score: scored - start, solve: performance.now() - scored });
}
