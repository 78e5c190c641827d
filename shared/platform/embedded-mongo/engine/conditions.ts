// What a filter says of each path, as far as an index can use it.
import { BSONRegExp, Double, ObjectId } from 'bson';
import { isOperators } from '../query/filter.js';
import { keyOf } from '../values/key.js';
import { type Document, typeClass } from '../values/type-class.js';
import type { Bound } from './ordered-index.js';

/** A path or `$or` with its condition: every document that matches meets all of them. */
export type Conjunct = [path: string, condition: unknown];

export function conjunctsOf(filter: Document): Conjunct[] {
  return Object.entries(filter).flatMap(([path, condition]): Conjunct[] =>
    path === '$and' && Array.isArray(condition)
      ? condition.flatMap((clause: Document) => conjunctsOf(clause))
      : [[path, condition]],
  );
}

/** Values that the path may equal, or bounds; with neither, only that the field is there. */
export type Condition = { equal?: readonly unknown[]; range?: Range };
/** @property isTwofold whether the filter gave both ends: different elements of an array may meet them */
export type Range = { lower: Bound; upper: Bound; isTwofold: boolean };

/** By path. Null never meets one, nor does a missing field: a sparse index lists all documents that do. */
export function conditionsOf(conjuncts: readonly Conjunct[]): Map<string, Condition> {
  const conditions = new Map<string, Condition>();
  for (const [path, condition] of conjuncts) {
    const usable = path.startsWith('$') ? undefined : usableCondition(condition);
    if (usable) conditions.set(path, { ...conditions.get(path), ...usable });
  }
  return conditions;
}

function usableCondition(condition: unknown): Condition | undefined {
  if (!isOperators(condition)) return equalTo([condition]);
  if ('$eq' in condition) return equalTo([condition['$eq']]);
  const list: unknown = condition['$in'];
  if (Array.isArray(list)) return equalTo(list);
  return rangeCondition(condition) ?? (condition['$exists'] === true ? {} : undefined);
}

function equalTo(list: readonly unknown[]): Condition | undefined {
  if (!list.every(isKeyValue)) return undefined;
  return {
    equal: list.length < 2 ? list : [...new Map(list.map((value) => [keyOf(value), value])).values()],
  };
}

/** Null finds missing fields too, and arrays are listed by element: neither can be looked up by its own key. */
function isKeyValue(value: unknown): boolean {
  return !(value instanceof BSONRegExp) && !['null', 'array'].includes(typeClass(value));
}

export const EARLIEST = new Date(-8.64e15);

/** Range operators match only their operand's own type: its least and its greatest value close an open end. */
const ENDS: Readonly<Record<string, readonly [least: unknown, greatest: unknown]>> = {
  number: [new Double(Number.NaN), new Double(Number.POSITIVE_INFINITY)],
  string: ['', {}],
  date: [EARLIEST, new Date(8.64e15)],
  objectId: [new ObjectId('0'.repeat(24)), new ObjectId('f'.repeat(24))],
};

function rangeCondition(condition: Document): Condition | undefined {
  const lower = boundOf(condition, '$gt', '$gte');
  const upper = boundOf(condition, '$lt', '$lte');
  const [given] = [lower, upper].filter((bound) => bound !== undefined);
  const ends = given && ENDS[typeClass(given.value)];
  if (!ends) return undefined;
  const range = {
    lower: lower ?? { value: ends[0], inclusive: true },
    upper: upper ?? { value: ends[1], inclusive: true },
    isTwofold: lower !== undefined && upper !== undefined,
  };
  return { range };
}

function boundOf(condition: Document, open: string, closed: string): Bound | undefined {
  const operator = open in condition ? open : closed;
  return operator in condition ? { value: condition[operator], inclusive: operator === closed } : undefined;
}
