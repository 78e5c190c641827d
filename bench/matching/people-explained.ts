// 500 mentees and 500 mentors, with every pair explained, against npm's solvers on the same scores.
import { createRow } from '../../shared/matching/engine/assignment/pair-source.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { reportOf } from '../../shared/matching/engine/report.js';
import { type Study, study } from '../../shared/matching/engine/study.js';
import type { Row } from '../table.js';
import { equalTotal, medianOf } from './against-solvers.js';
import { randomProgram } from './random-program.js';
import { withMunkres, withMunkresJs } from './solvers.js';

const benchmark = 'matching';
const SIZE = 500;
const ROUNDS = 5;

export async function measurePeople(): Promise<Row[]> {
  const problem = readPeopleProblem(randomProgram(SIZE, 1));
  const explained: number[] = [];
  let solved = study(problem);
  const ours = medianOf(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      solved = study(problem);
      reportOf(solved);
      explained.push((performance.now() - start) / 1000);
      return { ms: solved.elapsedMs.solve, total: solved.matching.total };
    }),
  );
  const square = squareOfScores(solved);
  const fast = medianOf(Array.from({ length: ROUNDS }, () => withMunkres(square, SIZE)));
  const popular = withMunkresJs(square, SIZE);
  const what = '500 x 500 people';
  return [
    {
      benchmark,
      what: `${what}: scored, matched, all explained`,
      value: explained.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0,
      unit: 's',
    },
    { benchmark, what: `${what}: Waymark, solving alone`, value: ours.ms, unit: 'ms' },
    { benchmark, what: `${what}: munkres`, value: fast.ms, unit: 'ms' },
    { benchmark, what: `${what}: munkres-js`, value: popular.ms, unit: 'ms' },
    equalTotal(`${what}, munkres`, ours, fast),
    equalTotal(`${what}, munkres-js`, ours, popular),
  ];
}

function squareOfScores({ instance }: Study): Float64Array {
  const square = new Float64Array(SIZE * SIZE).fill(-1e6);
  const row = createRow();
  for (let mentee = 0; mentee < SIZE; mentee += 1) {
    instance.scores.read(mentee, row);
    for (let at = row.start; at < row.end; at += 1)
      square[mentee * SIZE + (row.mentors[at] as number)] = row.weights[at] as number;
  }
  return square;
}
