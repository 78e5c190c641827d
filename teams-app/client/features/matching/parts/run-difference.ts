// What two runs have in common, and which pairs are in one of them only.
import type { PairRow, RunResponse } from '../../../../../shared/api/matching-api.js';
import { pairKey } from './pair-rows.js';

export type RunDifference = { same: number; onlyFirst: PairRow[]; onlySecond: PairRow[] };

export function runDifference(
  first: Pick<RunResponse, 'pairs'>,
  second: Pick<RunResponse, 'pairs'>,
): RunDifference {
  const inFirst = new Set(first.pairs.map(pairKey));
  const inSecond = new Set(second.pairs.map(pairKey));
  const onlyFirst = first.pairs.filter((pair) => !inSecond.has(pairKey(pair)));
  const onlySecond = second.pairs.filter((pair) => !inFirst.has(pairKey(pair)));
  return { same: first.pairs.length - onlyFirst.length, onlyFirst, onlySecond };
}
