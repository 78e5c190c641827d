// Between bytes and documents, with every number kept in the type that it came in.
import { BSON, DBRef } from 'bson';
import { CommandError } from './command-error.js';
import { setField } from './values/copy.js';
import type { Document } from './values/type-class.js';

/** `bson` would make Double 1.0 and Long 5 into plain numbers, and write them as Int32 the next time. */
const DECODE = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;
const ENCODE = { ignoreUndefined: true } as const;

/** @throws Error when the bytes are not one BSON document */
export function decode(bytes: Uint8Array): Document {
  const document = BSON.deserialize(bytes, DECODE);
  const holdsReference = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('$ref\0');
  return holdsReference ? (withoutReferences(document) as Document) : document;
}

/** MongoDB's limit for a stored document, in bytes. */
export const MAX_DOCUMENT = 16 * 1024 * 1024;
/** What drivers take: the largest document and what an answer adds around it. Below the buffer of `bson`. */
const MAX_ENCODED = MAX_DOCUMENT + 16 * 1024;

/** @throws CommandError 10334 for more than the largest document and an answer around it */
export function encode(document: Document): Uint8Array {
  const bytes = serialized(document);
  if (bytes && bytes.length <= MAX_ENCODED) return bytes;
  throw new CommandError(10334, `BSONObj size is invalid. Size must be between 0 and ${MAX_DOCUMENT}`);
}

/** `bson` writes into a buffer of 17 MiB; what goes beyond fails, or comes back cut at its end. */
function serialized(document: Document): Uint8Array | undefined {
  try {
    return BSON.serialize(document, ENCODE);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** For the server a database reference is a document like any other; only drivers give it a class. */
function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReferences);
  if (value instanceof DBRef) {
    const { collection, oid, db, fields } = value;
    const document: Document = { $ref: collection, $id: oid, ...(db ? { $db: db } : {}), ...fields };
    return withoutReferences(document);
  }
  if (!value || typeof value !== 'object' || '_bsontype' in value || value instanceof Date) return value;
  const copy: Document = {};
  for (const [key, field] of Object.entries(value)) setField(copy, key, withoutReferences(field));
  return copy;
}
