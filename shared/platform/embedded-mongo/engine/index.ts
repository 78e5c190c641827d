// One index of a collection: its keys in order, found by binary search.
import { compareValues } from '../values.js';
import { compileIndexKeys, type IndexKeys, type IndexSpec } from './index-keys.js';

/** A document at its place in the collection; never changed, only replaced. */
export type Rec = { readonly number: number; readonly document: Record<string, unknown> };

type Entry = { key: readonly unknown[]; rec: Rec };

export type Index = IndexKeys & {
  spec: IndexSpec;
  entries: Entry[];
  /** Whether some document stands in it under several keys. */
  isMultikey: boolean;
};

/** The part of an index between two prefixes of its keys; an absent bound is open. */
export type KeyRange = {
  prefix: readonly unknown[];
  /** Bounds of the field after the prefix. */
  lower?: Bound;
  upper?: Bound;
};
export type Bound = { value: unknown; inclusive: boolean };

export function createIndex(spec: IndexSpec, recs: Iterable<Rec> = []): Index {
  const index: Index = { spec, ...compileIndexKeys(spec), entries: [], isMultikey: false };
  for (const rec of recs) for (const key of keysFor(index, rec)) index.entries.push({ key, rec });
  index.entries.sort((a, b) => compareKeys(a.key, b.key) || a.rec.number - b.rec.number);
  return index;
}

export function addToIndex(index: Index, rec: Rec): void {
  for (const key of keysFor(index, rec)) index.entries.splice(placeOf(index, { key, rec }), 0, { key, rec });
}

export function removeFromIndex(index: Index, rec: Rec): void {
  for (const key of keysFor(index, rec)) {
    const place = placeOf(index, { key, rec });
    if (index.entries[place]?.rec.number === rec.number) index.entries.splice(place, 1);
  }
}

/** The first key of the record that another record already has. */
export function clashingKey(index: Index, rec: Rec): readonly unknown[] | undefined {
  return index
    .keysOf(rec.document)
    .find((key) => [...entriesIn(index, { prefix: key })].some((entry) => entry.rec.number !== rec.number));
}

/** A key that two records share, while an index is being built. */
export function duplicateIn(index: Index): readonly unknown[] | undefined {
  const at = index.entries.findIndex((entry, place) => {
    const previous = index.entries[place - 1];
    return previous && previous.rec !== entry.rec && compareKeys(previous.key, entry.key) === 0;
  });
  return index.entries[at]?.key;
}

/** In the order of the keys. */
export function* entriesIn(index: Index, range: KeyRange): Generator<Entry> {
  const start = firstPlace(index.entries, (key) => isBefore(key, range));
  for (let place = start; place < index.entries.length; place += 1) {
    const entry = index.entries[place];
    if (!entry || isAfter(entry.key, range)) return;
    yield entry;
  }
}

function keysFor(index: Index, rec: Rec): unknown[][] {
  const keys = index.keysOf(rec.document);
  if (keys.length > 1) index.isMultikey = true;
  return keys;
}

function placeOf({ entries }: Index, { key, rec }: Entry): number {
  return firstPlace(entries, (other, entry) => {
    const order = compareKeys(other, key);
    return order < 0 || (order === 0 && entry.rec.number < rec.number);
  });
}

function firstPlace(
  entries: readonly Entry[],
  isBelow: (key: readonly unknown[], entry: Entry) => boolean,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry && isBelow(entry.key, entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(key: readonly unknown[], { prefix, lower }: KeyRange): boolean {
  const order = comparePrefix(key, prefix);
  if (order !== 0 || !lower) return order < 0;
  const bound = compareValues(key[prefix.length], lower.value);
  return lower.inclusive ? bound < 0 : bound <= 0;
}

function isAfter(key: readonly unknown[], { prefix, upper }: KeyRange): boolean {
  const order = comparePrefix(key, prefix);
  if (order !== 0 || !upper) return order > 0;
  const bound = compareValues(key[prefix.length], upper.value);
  return upper.inclusive ? bound > 0 : bound >= 0;
}

function comparePrefix(key: readonly unknown[], prefix: readonly unknown[]): number {
  for (const [place, value] of prefix.entries()) {
    const order = compareValues(key[place], value);
    if (order !== 0) return order;
  }
  return 0;
}

function compareKeys(a: readonly unknown[], b: readonly unknown[]): number {
  return comparePrefix(a, b);
}
