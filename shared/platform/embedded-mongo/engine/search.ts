// Finds documents: filtered, sorted and cut.
import { compileFilter } from '../query/filter.js';
import { compileSort } from '../query/sort.js';
import type { Document } from '../values/type-class.js';
import type { Collection } from './collection.js';
import type { Rec } from './ordered-index.js';
import { matching, matchingInOrder } from './planner.js';

export type Search = {
  filter: Document;
  sort?: Document;
  skip?: number;
  /** 0 for all. */
  limit?: number;
};

/** @throws CommandError for a filter or sort that is not valid, also where there is no collection */
export function search(
  collection: Collection | undefined,
  { filter, sort = {}, skip = 0, limit = 0 }: Search,
): Rec[] {
  compileFilter(filter);
  const order = compileSort(sort);
  if (!collection) return [];
  const wanted = limit === 0 ? Number.POSITIVE_INFINITY : skip + limit;
  const isSorted = Object.keys(sort).length > 0;
  const inOrder = isSorted ? matchingInOrder(collection, filter, sort) : matching(collection, filter);
  if (inOrder) return firstOf(inOrder, wanted).slice(skip);
  return order.sorted(matching(collection, filter), ({ document }) => document).slice(skip, wanted);
}

function firstOf(recs: Iterable<Rec>, count: number): Rec[] {
  const found: Rec[] = [];
  for (const rec of recs) {
    found.push(rec);
    if (found.length >= count) break;
  }
  return found;
}
