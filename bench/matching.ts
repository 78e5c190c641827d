// The matching engine: with people and full explanations, against other exact solvers, at scale, and in a running program.
import { compareLarge } from './matching/against-solvers.js';
import { measureChanges } from './matching/changes.js';
import { measureLargest } from './matching/largest.js';
import { measureLeavers } from './matching/leavers.js';
import { measurePeople } from './matching/people-explained.js';
import type { Row } from './table.js';

export async function benchMatching(): Promise<Row[]> {
  return [
    ...(await measurePeople()),
    ...(await compareLarge()),
    ...measureLeavers(),
    ...measureChanges(),
    ...(await measureLargest()),
  ];
}
