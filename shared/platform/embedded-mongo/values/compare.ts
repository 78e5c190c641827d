// The order and the equality of BSON values, over all types, as MongoDB defines them.
import { Binary, type BSONRegExp, type Code, type ObjectId, type Timestamp } from 'bson';
import { compareNumbers } from './numbers.js';
import { type Document, RANK, type TypeClass, typeClass } from './type-class.js';

/** Negative, zero or positive: the order of sort, of range queries and of indexes. */
export function compareValues(a: unknown, b: unknown): number {
  const left = typeClass(a);
  const right = typeClass(b);
  return left === right ? compareSameClass(left, a, b) : RANK[left] - RANK[right];
}

export function isEqual(a: unknown, b: unknown): boolean {
  return compareValues(a, b) === 0;
}

export function toBinary(value: unknown): Binary {
  return value instanceof Uint8Array ? new Binary(value) : (value as Binary);
}

export function bytesOf(value: Binary): Uint8Array {
  return value.buffer.subarray(0, value.position);
}

export function regexText(value: unknown): string {
  const { pattern, options } = value as BSONRegExp;
  return `${pattern}/${options}`;
}

export function codeText(value: unknown): string {
  const { code, scope } = value as Code;
  return scope ? `${code}/${JSON.stringify(scope)}` : code;
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
    case 'code':
      return compareStrings(codeText(a), codeText(b));
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
