// One collection in memory: its documents in natural order, and its indexes.
import { encode, MAX_DOCUMENT } from '../codec.js';
import { CommandError } from '../command-error.js';
import { isEqual } from '../values/compare.js';
import { type Document, isDocument, typeClass } from '../values/type-class.js';
import type { IndexSpec, Key } from './index-keys.js';
import {
  addToIndex,
  clashingKey,
  createIndex,
  duplicateIn,
  type OrderedIndex,
  type Rec,
  removeFromIndex,
} from './ordered-index.js';

export type Collection = {
  namespace: string;
  id: number;
  /** By record number: the order of insertion. */
  records: Map<number, Rec>;
  /** The first is the one on _id. */
  indexes: OrderedIndex[];
  nextNumber: number;
};

/** Takes note of a change, for the disk: the document's bytes, or `undefined` for a deletion. */
export type Journal = (collection: Collection, number: number, bytes: Uint8Array | undefined) => void;

export const ID_INDEX: IndexSpec = { key: { _id: 1 }, name: '_id_', unique: true };

export function createCollection(input: Pick<Collection, 'namespace' | 'id'>): Collection {
  return { ...input, records: new Map(), indexes: [createIndex(ID_INDEX)], nextNumber: 1 };
}

/** @throws CommandError 11000, 10334, 52 or 53; nothing has changed then */
export function insertDocument(collection: Collection, document: Document, journal: Journal): void {
  const rec = { number: collection.nextNumber, document };
  const bytes = storableBytes(document);
  const keys = collection.indexes.map((index) => index.keysOf(document));
  assertUnique(collection, rec, keys);
  collection.nextNumber += 1;
  collection.records.set(rec.number, rec);
  for (const [place, index] of collection.indexes.entries()) addToIndex(index, rec, keys[place] ?? []);
  journal(collection, rec.number, bytes);
}

/** Whether the document is another than before. @throws CommandError 11000 or 10334; nothing has changed then */
export function replaceDocument(
  collection: Collection,
  { rec, document }: { rec: Rec; document: Document },
  journal: Journal,
): boolean {
  const bytes = storableBytes(document);
  if (Buffer.compare(bytes, encode(rec.document)) === 0) return false;
  const before = collection.indexes.map((index) => index.keysOf(rec.document));
  const after = collection.indexes.map((index) => index.keysOf(document));
  assertUnique(collection, rec, after);
  for (const [place, index] of collection.indexes.entries()) {
    const [old = [], fresh = []] = [before[place], after[place]];
    if (isEqual(old, fresh)) continue;
    removeFromIndex(index, rec, old);
    addToIndex(index, rec, fresh);
  }
  rec.document = document;
  journal(collection, rec.number, bytes);
  return true;
}

export function deleteDocument(collection: Collection, rec: Rec, journal: Journal): void {
  for (const index of collection.indexes) removeFromIndex(index, rec, index.keysOf(rec.document));
  collection.records.delete(rec.number);
  journal(collection, rec.number, undefined);
}

/** @throws CommandError 11000 when two documents already have the same key */
export function buildIndex(collection: Collection, spec: IndexSpec): OrderedIndex {
  const index = createIndex(spec, collection.records.values());
  const duplicate = spec.unique ? duplicateIn(index) : undefined;
  if (duplicate) throw duplicateKey(collection, index, duplicate);
  return index;
}

function assertUnique(collection: Collection, rec: Rec, keys: readonly (readonly Key[])[]): void {
  for (const [place, index] of collection.indexes.entries()) {
    const clash = index.spec.unique ? clashingKey(index, rec, keys[place] ?? []) : undefined;
    if (clash) throw duplicateKey(collection, index, clash);
  }
}

/** The text has the form that libraries take apart. An empty array is listed as `undefined`. */
function duplicateKey({ namespace }: Collection, index: OrderedIndex, key: Key): CommandError {
  const keyValue = Object.fromEntries(
    index.paths.map((path, place) => [path, typeof key[place] === 'symbol' ? undefined : key[place]]),
  );
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${index.spec.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.spec.key, keyValue },
  );
}

function show(value: unknown): string {
  if (typeClass(value) === 'objectId') return `ObjectId('${String(value)}')`;
  if (isDocument(value) || Array.isArray(value) || typeof value === 'string') return JSON.stringify(value);
  return String(value);
}

function storableBytes(document: Document): Uint8Array {
  assertId(document['_id']);
  const bytes = encode(document);
  if (bytes.length > MAX_DOCUMENT) {
    throw new CommandError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT}`,
    );
  }
  return bytes;
}

function assertId(id: unknown): void {
  if (Array.isArray(id) || typeClass(id) === 'regex' || id === undefined) {
    const type = id === undefined ? 'undefined' : typeClass(id);
    throw new CommandError(53, `The '_id' value cannot be of type ${type}`);
  }
  const dollar = isDocument(id) ? Object.keys(id).find((key) => key.startsWith('$')) : undefined;
  if (dollar)
    throw new CommandError(
      52,
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    );
}
