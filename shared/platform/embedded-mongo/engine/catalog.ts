// All collections, in memory and on disk.
import { CommandError } from '../command-error.js';
import type { Storage } from '../disk/storage.js';
import type { Document } from '../values/type-class.js';
import { buildIndex, type Collection, createCollection, ID_INDEX, type Journal } from './collection.js';
import type { IndexSpec } from './index-keys.js';
import { isSameIndex, parseIndexSpec } from './index-spec.js';
import { createIndex } from './ordered-index.js';

export type Catalog = {
  collections: Map<string, Collection>;
  storage: Storage;
  journal: Journal;
  nextId: number;
};

/** Reads everything into memory and builds the indexes. */
export async function openCatalog(storage: Storage): Promise<Catalog> {
  const catalog: Catalog = { collections: new Map(), storage, journal: journalOn(storage), nextId: 1 };
  for (const { namespace, id, indexes } of await storage.collections()) {
    const collection = createCollection({ namespace, id });
    for await (const recs of storage.records(id)) {
      for (const rec of recs) collection.records.set(rec.number, rec);
      collection.nextNumber = (recs.at(-1)?.number ?? 0) + 1;
    }
    collection.indexes = [ID_INDEX, ...indexes].map((spec) => createIndex(spec, collection.records.values()));
    catalog.collections.set(namespace, collection);
    catalog.nextId = Math.max(catalog.nextId, id + 1);
  }
  return catalog;
}

export function findCollection(catalog: Catalog, namespace: string): Collection | undefined {
  return catalog.collections.get(namespace);
}

/** @throws CommandError 73 for a name that no collection may have */
export function ensureCollection(catalog: Catalog, namespace: string): Collection {
  const known = catalog.collections.get(namespace);
  if (known) return known;
  assertNamespace(namespace);
  const collection = createCollection({ namespace, id: catalog.nextId });
  catalog.nextId += 1;
  catalog.collections.set(namespace, collection);
  keepCollection(catalog, collection);
  return collection;
}

export function dropCollection(catalog: Catalog, collection: Collection): void {
  for (const { number } of collection.records.values()) catalog.journal(collection, number, undefined);
  catalog.collections.delete(collection.namespace);
  catalog.storage.deleteCollection(collection.namespace);
}

export function collectionsOf(catalog: Catalog, database: string): Collection[] {
  return [...catalog.collections.values()].filter(({ namespace }) => namespace.startsWith(`${database}.`));
}

/** All of them or none; those that are there already stay. @throws CommandError 67, 85, 86 or 11000 */
export function ensureIndexes(catalog: Catalog, collection: Collection, inputs: readonly Document[]): void {
  const indexes = [...collection.indexes];
  for (const spec of inputs.map(parseIndexSpec)) {
    const isKnown = indexes.filter((index) => isSameIndex(index.spec, spec)).length > 0;
    if (!isKnown) indexes.push(buildIndex(collection, spec));
  }
  if (indexes.length === collection.indexes.length) return;
  collection.indexes = indexes;
  keepCollection(catalog, collection);
}

export function dropIndexes(catalog: Catalog, collection: Collection, names: readonly string[]): void {
  collection.indexes = collection.indexes.filter(({ spec }) => !names.includes(spec.name));
  keepCollection(catalog, collection);
}

function keepCollection(catalog: Catalog, { namespace, id, indexes }: Collection): void {
  const specs: IndexSpec[] = indexes.slice(1).map(({ spec }) => spec);
  catalog.storage.putCollection({ namespace, id, indexes: specs });
}

function journalOn(storage: Storage): Journal {
  return (collection, number, bytes) => {
    if (bytes) storage.putRecord(collection.id, number, bytes);
    else storage.deleteRecord(collection.id, number);
  };
}

/** MongoDB's limit for a database and a collection together, in bytes. */
const LONGEST_NAMESPACE = 255;

function assertNamespace(namespace: string): void {
  const name = namespace.slice(namespace.indexOf('.') + 1);
  const isValid =
    /^[^.$\0][^$\0]*$/.test(name) &&
    !name.startsWith('system.') &&
    Buffer.byteLength(namespace) <= LONGEST_NAMESPACE;
  if (!isValid) throw new CommandError(73, `Invalid namespace specified '${namespace}'`);
}
