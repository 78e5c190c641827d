// Chooses how to find a filter's documents: through indexes where they fit, else by looking at all.
import { compileFilter } from '../query/filter.js';
import { sortKeys } from '../query/sort.js';
import type { Document } from '../values/type-class.js';
import type { Collection } from './collection.js';
import { type Condition, type Conjunct, conditionsOf, conjunctsOf, type Range } from './conditions.js';
import { checkDeadline } from './deadline.js';
import { inOrder } from './in-order.js';
import type { Key } from './index-keys.js';
import { countIn, entriesIn, type KeyRange, type OrderedIndex, type Rec } from './ordered-index.js';

/** The documents that match, in natural order. @throws CommandError 50 when the command's time is over */
export function* matching(collection: Collection, filter: Document): Generator<Rec> {
  yield* only(candidates(collection, filter), filter);
}

/**
 * The documents that match, in the order of the sort, when an index has that order and lists each of them once, and no
 * other way has fewer to look at.
 */
export function matchingInOrder(
  collection: Collection,
  filter: Document,
  sort: Document,
): Iterable<Rec> | undefined {
  const wanted = sortKeys(sort);
  const direction = wanted[0]?.direction;
  if (!direction || wanted.some((key) => key.direction !== direction)) return undefined;
  const conjuncts = conjunctsOf(filter);
  const paths = wanted.map(({ path }) => path);
  const conditions = conditionsOf(conjuncts);
  const [best] = cheapestFirst(collection.indexes.flatMap((index) => walksOf(index, conditions, paths)));
  const most = cheapest(collection, conjuncts)?.count ?? collection.records.size;
  if (!best || best.count > most) return undefined;
  const at = best.index.paths.indexOf(paths[0] ?? '');
  return only(inOrder(best.index, best.ranges, { at, count: paths.length, direction }), filter);
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
  const plan = cheapest(collection, conjunctsOf(filter));
  if (!plan || plan.count >= collection.records.size) return collection.records.values();
  const found = new Set(
    plan.scans.flatMap(({ index, ranges }) =>
      ranges.flatMap((range) => entriesIn(index, range).map(({ rec }) => rec)),
    ),
  );
  return [...found].sort((a, b) => a.number - b.number);
}

type Scan = { index: OrderedIndex; ranges: KeyRange[]; count: number };
/** @property count how many entries are to be looked at */
type Plan = { scans: Scan[]; count: number };

function cheapest(collection: Collection, conjuncts: readonly Conjunct[]): Plan | undefined {
  const conditions = conditionsOf(conjuncts);
  const single = collection.indexes.flatMap((index) => {
    const ranges = rangesOf(index, conditions);
    return ranges ? [scanOf(index, ranges)] : [];
  });
  const plans = single.map((scan): Plan => ({ scans: [scan], count: scan.count }));
  return cheapestFirst([...plans, ...unionsOf(collection, conjuncts)])[0];
}

/** For each `$or`, when all of its branches can be answered by indexes. */
function unionsOf(collection: Collection, conjuncts: readonly Conjunct[]): Plan[] {
  const others = conjuncts.filter(([path]) => path !== '$or');
  return conjuncts.flatMap(([path, branches]) => {
    if (path !== '$or' || !Array.isArray(branches)) return [];
    const plans = branches.map((branch: Document) =>
      cheapest(collection, [...others, ...conjunctsOf(branch)]),
    );
    const usable = plans.filter((plan) => plan !== undefined);
    if (usable.length < plans.length) return [];
    return [{ scans: usable.flatMap(({ scans }) => scans), count: sum(usable.map(({ count }) => count)) }];
  });
}

function cheapestFirst<Counted extends { count: number }>(all: Counted[]): Counted[] {
  return all.sort((a, b) => a.count - b.count);
}

function scanOf(index: OrderedIndex, ranges: KeyRange[]): Scan {
  return { index, ranges, count: sum(ranges.map((range) => countIn(index, range))) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** More ranges than this are sorted faster than merged. */
const MOST_MERGED = 16;

/** The index in the order of these paths, behind fields of which each has to equal one of a few values. */
function walksOf(
  index: OrderedIndex,
  conditions: ReadonlyMap<string, Condition>,
  paths: readonly string[],
): Scan[] {
  const at = index.paths.indexOf(paths[0] ?? '');
  const hasOrder = at >= 0 && paths.every((path, place) => index.paths[at + place] === path);
  if (!hasOrder || !listsOnce(index)) return [];
  const ranges = rangesOf(index, conditions) ?? (index.spec.sparse ? [] : [{ prefix: [] }]);
  const isUsable =
    ranges.length > 0 && ranges.length <= MOST_MERGED && ranges.every(({ prefix }) => prefix.length >= at);
  return isUsable ? [scanOf(index, ranges)] : [];
}

/** A sparse index leaves elements of an array out that lack the field: the document's least key may be one of these. */
function listsOnce({ spec, paths, isMultikey }: OrderedIndex): boolean {
  const mayLeaveOut = spec.sparse && paths.some((path) => path.includes('.'));
  return !isMultikey && !mayLeaveOut && !spec.partialFilterExpression;
}

/** More ranges than this cost more to look up than they save. */
const MOST_RANGES = 1000;

/** Equality on the first fields, and then a range; a partial index lists too little to be used here. */
function rangesOf(index: OrderedIndex, conditions: ReadonlyMap<string, Condition>): KeyRange[] | undefined {
  if (index.spec.partialFilterExpression) return undefined;
  let prefixes: Key[] = [[]];
  for (const [place, path] of index.paths.entries()) {
    const { equal, range } = conditions.get(path) ?? {};
    const isUsable = !sharesArray(index, place) && (equal?.length ?? 1) * prefixes.length <= MOST_RANGES;
    if (!isUsable || !(equal || range)) break;
    if (!equal && range) return prefixes.map((prefix) => ({ prefix, ...narrowed(index, range) }));
    prefixes = prefixes.flatMap((prefix) => (equal ?? []).map((value) => [...prefix, value]));
  }
  const isNarrow = prefixes.every((prefix) => prefix.length > 0);
  // Only those are in it that have one of its fields.
  const isSparselyNarrow = index.spec.sparse && index.paths.some((path) => conditions.has(path));
  return isNarrow || isSparselyNarrow ? prefixes.map((prefix) => ({ prefix })) : undefined;
}

/** Whether an earlier field may lie in the same array: a key holds both of one element, a filter may mean two. */
function sharesArray({ paths, isMultikey }: OrderedIndex, place: number): boolean {
  const [head] = paths[place]?.split('.') ?? [];
  return isMultikey && paths.slice(0, place).some((path) => path.split('.')[0] === head);
}

function narrowed({ isMultikey }: OrderedIndex, { lower, upper, isTwofold }: Range) {
  return isMultikey && isTwofold ? { lower } : { lower, upper };
}
