// Projections that show a part of an array: $elemMatch, $slice and the positional $.
import { CommandError, unsupported } from '../command-error.js';
import { setField } from '../values/copy.js';
import { toDouble } from '../values/numbers.js';
import { isDocument, isNumber } from '../values/type-class.js';
import { compileFilter } from './filter.js';
import { matchedPosition } from './position.js';
import type { Special } from './special.js';

/** Shows the first element that matches, or not the field at all. */
export function elementMatch(path: string, condition: unknown): Special {
  if (path.includes('.'))
    throw new CommandError(31275, 'Cannot use $elemMatch projection on a nested field.');
  if (!isDocument(condition)) throw new CommandError(31274, 'elemMatch: Invalid argument, object required');
  const matches = compileFilter({ element: { $elemMatch: condition } });
  return (document, shown) => {
    const array: unknown = document[path];
    const found = Array.isArray(array) ? array.find((element) => matches({ element: [element] })) : undefined;
    if (found !== undefined) setField(shown, path, [found]);
  };
}

/** The first so many elements, the last when negative, or so many from a place. */
export function slice(path: string, operand: unknown): Special {
  const [first, count, ...more] = (Array.isArray(operand) ? operand : [operand]).map(wholeNumber);
  if (path.includes('.') || first === undefined || more.length > 0) throw unsupported('This form of $slice');
  if (count !== undefined && count <= 0)
    throw new CommandError(28724, 'Third argument to $slice must be positive');
  return (document, shown) => {
    const array: unknown = document[path];
    if (Array.isArray(array)) setField(shown, path, sliced(array, first, count));
  };
}

/** Shows only the element that made the filter match. */
export function positional(path: string): Special {
  if (path.includes('.')) throw unsupported('A positional projection of a nested field');
  return (document, shown, filter) => {
    const array: unknown = document[path];
    if (!Array.isArray(array) || array.length === 0) return;
    const position = matchedPosition(filter, document, path);
    if (position === undefined) {
      throw new CommandError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    setField(shown, path, [array[position]]);
  };
}

function sliced(array: readonly unknown[], first: number, count: number | undefined): unknown[] {
  if (count === undefined) return first < 0 ? array.slice(first) : array.slice(0, first);
  const start = first < 0 ? Math.max(0, array.length + first) : first;
  return array.slice(start, start + count);
}

function wholeNumber(value: unknown): number {
  const number = isNumber(value) ? toDouble(value) : Number.NaN;
  if (!Number.isInteger(number)) throw unsupported('This form of $slice');
  return number;
}
