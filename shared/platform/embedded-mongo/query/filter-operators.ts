// The query operators that test the values found at a path.
import { BSONRegExp } from 'bson';
import { CommandError, unsupported } from '../command-error.js';
import { typeMatcher } from '../values/bson-types.js';
import { compareValues, isEqual } from '../values/compare.js';
import { toDouble } from '../values/numbers.js';
import { type Document, isDocument, isNumber, typeClass } from '../values/type-class.js';
import { oneOf } from '../values/value-set.js';
import { toRegExp } from './regex.js';

/**
 * Takes all values at a path; see compilePath.
 * @param asElements whether they are elements that stand for themselves: no array among them is looked into
 */
export type ValueTest = (values: readonly unknown[], asElements?: boolean) => boolean;
type Test = (value: unknown) => boolean;

/** @param siblings the whole condition: `$regex` reads its `$options` there */
export function fieldOperator(operator: string, operand: unknown, siblings: Document): ValueTest {
  const make = OPERATORS[operator];
  if (make) return make(operand, siblings);
  if (LEFT_TO_MONGODB.includes(operator)) throw unsupported(`The query operator ${operator}`);
  throw new CommandError(2, `unknown operator: ${operator}`);
}

const LEFT_TO_MONGODB = [
  '$bitsAllSet',
  '$bitsAllClear',
  '$bitsAnySet',
  '$bitsAnyClear',
  '$geoWithin',
  '$geoIntersects',
  '$near',
  '$nearSphere',
  '$within',
  '$jsonSchema',
  '$expr',
];

const OPERATORS: Readonly<Record<string, (operand: unknown, siblings: Document) => ValueTest>> = {
  $eq: (operand) => some(equals(operand)),
  $ne: (operand) => not(some(equals(notRegex('$ne', operand)))),
  $in: (operand) => some(isOneOf('$in', operand)),
  $nin: (operand) => not(some(isOneOf('$nin', operand))),
  $gt: (operand) => some(inOrder('$gt', operand)),
  $gte: (operand) => some(inOrder('$gte', operand)),
  $lt: (operand) => some(inOrder('$lt', operand)),
  $lte: (operand) => some(inOrder('$lte', operand)),
  $exists: (operand) => (values) => values.some((value) => value !== undefined) === isTrue(operand),
  $type: (operand) => some(typeMatcher(operand)),
  $size: (operand) => {
    const size = wholeNumber('$size', operand);
    return (values) => values.some((value) => Array.isArray(value) && value.length === size);
  },
  $mod: (operand) => some(modulo(operand)),
  $regex: (operand, siblings) => some(matchesRegex(operand, siblings['$options'])),
  $options: (_operand, siblings) => {
    if (!('$regex' in siblings)) throw new CommandError(2, '$options needs a $regex');
    return () => true;
  },
};

/** An array at the end of the path counts as itself and as each of its elements. */
function some(test: Test): ValueTest {
  return (values, asElements) =>
    values.some((value) => test(value) || (!asElements && Array.isArray(value) && value.some(test)));
}

function not(test: ValueTest): ValueTest {
  return (values, asElements) => !test(values, asElements);
}

function equals(operand: unknown): Test {
  return (value) => isEqual(value, operand);
}

function notRegex(operator: string, operand: unknown): unknown {
  if (operand instanceof BSONRegExp) throw new CommandError(2, `Can't have regex as arg to ${operator}.`);
  return operand;
}

function isOneOf(operator: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw new CommandError(2, `${operator} needs an array`);
  const isNested = (one: unknown) =>
    isDocument(one) && Object.keys(one)[0]?.startsWith('$') && !('$ref' in one);
  if (operand.some(isNested)) throw new CommandError(2, `cannot nest $ under ${operator}`);
  const isListed = oneOf(operand);
  const patterns = operand
    .filter((one) => one instanceof BSONRegExp)
    .map((one) => matchesRegex(one, undefined));
  return (value) => isListed(value) || patterns.some((matches) => matches(value));
}

type Range = '$gt' | '$gte' | '$lt' | '$lte';

/** Values of another type never match, except against the ends of the order, MinKey and MaxKey. */
function inOrder(operator: Range, operand: unknown): Test {
  const of = typeClass(notRegex(operator, operand));
  const crossesTypes = of === 'minKey' || of === 'maxKey';
  const holds = RANGES[operator];
  return (value) =>
    (crossesTypes || typeClass(value) === of) &&
    !isUnorderedNaN(value, operand) &&
    holds(compareValues(value, operand));
}

/** NaN is only equal to NaN: it is neither above nor below a number. */
function isUnorderedNaN(a: unknown, b: unknown): boolean {
  return isNumber(a) && isNumber(b) && Number.isNaN(toDouble(a)) !== Number.isNaN(toDouble(b));
}

const RANGES: Readonly<Record<Range, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

function modulo(operand: unknown): Test {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw new CommandError(2, 'malformed mod, needs an array of two numbers');
  const [divisor, remainder] = operand.map((one) => Math.trunc(toDouble(one)));
  if (!divisor) throw new CommandError(2, 'divisor cannot be 0');
  return (value) => isNumber(value) && Math.trunc(toDouble(value)) % divisor === remainder;
}

/** A stored regular expression matches when it is the same one. */
function matchesRegex(operand: unknown, options: unknown): Test {
  const regex = toRegExp(operand, options);
  return (value) =>
    typeof value === 'string' ? regex.test(value) : value instanceof BSONRegExp && isEqual(value, operand);
}

function wholeNumber(operator: string, operand: unknown): number {
  const size = isNumber(operand) ? toDouble(operand) : Number.NaN;
  if (!Number.isInteger(size)) throw new CommandError(9, `Failed to parse ${operator}. Expected an integer`);
  if (size < 0) throw new CommandError(9, `Failed to parse ${operator}. Expected a non-negative number`);
  return size;
}

function isTrue(operand: unknown): boolean {
  return isNumber(operand)
    ? toDouble(operand) !== 0
    : operand !== false && operand !== null && operand !== undefined;
}
