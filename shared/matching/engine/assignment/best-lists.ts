// For each of many owners, the few best entries offered so far.

export type BestLists = {
  size: number;
  counts: Int32Array;
  /** One heap an owner, its worst entry at the top. */
  entries: Int32Array;
  worths: Float64Array;
  /** What an entry has to be worth more than, to be among the owner's best. */
  floors: Float64Array;
};

/** @param size entries a list at most */
export function createBestLists(ownerCount: number, size: number): BestLists {
  return {
    size,
    counts: new Int32Array(ownerCount),
    entries: new Int32Array(ownerCount * size),
    worths: new Float64Array(ownerCount * size),
    floors: new Float64Array(ownerCount).fill(Number.NEGATIVE_INFINITY),
  };
}

/** The offer must be worth more than the owner's floor: callers check that first, because it is seldom so. */
export function insert(lists: BestLists, owner: number, offer: { entry: number; worth: number }): void {
  const { size, counts, floors, worths } = lists;
  const start = owner * size;
  const count = counts[owner] as number;
  if (count < size) {
    rise({ lists, start, count }, offer);
    counts[owner] = count + 1;
  } else sink({ lists, start, count }, offer);
  if (count >= size - 1) floors[owner] = worths[start] as number;
}

type Heap = { lists: BestLists; start: number; count: number };
type Offer = { entry: number; worth: number };

function rise({ lists: { entries, worths }, start, count }: Heap, { entry, worth }: Offer): void {
  let place = count;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if ((worths[start + parent] as number) <= worth) break;
    worths[start + place] = worths[start + parent] as number;
    entries[start + place] = entries[start + parent] as number;
    place = parent;
  }
  worths[start + place] = worth;
  entries[start + place] = entry;
}

/** The worst entry makes place for the new one. */
function sink({ lists: { entries, worths }, start, count }: Heap, { entry, worth }: Offer): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= count) break;
    const hasSibling = child + 1 < count;
    if (hasSibling && (worths[start + child + 1] as number) < (worths[start + child] as number)) child += 1;
    if ((worths[start + child] as number) >= worth) break;
    worths[start + place] = worths[start + child] as number;
    entries[start + place] = entries[start + child] as number;
    place = child;
  }
  worths[start + place] = worth;
  entries[start + place] = entry;
}
