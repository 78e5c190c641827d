// Walks parts of an index in the order of some of its fields, only as far as somebody asks.
import { compareValues } from '../values/compare.js';
import type { Key } from './index-keys.js';
import { type Entry, type KeyRange, type OrderedIndex, placesOf, type Rec } from './ordered-index.js';

/** The fields by which to order: so many from this place of the index on. Each range fixes the fields before. */
export type Order = { at: number; count: number; direction: 1 | -1 };

/** Documents with the same key come in natural order, downwards too. */
export function* inOrder(
  { entries }: OrderedIndex,
  ranges: readonly KeyRange[],
  order: Order,
): Generator<Rec> {
  const windows = ranges.map((range): Window => {
    const [start, end] = placesOf(entries, range);
    return { entries, start, end, isBackward: order.direction < 0 };
  });
  for (;;) {
    const [first, ...others] = windows.map(headOf).filter((head) => head !== undefined);
    if (!first) return;
    const { key } = others.reduce(
      (best, head) => (compare(head.key, best.key, order) < 0 ? head : best),
      first,
    );
    const isSame = (entry: Entry) => compare(entry.key, key, order) === 0;
    yield* windows.flatMap((window) => takeWhile(window, isSame)).sort((a, b) => a.number - b.number);
  }
}

/** What is left of a range, from one place up to another. */
type Window = { entries: readonly Entry[]; start: number; end: number; isBackward: boolean };

function headOf({ entries, start, end, isBackward }: Window): Entry | undefined {
  return start < end ? entries[isBackward ? end - 1 : start] : undefined;
}

function takeWhile(window: Window, isWanted: (entry: Entry) => boolean): Rec[] {
  const taken: Rec[] = [];
  for (let head = headOf(window); head && isWanted(head); head = headOf(window)) {
    taken.push(head.rec);
    if (window.isBackward) window.end -= 1;
    else window.start += 1;
  }
  return taken;
}

function compare(a: Key, b: Key, { at, count, direction }: Order): number {
  for (let place = at; place < at + count; place += 1) {
    const order = compareValues(a[place], b[place]);
    if (order !== 0) return direction * order;
  }
  return 0;
}
