// Orders documents by a sort specification.
import { CommandError, unsupported } from '../command-error.js';
import { compareValues } from '../values/compare.js';
import { toDouble } from '../values/numbers.js';
import { compilePath, type ReadPath } from '../values/paths.js';
import { type Document, EMPTY_ARRAY, isDocument, isNumber } from '../values/type-class.js';

export type Direction = 1 | -1;
export type Sort = { sorted<T>(items: Iterable<T>, documentOf: (item: T) => unknown): T[] };

/** Stable: equal documents keep their order. @throws CommandError 15975 for a direction that is not 1 or -1 */
export function compileSort(spec: Document): Sort {
  const keys = sortKeys(spec).map(({ path, direction }) => ({ direction, read: compilePath(path) }));
  return {
    sorted: (items, documentOf) => {
      const listed = Array.from(items, (item) => ({
        item,
        key: keys.map((one) => keyAt(documentOf(item), one)),
      }));
      listed.sort((a, b) => {
        for (const [place, { direction }] of keys.entries()) {
          const order = compareValues(a.key[place], b.key[place]);
          if (order !== 0) return direction * order;
        }
        return 0;
      });
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
function keyAt(document: unknown, { read, direction }: { read: ReadPath; direction: Direction }): unknown {
  const found = read(document);
  if (found.length === 1 && !Array.isArray(found[0])) return found[0];
  const values = found.flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [EMPTY_ARRAY] : value) : [value],
  );
  const [first, ...rest] = values;
  return rest.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best), first);
}
