// $push with its modifiers, and $pull.
import { BSONRegExp } from 'bson';
import { CommandError } from '../command-error.js';
import { compileFilter, isOperators } from '../query/filter.js';
import { compileSort } from '../query/sort.js';
import { compareValues, isEqual } from '../values/compare.js';
import { cloneValue } from '../values/copy.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber, typeClass } from '../values/type-class.js';

const PUSH_MODIFIERS = ['$each', '$position', '$slice', '$sort'];

export function changePush(current: unknown, operand: unknown, path: string): unknown {
  if (current !== undefined && !Array.isArray(current)) {
    throw new CommandError(2, `The field '${path}' must be an array but is of type ${typeClass(current)}`);
  }
  const array = [...(current ?? [])];
  if (!isDocument(operand) || !('$each' in operand)) return [...array, cloneValue(operand)];
  const unknown = Object.keys(operand).find((key) => !PUSH_MODIFIERS.includes(key));
  if (unknown) throw new CommandError(2, `Unrecognized clause in $push: ${unknown}`);
  const each = operand['$each'];
  if (!Array.isArray(each)) throw new CommandError(2, 'The argument to $each in $push must be an array');
  array.splice(whole(operand, '$position') ?? array.length, 0, ...each.map(cloneValue));
  return sliced(sorted(array, operand['$sort']), whole(operand, '$slice'));
}

function sorted(array: unknown[], spec: unknown): unknown[] {
  if (spec === undefined) return array;
  if (isDocument(spec)) return compileSort(spec).sorted(array, (element) => element);
  const direction = isNumber(spec) ? toDouble(spec) : 0;
  if (Math.abs(direction) !== 1) throw new CommandError(2, 'The $sort element value must be either 1 or -1');
  return array.sort((a, b) => direction * compareValues(a, b));
}

function sliced(array: unknown[], slice: number | undefined): unknown[] {
  if (slice === undefined) return array;
  return slice < 0 ? array.slice(slice) : array.slice(0, slice);
}

function whole(operand: Document, name: string): number | undefined {
  if (!(name in operand)) return undefined;
  const value = isNumber(operand[name]) ? toDouble(operand[name]) : Number.NaN;
  if (!Number.isInteger(value)) throw new CommandError(2, `The value for ${name} must be an integer value`);
  return value;
}

/** The condition is a value, operators for an element, or a filter for elements that are documents. */
export function changePull(array: readonly unknown[], condition: unknown): unknown[] {
  const matches = pullTest(condition);
  return array.filter((element) => !matches(element));
}

function pullTest(condition: unknown): (element: unknown) => boolean {
  const isTest = condition instanceof BSONRegExp || (isOperators(condition) && !startsClause(condition));
  if (isTest) {
    const matches = compileFilter({ element: condition });
    return (element) => matches({ element });
  }
  if (!isDocument(condition)) return (element) => isEqual(element, condition);
  const matches = compileFilter(condition);
  return (element) => isDocument(element) && matches(element);
}

function startsClause(condition: Document): boolean {
  return ['$and', '$or', '$nor'].includes(Object.keys(condition)[0] ?? '');
}
