// Matches 10,000 mentees with 10,000 mentors and prints what it took.
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { study } from '../../shared/matching/engine/study.js';
import type { Largest } from './largest.js';
import { randomProgram } from './random-program.js';

const input = randomProgram(10_000, 4);
const start = performance.now();
const { matching } = study(readPeopleProblem(input));
const measured: Largest = {
  seconds: (performance.now() - start) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
  gap: matching.gap,
  matched: matching.pairs.length,
};
process.stdout.write(JSON.stringify(measured));
