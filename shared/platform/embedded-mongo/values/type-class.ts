// Which kind of BSON value something is, as MongoDB orders and compares kinds.
import type { Document } from 'bson';

export type { Document };

/** Order of types in comparisons: MongoDB manual, "BSON types, comparison and sort order". */
export const RANK = {
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
  code: 11.5,
  maxKey: 12,
} as const;
export type TypeClass = keyof typeof RANK;

/** Stands for an empty array where arrays are ordered by their elements: below null. */
export const EMPTY_ARRAY = Symbol('empty array');

/** A missing field counts as null. */
export function typeClass(value: unknown): TypeClass {
  switch (typeof value) {
    case 'undefined':
      return 'null';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'symbol':
      return 'emptyArray';
    case 'object':
      return value === null ? 'null' : objectClass(value);
    default:
      return 'number';
  }
}

export function isNumber(value: unknown): boolean {
  return typeClass(value) === 'number';
}

export function isDocument(value: unknown): value is Document {
  return typeClass(value) === 'object';
}

function objectClass(value: object): TypeClass {
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return '_bsontype' in value ? (BSON_CLASSES[String(value._bsontype)] ?? 'object') : 'object';
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
  Code: 'code',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
  BSONSymbol: 'string',
};
