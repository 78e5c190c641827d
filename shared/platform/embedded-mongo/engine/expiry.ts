// Removes documents whose time is over, as TTL indexes say.
import { toDouble } from '../values/numbers.js';
import type { Catalog } from './catalog.js';
import { deleteDocument } from './collection.js';
import { EARLIEST } from './conditions.js';
import { entriesIn, type OrderedIndex, type Rec } from './ordered-index.js';

export function removeExpired({ collections, journal }: Catalog, now: Date): void {
  for (const collection of collections.values()) {
    for (const rec of new Set(collection.indexes.flatMap((index) => expired(index, now)))) {
      deleteDocument(collection, rec, journal);
    }
  }
}

/** Of an array of dates, the earliest counts: it stands in the index like the others. */
function expired(index: OrderedIndex, now: Date): Rec[] {
  const { expireAfterSeconds } = index.spec;
  if (expireAfterSeconds === undefined) return [];
  const latest = new Date(now.getTime() - toDouble(expireAfterSeconds) * 1000);
  const range = {
    prefix: [],
    lower: { value: EARLIEST, inclusive: true },
    upper: { value: latest, inclusive: true },
  };
  return entriesIn(index, range).map(({ rec }) => rec);
}
