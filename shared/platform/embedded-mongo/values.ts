// BSON values: their order, their equality, and copies of them, as MongoDB defines these.
import {
  Binary,
  type BSONRegExp,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  type ObjectId,
  type Timestamp,
} from 'bson';

export type { Document };

/** Order of types in comparisons: MongoDB manual, "BSON types, comparison and sort order". */
const RANK = {
  minKey: 0,
  emptyArray: 0.5,
  null: 1,
  number: 2,
  string: 3,
  object: 4,
  array: 5,
  binary: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  timestamp: 10,
  regex: 11,
  maxKey: 12,
} as const;
export type TypeClass = keyof typeof RANK;

/** Stands for an empty array where arrays are ordered by their elements: below null. */
export const EMPTY_ARRAY = Symbol('empty array');

export function typeClass(value: unknown): TypeClass {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'symbol':
      return 'emptyArray';
    case 'number':
    case 'bigint':
      return 'number';
    default:
      return objectClass(value as object);
  }
}

function objectClass(value: object): TypeClass {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (!('_bsontype' in value))
    return value instanceof RegExp ? 'regex' : value instanceof Uint8Array ? 'binary' : 'object';
  return BSON_CLASSES[String(value._bsontype)] ?? 'object';
}

const BSON_CLASSES: Readonly<Record<string, TypeClass>> = {
  Int32: 'number',
  Double: 'number',
  Long: 'number',
  Decimal128: 'number',
  ObjectId: 'objectId',
  Binary: 'binary',
  Timestamp: 'timestamp',
  BSONRegExp: 'regex',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  BSONSymbol: 'string',
};

export function isNumber(value: unknown): boolean {
  return typeClass(value) === 'number';
}

export function isDocument(value: unknown): value is Document {
  return typeClass(value) === 'object';
}

/** Negative, zero or positive, over all BSON types; the order of sort, of range queries and of indexes. */
export function compareValues(a: unknown, b: unknown): number {
  const left = typeClass(a);
  const right = typeClass(b);
  return left === right ? compareSameClass(left, a, b) : RANK[left] - RANK[right];
}

export function isEqual(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}

function compareSameClass(of: TypeClass, a: unknown, b: unknown): number {
  switch (of) {
    case 'number':
      return compareNumbers(a, b);
    case 'string':
      return compareStrings(String(a), String(b));
    case 'object':
      return compareDocuments(a as Document, b as Document);
    case 'array':
      return compareArrays(a as unknown[], b as unknown[]);
    default:
      return compareScalars(of, a, b);
  }
}

function compareScalars(of: TypeClass, a: unknown, b: unknown): number {
  switch (of) {
    case 'binary':
      return compareBinaries(toBinary(a), toBinary(b));
    case 'objectId':
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case 'boolean':
      return Number(a) - Number(b);
    case 'date':
      return (a as Date).getTime() - (b as Date).getTime();
    case 'timestamp':
      return (a as Timestamp).compare(b as Timestamp);
    case 'regex':
      return compareStrings(regexText(a), regexText(b));
    default:
      return 0;
  }
}

/** By the bytes of UTF-8, which is by code points: surrogate pairs come after all other characters. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const hasSurrogates = /[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b);
  if (hasSurrogates) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

function compareDocuments(a: Document, b: Document): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [leftKey, leftValue] = left[index] as [string, unknown];
    const [rightKey, rightValue] = right[index] as [string, unknown];
    const order =
      RANK[typeClass(leftValue)] - RANK[typeClass(rightValue)] ||
      compareStrings(leftKey, rightKey) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareValues(a[index], b[index]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(bytesOf(a), bytesOf(b));
}

function toBinary(value: unknown): Binary {
  return value instanceof Uint8Array ? new Binary(value) : (value as Binary);
}

function bytesOf(value: Binary): Uint8Array {
  return value.buffer.subarray(0, value.position);
}

function regexText(value: unknown): string {
  return value instanceof RegExp ? `${value.source}/${value.flags}` : regexOf(value as BSONRegExp);
}

function regexOf({ pattern, options }: BSONRegExp): string {
  return `${pattern}/${options}`;
}

/** NaN stands below all other numbers and equals itself. */
function compareNumbers(a: unknown, b: unknown): number {
  if (isWide(a) || isWide(b)) return compareWide(a, b);
  return compareDoubles(toDouble(a), toDouble(b));
}

function compareDoubles(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : a > b ? 1 : 0;
}

function isWide(value: unknown): boolean {
  return value instanceof Long || value instanceof Decimal128 || typeof value === 'bigint';
}

/** Exact where doubles are not: whole numbers as BigInt, decimals digit by digit. */
function compareWide(a: unknown, b: unknown): number {
  const left = toDouble(a);
  const right = toDouble(b);
  if (!Number.isFinite(left) || !Number.isFinite(right)) return compareDoubles(left, right);
  const [x, y] = sameScale(toScaled(a), toScaled(b));
  return x < y ? -1 : x > y ? 1 : 0;
}

type Scaled = { digits: bigint; exponent: number };

function sameScale(a: Scaled, b: Scaled): [bigint, bigint] {
  const exponent = Math.min(a.exponent, b.exponent);
  const raise = ({ digits, exponent: own }: Scaled) => digits * 10n ** BigInt(own - exponent);
  return [raise(a), raise(b)];
}

function toScaled(value: unknown): Scaled {
  if (value instanceof Long) return { digits: value.toBigInt(), exponent: 0 };
  if (typeof value === 'bigint') return { digits: value, exponent: 0 };
  if (!(value instanceof Decimal128)) return scaledDouble(toDouble(value));
  const [mantissa = '0', power = '0'] = value.toString().toLowerCase().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction || '0'), exponent: Number(power) - fraction.length };
}

/** Exact: m / 2^k is m * 5^k / 10^k. */
function scaledDouble(value: number): Scaled {
  let twos = 0;
  let mantissa = value;
  for (; !Number.isInteger(mantissa); twos += 1) mantissa *= 2;
  return { digits: BigInt(mantissa) * 5n ** BigInt(twos), exponent: -twos };
}

/** The nearest double of any BSON number. */
export function toDouble(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return Number(value);
}

/** A string that is the same exactly for values that compareValues calls equal. */
export function keyOf(value: unknown): string {
  const of = typeClass(value);
  switch (of) {
    case 'number':
      return `n${numberKey(value)}`;
    case 'string':
      return `s${JSON.stringify(String(value))}`;
    case 'object':
      return `{${Object.entries(value as Document).map(([key, field]) => `${JSON.stringify(key)}:${keyOf(field)}`)}}`;
    case 'array':
      return `[${(value as unknown[]).map(keyOf).join(',')}]`;
    default:
      return scalarKey(of, value);
  }
}

function scalarKey(of: TypeClass, value: unknown): string {
  switch (of) {
    case 'binary':
      return `b${toBinary(value).sub_type}:${Buffer.from(bytesOf(toBinary(value))).toString('base64')}`;
    case 'objectId':
      return `o${(value as ObjectId).toHexString()}`;
    case 'boolean':
      return value ? 't' : 'f';
    case 'date':
      return `d${(value as Date).getTime()}`;
    case 'timestamp':
      return `p${(value as Timestamp).toString()}`;
    case 'regex':
      return `r${JSON.stringify(regexText(value))}`;
    default:
      return of;
  }
}

function numberKey(value: unknown): string {
  const double = toDouble(value);
  if (!Number.isFinite(double)) return String(double);
  if (Number.isSafeInteger(double) && !(value instanceof Decimal128))
    return String(double === 0 ? 0 : double);
  let { digits, exponent } = toScaled(value);
  while (exponent < 0 && digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  return exponent < 0 ? `${digits}e${exponent}` : String(digits * 10n ** BigInt(exponent));
}

/** A deep copy; the immutable BSON classes are shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(cloneValue) as T;
  if (value instanceof Date) return new Date(value) as T;
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const [key, field] of Object.entries(value)) setField(copy, key, cloneValue(field));
  return copy as T;
}

/** Sets an own field even when it is called `__proto__`. */
export function setField(target: Document, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
