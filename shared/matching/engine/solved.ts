// An instance with its optimum, and who is whose mentor in it.
import type { Solution } from './assignment/solve.js';
import type { Instance, NumberedPair } from './instance.js';

export type Solved = {
  instance: Instance;
  solution: Solution;
  matching: Matching;
  /** What the matching is worth, in the unit of the weights. */
  value: number;
};

export type Matching = {
  /** For each mentee the number of the mentor, -1 for nobody. */
  mentorOf: Int32Array;
  /** How many mentees each mentor has. */
  loads: Int32Array;
  pairs: (NumberedPair & { score: number })[];
  total: number;
  kept: number;
  /** How many of the mentees with priority have a mentor. */
  priority: number;
  /** (upper bound - total) / upper bound. */
  gap: number;
};
