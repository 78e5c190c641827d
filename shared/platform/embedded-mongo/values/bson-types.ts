// BSON's type numbers and their names: the BSON specification, and MongoDB's $type.
import { BSONRegExp, BSONSymbol, Code, Decimal128, Double, Int32, Long } from 'bson';
import { CommandError } from '../command-error.js';
import { toDouble } from './numbers.js';
import { isNumber, typeClass } from './type-class.js';

const NUMBERS: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};
const KNOWN = new Set(Object.values(NUMBERS));
const NUMBER_TYPES = [1, 16, 18, 19];

const CLASS_NUMBERS: Readonly<Record<string, number>> = {
  minKey: -1,
  string: 2,
  object: 3,
  array: 4,
  binary: 5,
  objectId: 7,
  boolean: 8,
  date: 9,
  null: 10,
  regex: 11,
  timestamp: 17,
  maxKey: 127,
};

/** @throws CommandError 2 for a type that does not exist */
export function typeMatcher(operand: unknown): (value: unknown) => boolean {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(typeNumbers));
  return (value) => value !== undefined && wanted.has(typeNumber(value));
}

function typeNumbers(name: unknown): number[] {
  if (name === 'number') return NUMBER_TYPES;
  if (typeof name === 'string') {
    const known = NUMBERS[name];
    if (known === undefined) throw new CommandError(2, `Unknown type name alias: ${name}`);
    return [known];
  }
  const code = isNumber(name) ? toDouble(name) : Number.NaN;
  if (!KNOWN.has(code)) throw new CommandError(2, `Invalid numerical type code: ${String(name)}`);
  return [code];
}

function typeNumber(value: unknown): number {
  if (value instanceof Double) return 1;
  if (value instanceof Int32) return 16;
  if (value instanceof Long) return 18;
  if (value instanceof Decimal128) return 19;
  if (value instanceof BSONSymbol) return 14;
  if (value instanceof Code) return value.scope ? 15 : 13;
  if (value instanceof BSONRegExp) return 11;
  if (typeof value === 'number') return Number.isInteger(value) ? 16 : 1;
  return CLASS_NUMBERS[typeClass(value)] ?? 0;
}
