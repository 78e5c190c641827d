// Orders documents by a sort specification.
import { CommandError, unsupported } from '../command-error.js';
import { compareValues } from '../values/compare.js';
import { toDouble } from '../values/numbers.js';
import { compileKeys, type PathKey } from '../values/path-keys.js';
import { type Document, isDocument, isNumber } from '../values/type-class.js';

export type Direction = 1 | -1;
export type Sort = { sorted<T>(items: Iterable<T>, documentOf: (item: T) => unknown): T[] };

/** Stable: equal documents keep their order. @throws CommandError 15975 for a direction that is not 1 or -1 */
export function compileSort(spec: Document): Sort {
  const keys = sortKeys(spec);
  const read = compileKeys(
    keys.map(({ path }) => path),
    parallelArrays,
  );
  const compare = (a: PathKey, b: PathKey) => {
    for (const [place, { direction }] of keys.entries()) {
      const order = compareValues(a[place], b[place]);
      if (order !== 0) return direction * order;
    }
    return 0;
  };
  return {
    sorted: (items, documentOf) => {
      const listed = Array.from(items, (item) => ({ item, key: first(read(documentOf(item)), compare) }));
      listed.sort((a, b) => compare(a.key, b.key));
      return listed.map(({ item }) => item);
    },
  };
}

export function sortKeys(spec: Document): { path: string; direction: Direction }[] {
  return Object.entries(spec).map(([path, value]) => ({ path, direction: directionOf(value) }));
}

function directionOf(value: unknown): Direction {
  if (isDocument(value)) throw unsupported('A sort by $meta');
  const direction = isNumber(value) ? toDouble(value) : 0;
  if (direction !== 1 && direction !== -1) {
    throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  }
  return direction;
}

/** An array sorts by its least element upwards, and by its greatest downwards. */
function first(keys: readonly PathKey[], compare: (a: PathKey, b: PathKey) => number): PathKey {
  return keys.reduce((best, key) => (compare(key, best) < 0 ? key : best));
}

function parallelArrays(): CommandError {
  return new CommandError(2, 'cannot sort with keys that are parallel arrays');
}
