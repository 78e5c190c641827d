// Removes documents whose time is over, as TTL indexes say.
import { toDouble } from '../values.js';
import type { Catalog } from './catalog.js';
import { type Collection, deleteDocument } from './collection.js';
import { entriesIn, type Index, type Rec } from './index.js';

export function removeExpired(catalog: Catalog, now: Date): void {
  for (const collection of catalog.collections.values()) {
    for (const index of collection.indexes) {
      for (const rec of expired(index, now)) remove(collection, rec, catalog);
    }
  }
}

function expired(index: Index, now: Date): Set<Rec> {
  const { expireAfterSeconds } = index.spec;
  if (expireAfterSeconds === undefined || index.fields.length !== 1) return new Set();
  const value = new Date(now.getTime() - toDouble(expireAfterSeconds) * 1000);
  const range = {
    prefix: [],
    lower: { value: new Date(-8.64e15), inclusive: true },
    upper: { value, inclusive: true },
  };
  return new Set([...entriesIn(index, range)].map(({ rec }) => rec));
}

function remove(collection: Collection, rec: Rec, { journal }: Catalog): void {
  if (collection.records.has(rec.number)) deleteDocument(collection, rec, journal);
}
