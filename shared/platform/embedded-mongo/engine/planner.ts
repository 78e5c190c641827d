// Chooses how to find a filter's documents: through an index where one fits, else by looking at all.
import { BSONRegExp } from 'bson';
import { isOperators } from '../matcher.js';
import { type Document, typeClass } from '../values.js';
import type { Collection } from './collection.js';
import { type Bound, entriesIn, type Index, type KeyRange, type Rec } from './index.js';

/** Documents that may match, in natural order; every one that matches is among them. */
export function candidates(collection: Collection, filter: Document): Iterable<Rec> {
  const conditions = conditionsOf(filter);
  const plans = collection.indexes.flatMap((index) => {
    const ranges = rangesOf(index, conditions);
    return ranges ? [{ index, ranges, depth: depthOf(ranges) }] : [];
  });
  const [best] = plans.sort((a, b) => b.depth - a.depth);
  if (!best) return collection.records.values();
  const found = new Map<number, Rec>();
  for (const range of best.ranges) {
    for (const { rec } of entriesIn(best.index, range)) found.set(rec.number, rec);
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** All documents in the order of the sort, when an index has that order and lists each document once. */
export function inSortOrder(collection: Collection, sort: Document): Iterable<Rec> | undefined {
  const wanted = Object.entries(sort).map(([path, direction]) => ({
    path,
    ascending: Number(direction) > 0,
  }));
  const [first] = wanted;
  if (!first || wanted.some(({ ascending }) => ascending !== first.ascending)) return undefined;
  const index = collection.indexes.find(
    (one) => listsAll(one) && wanted.every(({ path }, place) => one.fields[place]?.path === path),
  );
  if (!index || index.fields.length !== wanted.length) return undefined;
  return inOrder(index, first.ascending);
}

function* inOrder({ entries }: Index, ascending: boolean): Generator<Rec> {
  const snapshot = ascending ? [...entries] : [...entries].reverse();
  for (const { rec } of snapshot) yield rec;
}

function listsAll({ spec, isMultikey }: Index): boolean {
  return !isMultikey && !spec.sparse && !spec.partialFilterExpression;
}

type Condition = { equal?: readonly unknown[]; lower?: Bound; upper?: Bound };

function conditionsOf(filter: Document): Map<string, Condition> {
  const conditions = new Map<string, Condition>();
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const clause of condition) for (const [key, one] of conditionsOf(clause)) conditions.set(key, one);
    } else if (!path.startsWith('$')) {
      const usable = usableCondition(condition);
      if (usable) conditions.set(path, usable);
    }
  }
  return conditions;
}

function usableCondition(condition: unknown): Condition | undefined {
  if (!isOperators(condition)) return isKeyValue(condition) ? { equal: [condition] } : undefined;
  if ('$eq' in condition) return isKeyValue(condition['$eq']) ? { equal: [condition['$eq']] } : undefined;
  const list = condition['$in'];
  if (Array.isArray(list)) return list.every(isKeyValue) ? { equal: list } : undefined;
  return rangeCondition(condition);
}

/** Null finds missing fields too, and arrays are listed by element: neither can be looked up by its own key. */
function isKeyValue(value: unknown): boolean {
  return !(value instanceof BSONRegExp) && !['null', 'array'].includes(typeClass(value));
}

function rangeCondition(condition: Document): Condition | undefined {
  const lower = boundOf(condition, '$gt', '$gte');
  const upper = boundOf(condition, '$lt', '$lte');
  if (!lower && !upper) return undefined;
  return { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
}

const RANGE_TYPES = ['number', 'string', 'date', 'objectId'];

function boundOf(condition: Document, open: string, closed: string): Bound | undefined {
  const operator = open in condition ? open : closed;
  const value = condition[operator];
  return RANGE_TYPES.includes(typeClass(value)) ? { value, inclusive: operator === closed } : undefined;
}

/** Equality on the first fields, and then a range; a partial index lists too little to be used here. */
function rangesOf(index: Index, conditions: ReadonlyMap<string, Condition>): KeyRange[] | undefined {
  if (index.spec.partialFilterExpression) return undefined;
  let ranges: KeyRange[] = [{ prefix: [] }];
  for (const { path } of index.fields) {
    const condition = conditions.get(path);
    if (!condition) break;
    const { equal } = condition;
    if (!equal) {
      // Both ends of a range may be met by different elements of an array, so only one end narrows a multikey index.
      const { lower, upper } = condition;
      const narrowed = index.isMultikey && lower && upper ? { lower } : { lower, upper };
      ranges = ranges.map((range) => ({ ...range, ...defined(narrowed) }));
      break;
    }
    ranges = ranges.flatMap(({ prefix }) => equal.map((value) => ({ prefix: [...prefix, value] })));
  }
  const isUseful = ranges.every(({ prefix, lower, upper }) => prefix.length > 0 || lower || upper);
  return isUseful ? ranges : undefined;
}

function defined(range: {
  lower?: Bound | undefined;
  upper?: Bound | undefined;
}): Pick<KeyRange, 'lower' | 'upper'> {
  return { ...(range.lower ? { lower: range.lower } : {}), ...(range.upper ? { upper: range.upper } : {}) };
}

function depthOf(ranges: readonly KeyRange[]): number {
  const [range] = ranges;
  return range ? range.prefix.length * 2 + (range.lower || range.upper ? 1 : 0) : 99;
}
