// One collection in memory: its documents in natural order, and its indexes.
import { calculateObjectSize } from 'bson';
import { CommandError } from '../command-error.js';
import { type Document, isDocument, typeClass } from '../values.js';
import {
  addToIndex,
  clashingKey,
  createIndex,
  duplicateIn,
  type Index,
  type Rec,
  removeFromIndex,
} from './index.js';
import type { IndexSpec } from './index-keys.js';

export type Collection = {
  namespace: string;
  id: number;
  options: Document;
  /** By record number: the order of insertion. */
  records: Map<number, Rec>;
  /** The first is the one on _id. */
  indexes: Index[];
  nextNumber: number;
};

/** Takes note of a change, for the disk; `undefined` for a deletion. */
export type Journal = (collection: Collection, number: number, document: Document | undefined) => void;

export const ID_INDEX: IndexSpec = { key: { _id: 1 }, name: '_id_', unique: true };
/** MongoDB's limit for a document, in bytes. */
const MAX_DOCUMENT = 16 * 1024 * 1024;

export function createCollection(input: Pick<Collection, 'namespace' | 'id' | 'options'>): Collection {
  return { ...input, records: new Map(), indexes: [createIndex(ID_INDEX)], nextNumber: 1 };
}

/** @throws CommandError 11000, 10334, 52 or 53; nothing has changed then */
export function insertDocument(collection: Collection, document: Document, journal: Journal): void {
  const rec = { number: collection.nextNumber, document };
  assertStorable(document);
  assertUnique(collection, rec);
  collection.nextNumber += 1;
  collection.records.set(rec.number, rec);
  for (const index of collection.indexes) addToIndex(index, rec);
  journal(collection, rec.number, document);
}

export type Replacement = { old: Rec; document: Document };

/** @throws CommandError 11000 or 10334; nothing has changed then */
export function replaceDocument(
  collection: Collection,
  { old, document }: Replacement,
  journal: Journal,
): void {
  const rec = { number: old.number, document };
  assertStorable(document);
  assertUnique(collection, rec);
  for (const index of collection.indexes) {
    removeFromIndex(index, old);
    addToIndex(index, rec);
  }
  collection.records.set(rec.number, rec);
  journal(collection, rec.number, document);
}

export function deleteDocument(collection: Collection, rec: Rec, journal: Journal): void {
  for (const index of collection.indexes) removeFromIndex(index, rec);
  collection.records.delete(rec.number);
  journal(collection, rec.number, undefined);
}

/** @throws CommandError 11000 when two documents already have the same key */
export function buildIndex(collection: Collection, spec: IndexSpec): Index {
  const index = createIndex(spec, collection.records.values());
  const duplicate = spec.unique ? duplicateIn(index) : undefined;
  if (duplicate) throw duplicateKey(collection, index, duplicate);
  return index;
}

function assertUnique(collection: Collection, rec: Rec): void {
  for (const index of collection.indexes) {
    const clash = index.spec.unique ? clashingKey(index, rec) : index.keysOf(rec.document) && undefined;
    if (clash) throw duplicateKey(collection, index, clash);
  }
}

/** The text has the form that libraries take apart. */
function duplicateKey({ namespace }: Collection, index: Index, key: readonly unknown[]): CommandError {
  const keyValue = Object.fromEntries(index.fields.map(({ path }, place) => [path, key[place]]));
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
  return String(value ?? null);
}

function assertStorable(document: Document): void {
  const id = document['_id'];
  if (Array.isArray(id) || typeClass(id) === 'regex' || id === undefined) {
    throw new CommandError(
      53,
      `The '_id' value cannot be of type ${id === undefined ? 'undefined' : typeClass(id)}`,
    );
  }
  const dollar = isDocument(id) ? Object.keys(id).find((key) => key.startsWith('$')) : undefined;
  if (dollar)
    throw new CommandError(
      52,
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    );
  const size = calculateObjectSize(document, { ignoreUndefined: true });
  if (size > MAX_DOCUMENT) {
    throw new CommandError(
      10334,
      `BSONObj size: ${size} is invalid. Size must be between 0 and ${MAX_DOCUMENT}`,
    );
  }
}
