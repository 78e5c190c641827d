// One index of a collection: its keys in order, found by binary search.
import { compareValues } from '../values/compare.js';
import type { Document } from '../values/type-class.js';
import { compileIndexKeys, type IndexKeys, type IndexSpec, type Key } from './index-keys.js';

/** A document's place in the collection. The document is never changed, only replaced by another. */
export type Rec = { readonly number: number; document: Document };

export type Entry = { key: Key; rec: Rec };

export type OrderedIndex = IndexKeys & {
  spec: IndexSpec;
  /** By key, and by record number where keys are equal. */
  entries: Entry[];
  /** Whether some document stood in it under several keys. */
  isMultikey: boolean;
};

/** The part of an index whose keys start with the prefix; bounds are for the field after it. */
export type KeyRange = { prefix: Key; lower?: Bound; upper?: Bound };
export type Bound = { value: unknown; inclusive: boolean };

export function createIndex(spec: IndexSpec, recs: Iterable<Rec> = []): OrderedIndex {
  const index: OrderedIndex = { spec, ...compileIndexKeys(spec), entries: [], isMultikey: false };
  for (const rec of recs) {
    const keys = index.keysOf(rec.document);
    if (keys.length > 1) index.isMultikey = true;
    for (const key of keys) index.entries.push({ key, rec });
  }
  index.entries.sort((a, b) => compareKeys(a.key, b.key) || a.rec.number - b.rec.number);
  return index;
}

export function addToIndex(index: OrderedIndex, rec: Rec, keys: readonly Key[]): void {
  if (keys.length > 1) index.isMultikey = true;
  for (const key of keys) index.entries.splice(placeOf(index, { key, rec }), 0, { key, rec });
}

export function removeFromIndex(index: OrderedIndex, rec: Rec, keys: readonly Key[]): void {
  for (const key of keys) {
    const place = placeOf(index, { key, rec });
    if (index.entries[place]?.rec === rec) index.entries.splice(place, 1);
  }
}

/** The first of the keys that another record has. */
export function clashingKey({ entries }: OrderedIndex, rec: Rec, keys: readonly Key[]): Key | undefined {
  return keys.find((key) => {
    const [start, end] = placesOf(entries, { prefix: key });
    return end - start > 1 || (end > start && entries[start]?.rec !== rec);
  });
}

/** A key that two records share, while an index is being built. */
export function duplicateIn({ entries }: OrderedIndex): Key | undefined {
  return entries.find((entry, place) => {
    const previous = entries[place - 1];
    return previous && previous.rec !== entry.rec && compareKeys(previous.key, entry.key) === 0;
  })?.key;
}

export function countIn({ entries }: OrderedIndex, range: KeyRange): number {
  const [start, end] = placesOf(entries, range);
  return Math.max(0, end - start);
}

/** In the order of the keys. */
export function entriesIn({ entries }: OrderedIndex, range: KeyRange): Entry[] {
  return entries.slice(...placesOf(entries, range));
}

export function compareKeys(a: Key, b: Key): number {
  for (const [place, value] of b.entries()) {
    const order = compareValues(a[place], value);
    if (order !== 0) return order;
  }
  return 0;
}

/** From the one up to the other, which no longer belongs to the range. */
export function placesOf(entries: readonly Entry[], range: KeyRange): [number, number] {
  return [
    firstPlace(entries, ({ key }) => isBefore(key, range)),
    firstPlace(entries, ({ key }) => !isAfter(key, range)),
  ];
}

function placeOf({ entries }: OrderedIndex, { key, rec }: Entry): number {
  return firstPlace(entries, (other) => {
    const order = compareKeys(other.key, key);
    return order < 0 || (order === 0 && other.rec.number < rec.number);
  });
}

function firstPlace(entries: readonly Entry[], isBelow: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry && isBelow(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(key: Key, { prefix, lower }: KeyRange): boolean {
  const order = compareKeys(key, prefix);
  if (order !== 0 || !lower) return order < 0;
  const bound = compareValues(key[prefix.length], lower.value);
  return lower.inclusive ? bound < 0 : bound <= 0;
}

function isAfter(key: Key, { prefix, upper }: KeyRange): boolean {
  const order = compareKeys(key, prefix);
  if (order !== 0 || !upper) return order > 0;
  const bound = compareValues(key[prefix.length], upper.value);
  return upper.inclusive ? bound > 0 : bound >= 0;
}
