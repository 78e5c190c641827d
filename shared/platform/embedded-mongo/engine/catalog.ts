// All collections, in memory and on disk.
import { CommandError, unsupported } from '../command-error.js';
import type { Storage } from '../storage.js';
import { type Document, isEqual } from '../values.js';
import {
  buildIndex,
  type Collection,
  createCollection,
  ID_INDEX,
  insertDocument,
  type Journal,
} from './collection.js';
import { createIndex } from './index.js';
import type { IndexSpec } from './index-keys.js';

export type Catalog = {
  collections: Map<string, Collection>;
  storage: Storage;
  journal: Journal;
  nextId: number;
};

/** Reads everything into memory and builds the indexes. */
export async function openCatalog(storage: Storage): Promise<Catalog> {
  const catalog: Catalog = { collections: new Map(), storage, journal: journalOn(storage), nextId: 1 };
  for (const { namespace, id, options, indexes } of await storage.collections()) {
    const collection = createCollection({ namespace, id, options });
    for await (const { number, document } of storage.records(id)) {
      collection.records.set(number, { number, document });
      collection.nextNumber = number + 1;
    }
    const recs = [...collection.records.values()];
    collection.indexes = [ID_INDEX, ...(indexes as IndexSpec[])].map((spec) => createIndex(spec, recs));
    catalog.collections.set(namespace, collection);
    catalog.nextId = Math.max(catalog.nextId, id + 1);
  }
  return catalog;
}

export function findCollection(catalog: Catalog, namespace: string): Collection | undefined {
  return catalog.collections.get(namespace);
}

export function ensureCollection(catalog: Catalog, namespace: string, options: Document = {}): Collection {
  const known = catalog.collections.get(namespace);
  if (known) return known;
  assertNamespace(namespace);
  const collection = createCollection({ namespace, id: catalog.nextId, options });
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

const INDEX_OPTIONS = [
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
];
const INDEX_KINDS = ['text', '2d', '2dsphere', 'hashed', 'geoHaystack'];

/** Whether the index is new. @throws CommandError 67, 85, 86 or 11000 */
export function ensureIndex(catalog: Catalog, collection: Collection, input: Document): boolean {
  const spec = indexSpec(input);
  const known = collection.indexes.find(
    (index) => index.spec.name === spec.name || isSameKey(index.spec.key, spec.key),
  );
  if (known) {
    assertSameIndex(known.spec, spec);
    return false;
  }
  collection.indexes.push(buildIndex(collection, spec));
  keepCollection(catalog, collection);
  return true;
}

export function keepCollection(catalog: Catalog, { namespace, id, options, indexes }: Collection): void {
  const specs = indexes.slice(1).map(({ spec }) => spec);
  catalog.storage.putCollection({ namespace, id, options, indexes: specs });
}

export function insert(catalog: Catalog, collection: Collection, document: Document): void {
  insertDocument(collection, document, catalog.journal);
}

function journalOn(storage: Storage): Journal {
  return (collection, number, document) => {
    if (document) storage.putRecord(collection.id, { number, document });
    else storage.deleteRecord(collection.id, number);
  };
}

function indexSpec(input: Document): IndexSpec {
  const { key, name } = input;
  if (!key || typeof key !== 'object' || Object.keys(key).length === 0) {
    throw new CommandError(67, 'Index keys cannot be empty.');
  }
  const other = Object.keys(input).find((option) => !INDEX_OPTIONS.includes(option));
  if (other) throw unsupported(`The index option ${other}`, 67);
  const kind = Object.values(key).find((value) => INDEX_KINDS.includes(String(value)));
  if (kind) throw unsupported(`An index of kind ${String(kind)}`, 67);
  if (Object.keys(key).some((path) => path.includes('$**'))) throw unsupported('A wildcard index', 67);
  const { unique, sparse, partialFilterExpression, expireAfterSeconds } = input;
  return {
    key,
    name: String(name),
    ...(unique ? { unique: true } : {}),
    ...(sparse ? { sparse: true } : {}),
    ...(partialFilterExpression ? { partialFilterExpression } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  };
}

function assertSameIndex(known: IndexSpec, wanted: IndexSpec): void {
  if (known.name === '_id_' && isSameKey(known.key, wanted.key)) return;
  const { name: _known, ...before } = known;
  const { name: _wanted, ...after } = wanted;
  if (known.name === wanted.name && !isSameKey(known.key, wanted.key)) {
    throw new CommandError(86, `An existing index has the same name as the requested index: ${wanted.name}`);
  }
  if (known.name !== wanted.name || !isEqual(sorted(before), sorted(after))) {
    throw new CommandError(
      85,
      `Index already exists with a different name or different options: ${known.name}`,
    );
  }
}

function sorted(spec: Document): Document {
  return Object.fromEntries(Object.entries(spec).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSameKey(a: Document, b: Document): boolean {
  return isEqual(a, b);
}

function assertNamespace(namespace: string): void {
  const name = namespace.slice(namespace.indexOf('.') + 1);
  const isValid = name !== '' && !name.includes('$') && !name.includes('\0') && !name.startsWith('.');
  if (!isValid) throw new CommandError(73, `Invalid namespace specified '${namespace}'`);
}
