// What each update operator makes of a field's value.
import { Timestamp } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import { add, multiply, zeroLike } from '../values/arithmetic.js';
import { compareValues, isEqual } from '../values/compare.js';
import { cloneValue } from '../values/copy.js';
import { toDouble } from '../values/numbers.js';
import { isDocument, isNumber, typeClass } from '../values/type-class.js';
import { oneOf } from '../values/value-set.js';
import { changePull, changePush } from './array-operators.js';

/** The field shall go away. */
export const REMOVED = Symbol('removed');
/** The field stays as it is, also when it is missing. */
export const UNCHANGED = Symbol('unchanged');

/** @param current undefined when the field is missing */
export type Change = (current: unknown, operand: unknown, path: string) => unknown;

const CHANGES: Readonly<Record<string, Change>> = {
  $set: (_current, operand) => cloneValue(operand),
  $setOnInsert: (_current, operand) => cloneValue(operand),
  $unset: (current) => (current === undefined ? UNCHANGED : REMOVED),
  $inc: (current, operand, path) => arithmetic('$inc', { current, operand, path }),
  $mul: (current, operand, path) => arithmetic('$mul', { current, operand, path }),
  $min: (current, operand) => extreme(current, operand, (order) => order < 0),
  $max: (current, operand) => extreme(current, operand, (order) => order > 0),
  $currentDate: (_current, operand) => currentDate(operand),
  $push: changePush,
  $addToSet: addToSet,
  $pull: (current, operand, path) => orUnchanged(current, path, (array) => changePull(array, operand)),
  $pullAll: (current, operand, path) =>
    orUnchanged(current, path, (array) => {
      const isGone = oneOf(listOf('$pullAll', operand));
      return array.filter((element) => !isGone(element));
    }),
  $pop: (current, operand, path) => orUnchanged(current, path, (array) => pop(array, operand)),
};

/** @throws CommandError 9 for an unknown operator */
export function changeFor(operator: string): Change {
  const change = CHANGES[operator];
  if (change) return change;
  if (operator === '$bit') throw unsupported('The update operator $bit');
  throw new CommandError(
    9,
    `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
}

function arithmetic(
  operator: '$inc' | '$mul',
  { current, operand, path }: { current: unknown; operand: unknown; path: string },
) {
  if (!isNumber(operand)) {
    throw new CommandError(
      14,
      `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${typeClass(operand)}}`,
    );
  }
  if (current === undefined) return operator === '$inc' ? operand : zeroLike(operand);
  if (!isNumber(current)) {
    throw new CommandError(
      14,
      `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of type ${typeClass(current)}`,
    );
  }
  return operator === '$inc' ? add(current, operand) : multiply(current, operand);
}

function extreme(current: unknown, operand: unknown, wins: (order: number) => boolean): unknown {
  if (current === undefined) return cloneValue(operand);
  return wins(compareValues(operand, current)) ? cloneValue(operand) : UNCHANGED;
}

function currentDate(operand: unknown): Date | Timestamp {
  const type = isDocument(operand) ? operand['$type'] : operand === true ? 'date' : undefined;
  if (type === 'date') return new Date();
  if (type === 'timestamp') return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw new CommandError(2, "$currentDate takes true or {$type: 'date'} or {$type: 'timestamp'}");
}

function addToSet(current: unknown, operand: unknown, path: string): unknown {
  if (current !== undefined && !Array.isArray(current)) {
    throw new CommandError(
      2,
      `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeClass(current)}`,
    );
  }
  const isEach = isDocument(operand) && '$each' in operand;
  const candidates = isEach ? listOf('$each', operand['$each']) : [operand];
  const set = [...(current ?? [])];
  for (const one of candidates) {
    if (!set.some((element) => isEqual(element, one))) set.push(cloneValue(one));
  }
  return set;
}

function orUnchanged(current: unknown, path: string, change: (array: unknown[]) => unknown): unknown {
  if (current === undefined) return UNCHANGED;
  if (!Array.isArray(current))
    throw new CommandError(2, `Cannot apply an array update to the non-array field '${path}'`);
  return change(current);
}

function pop(array: unknown[], operand: unknown): unknown[] {
  const end = isNumber(operand) ? toDouble(operand) : Number.NaN;
  if (end !== 1 && end !== -1) throw new CommandError(9, '$pop expects 1 or -1');
  return end === 1 ? array.slice(0, -1) : array.slice(1);
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw new CommandError(2, `${operator} requires an array argument`);
  return operand;
}
