// Matches at once, in this thread: for the command line and for small programs.
import type { SolveOptions } from './assignment/solve.js';
import type { Instance } from './instance.js';
import { matchInstance, outcomeOf } from './match-instance.js';
import type { Outcome } from './outcome.js';
import { instanceOfPairs } from './pairs/pairs-instance.js';
import { instanceOfPeople } from './people/people-instance.js';
import type { Problem } from './read-problem.js';

export function matchNow(problem: Problem, options: SolveOptions = {}): Outcome {
  const start = performance.now();
  const instance: Instance = 'people' in problem ? instanceOfPeople(problem) : instanceOfPairs(problem);
  const scored = performance.now();
  const matching = matchInstance(instance, options);
  return outcomeOf(instance, matching, { score: scored - start, solve: performance.now() - scored });
}
