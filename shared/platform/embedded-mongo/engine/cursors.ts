// Cursors: what is left of an answer that did not fit into one batch.
import { randomBytes } from 'node:crypto';
import { calculateObjectSize, Long } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../values/type-class.js';

type Cursor = { namespace: string; documents: readonly Document[]; position: number; usedAt: number };

export type Cursors = {
  /**
   * The first batch, and the id of a cursor for the rest: zero when there is none.
   * @property batchSize as the client wishes; `undefined` leaves it to the server
   */
  open(
    namespace: string,
    documents: readonly Document[],
    options: { batchSize: number | undefined; single?: boolean },
  ): Document;
  /** @throws CommandError 43 */
  next(id: Long, namespace: string, batchSize: number | undefined): Document;
  /** Whether there was such a cursor. */
  kill(id: Long): boolean;
};

const MAX_BATCH_BYTES = 16 * 1024 * 1024 - 16 * 1024;
/** Drivers decode a batch in one go, and their event loop waits: a few milliseconds for so much. */
const EASY_BATCH_BYTES = 256 * 1024;
/** MongoDB's size of a first batch, in documents. */
const FIRST_BATCH = 101;
/** What an array adds around each of its documents: a type and an index of up to seven digits. */
const ELEMENT_BYTES = 9;
const IDLE_MS = 10 * 60_000;

export function createCursors(): Cursors {
  const cursors = new Map<string, Cursor>();
  const advance = (id: Long, cursor: Cursor, most: Most) => {
    const batch = takeBatch(cursor, most);
    cursor.position += batch.length;
    cursor.usedAt = Date.now();
    const isDrained = cursor.position >= cursor.documents.length;
    if (isDrained) cursors.delete(id.toString());
    return { batch, id: isDrained ? Long.ZERO : id };
  };
  return {
    open: (namespace, documents, { batchSize, single }) => {
      dropIdle(cursors);
      const id = freshId();
      const cursor = { namespace, documents, position: 0, usedAt: Date.now() };
      cursors.set(id.toString(), cursor);
      const bytes = single || batchSize !== undefined ? MAX_BATCH_BYTES : EASY_BATCH_BYTES;
      const first = advance(id, cursor, { documents: batchSize ?? FIRST_BATCH, bytes });
      if (single) cursors.delete(id.toString());
      return { cursor: { firstBatch: first.batch, id: single ? Long.ZERO : first.id, ns: namespace }, ok: 1 };
    },
    next: (id, namespace, batchSize) => {
      const cursor = cursors.get(id.toString());
      if (!cursor || cursor.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
      const next = advance(id, cursor, {
        documents: batchSize ?? Number.POSITIVE_INFINITY,
        bytes: batchSize === undefined ? EASY_BATCH_BYTES : MAX_BATCH_BYTES,
      });
      return { cursor: { nextBatch: next.batch, id: next.id, ns: namespace }, ok: 1 };
    },
    kill: (id) => cursors.delete(id.toString()),
  };
}

type Most = { documents: number; bytes: number };

function takeBatch({ documents, position }: Cursor, most: Most): Document[] {
  const batch: Document[] = [];
  let bytes = 0;
  for (let at = position; at < documents.length && batch.length < most.documents; at += 1) {
    const document = documents[at] as Document;
    bytes += calculateObjectSize(document, { ignoreUndefined: true }) + ELEMENT_BYTES;
    if (bytes > most.bytes && batch.length > 0) break;
    batch.push(document);
  }
  return batch;
}

/** Hard to guess: a cursor is open to whoever knows its id. */
function freshId(): Long {
  return Long.fromBigInt((randomBytes(8).readBigUInt64LE() >> 1n) | 1n);
}

function dropIdle(cursors: Map<string, Cursor>): void {
  const oldest = Date.now() - IDLE_MS;
  for (const [id, { usedAt }] of cursors) if (usedAt < oldest) cursors.delete(id);
}
