// Chooses how to find a filter's documents: through an index where one fits, else by looking at all.
import { BSONRegExp, Double, ObjectId } from 'bson';
import { compileFilter, isOperators } from '../query/filter.js';
import { sortKeys } from '../query/sort.js';
import { type Document, typeClass } from '../values/type-class.js';
import type { Collection } from './collection.js';
import { checkDeadline } from './deadline.js';
import type { Key } from './index-keys.js';
import {
  type Bound,
  compareKeys,
  countIn,
  entriesIn,
  type KeyRange,
  type OrderedIndex,
  type Rec,
} from './ordered-index.js';

/** The documents that match, in natural order. @throws CommandError 50 when the command's time is over */
export function* matching(collection: Collection, filter: Document): Generator<Rec> {
  yield* only(candidates(collection, filter), filter);
}

/** The documents that match, in the order of the sort, when an index has that order and lists each of them once. */
export function matchingInOrder(
  collection: Collection,
  filter: Document,
  sort: Document,
): Iterable<Rec> | undefined {
  const wanted = sortKeys(sort);
  const [first] = wanted;
  if (!first || wanted.some(({ direction }) => direction !== first.direction)) return undefined;
  const isFiltered = Object.keys(filter).length > 0;
  const index = collection.indexes.find(
    (one) => listsAll(one) && one.paths.join('\0') === wanted.map(({ path }) => path).join('\0'),
  );
  return index && !isFiltered ? inOrder(index, first.direction) : undefined;
}

function* only(recs: Iterable<Rec>, filter: Document): Generator<Rec> {
  const matches = compileFilter(filter);
  for (const rec of recs) {
    checkDeadline();
    if (matches(rec.document)) yield rec;
  }
}

/** Every document that matches is among them. */
function candidates(collection: Collection, filter: Document): Iterable<Rec> {
  const conditions = new Map(Object.entries(filter).flatMap(conditionsOf));
  const [best] = collection.indexes
    .flatMap((index) => {
      const ranges = rangesOf(index, conditions);
      return ranges ? [{ index, ranges, count: sum(ranges.map((range) => countIn(index, range))) }] : [];
    })
    .sort((a, b) => a.count - b.count);
  if (!best || best.count >= collection.records.size) return collection.records.values();
  const found = new Set(best.ranges.flatMap((range) => entriesIn(best.index, range).map(({ rec }) => rec)));
  return [...found].sort((a, b) => a.number - b.number);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Downwards too, documents with the same key keep their natural order. */
function* inOrder({ entries }: OrderedIndex, direction: 1 | -1): Generator<Rec> {
  if (direction === 1) for (const { rec } of entries) yield rec;
  for (let end = direction === 1 ? 0 : entries.length; end > 0; ) {
    const key = entries[end - 1]?.key ?? [];
    let start = end - 1;
    while (start > 0 && compareKeys(entries[start - 1]?.key ?? [], key) === 0) start -= 1;
    for (const { rec } of entries.slice(start, end)) yield rec;
    end = start;
  }
}

function listsAll({ spec, isMultikey }: OrderedIndex): boolean {
  return !isMultikey && !spec.sparse && !spec.partialFilterExpression;
}

/** What a filter says of a path that an index can use: values it may equal, or bounds. */
type Condition = { equal?: readonly unknown[]; range?: Range };
/** @property isTwofold whether the filter gave both ends: different elements of an array may meet them */
type Range = { lower: Bound; upper: Bound; isTwofold: boolean };

function conditionsOf([path, condition]: [string, unknown]): [string, Condition][] {
  if (path === '$and' && Array.isArray(condition))
    return condition.flatMap((clause: Document) => Object.entries(clause).flatMap(conditionsOf));
  const usable = path.startsWith('$') ? undefined : usableCondition(condition);
  return usable ? [[path, usable]] : [];
}

function usableCondition(condition: unknown): Condition | undefined {
  if (!isOperators(condition)) return isKeyValue(condition) ? { equal: [condition] } : undefined;
  if ('$eq' in condition) return isKeyValue(condition['$eq']) ? { equal: [condition['$eq']] } : undefined;
  const list: unknown = condition['$in'];
  if (Array.isArray(list)) return list.every(isKeyValue) ? { equal: list } : undefined;
  return rangeCondition(condition);
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

/** More ranges than this cost more to look up than they save. */
const MOST_RANGES = 1000;

/** Equality on the first fields, and then a range; a partial index lists too little to be used here. */
function rangesOf(index: OrderedIndex, conditions: ReadonlyMap<string, Condition>): KeyRange[] | undefined {
  if (index.spec.partialFilterExpression) return undefined;
  let prefixes: Key[] = [[]];
  for (const path of index.paths) {
    const { equal, range } = conditions.get(path) ?? {};
    if (range) return prefixes.map((prefix) => ({ prefix, ...narrowed(index, range) }));
    if (!equal || equal.length * prefixes.length > MOST_RANGES) break;
    prefixes = prefixes.flatMap((prefix) => equal.map((value) => [...prefix, value]));
  }
  const isNarrow = prefixes.every((prefix) => prefix.length > 0);
  return isNarrow ? prefixes.map((prefix) => ({ prefix })) : undefined;
}

function narrowed({ isMultikey }: OrderedIndex, { lower, upper, isTwofold }: Range) {
  return isMultikey && isTwofold ? { lower } : { lower, upper };
}
