// Compares documents by a sort specification.
import { CommandError, unsupported } from './command-error.js';
import { valuesAt } from './paths.js';
import { compareValues, type Document, EMPTY_ARRAY, isDocument, isNumber, toDouble } from './values.js';

/** @throws CommandError 15975 for a direction that is not 1 or -1 */
export function compileSort(spec: Document): (a: unknown, b: unknown) => number {
  const keys = Object.entries(spec).map(([path, value]) => ({ path, direction: directionOf(value) }));
  return (a, b) => {
    for (const { path, direction } of keys) {
      const order = direction * compareValues(sortValue(a, path, direction), sortValue(b, path, direction));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function directionOf(value: unknown): 1 | -1 {
  if (isDocument(value)) throw unsupported('A sort by $meta');
  const direction = isNumber(value) ? toDouble(value) : 0;
  if (direction !== 1 && direction !== -1) {
    throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  }
  return direction;
}

/** An array sorts by its least element upwards, and by its greatest downwards. */
function sortValue(document: unknown, path: string, direction: 1 | -1): unknown {
  const values = valuesAt(document, path).flatMap((value) =>
    Array.isArray(value) ? (value.length === 0 ? [EMPTY_ARRAY] : value) : [value],
  );
  const [first, ...rest] = values;
  return rest.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best), first);
}
