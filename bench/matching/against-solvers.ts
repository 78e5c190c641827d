// 3,000 mentees and 3,000 places: the engine, SciPy and munkres on the same scores, one after the other.
import { studyInstance } from '../../shared/matching/engine/study.js';
import type { Row } from '../table.js';
import { type Dense, instanceOfDense, squareOf, structuredScores, withCapacitiesAndRules } from './dense.js';
import { type Measured, withMunkres, withScipy } from './solvers.js';

const benchmark = 'matching';
const SIZE = 3000;
const ROUNDS = 3;

export async function compareLarge(): Promise<Row[]> {
  const structured = structuredScores(SIZE, 7);
  return [
    ...(await compare('3,000 x 3,000', structured)),
    ...(await compare('3,000 x 1,500 with two places each, rules', withCapacitiesAndRules(structured, 8))),
  ];
}

async function compare(what: string, dense: Dense): Promise<Row[]> {
  const square = squareOf(dense);
  const ours = medianOf(Array.from({ length: ROUNDS }, () => withWaymark(dense)));
  const munkres = medianOf(Array.from({ length: ROUNDS }, () => withMunkres(square, SIZE)));
  const scipy = await withScipy(square, ROUNDS);
  if (!scipy)
    process.stderr.write('No python3 with scipy (Debian: python3-scipy): not compared with SciPy.\n');
  return [
    { benchmark, what: `${what}: Waymark`, value: ours.ms, unit: 'ms' },
    { benchmark, what: `${what}: munkres`, value: munkres.ms, unit: 'ms' },
    ...(scipy ? [{ benchmark, what: `${what}: SciPy`, value: scipy.ms, unit: 'ms' }] : []),
    ratio(`${what}: munkres to Waymark`, munkres.ms / ours.ms, { atLeast: 2 }),
    ...(scipy ? [ratio(`${what}: Waymark to SciPy`, ours.ms / scipy.ms, { atMost: 1.5 })] : []),
    ...[munkres, ...(scipy ? [scipy] : [])].map((other) => equalTotal(what, ours, other)),
  ];
}

function withWaymark(dense: Dense): Measured {
  const instance = instanceOfDense(dense);
  const start = performance.now();
  const { matching } = studyInstance(instance);
  return { ms: performance.now() - start, total: matching.total };
}

export function medianOf(measured: readonly Measured[]): Measured {
  const sorted = measured.toSorted((a, b) => a.ms - b.ms);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}

export function equalTotal(what: string, ours: Measured, other: Measured): Row {
  const difference = Math.abs(ours.total - other.total);
  return {
    benchmark,
    what: `${what}: difference of totals`,
    value: difference,
    unit: 'score',
    target: '< 1e-6',
    met: difference < 1e-6,
  };
}

function ratio(what: string, value: number, target: { atLeast: number } | { atMost: number }): Row {
  const isMet = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  const words = 'atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`;
  return { benchmark, what, value, unit: 'x', target: words, met: isMet };
}
