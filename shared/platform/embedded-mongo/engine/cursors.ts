// Cursors: what is left of an answer that did not fit into one batch.
import { randomBytes } from 'node:crypto';
import { calculateObjectSize, Long } from 'bson';
import { CommandError } from '../command-error.js';
import type { Document } from '../values/type-class.js';

type Cursor = { namespace: string; documents: readonly Document[]; position: number; usedAt: number };

export type Cursors = {
  /** The first batch, and the id of a cursor for the rest: zero when there is none. */
  open(
    namespace: string,
    documents: readonly Document[],
    options: { batchSize: number; single?: boolean },
  ): Document;
  /** @throws CommandError 43 */
  next(id: Long, namespace: string, batchSize: number): Document;
  /** Whether there was such a cursor. */
  kill(id: Long): boolean;
};

const MAX_BATCH_BYTES = 16 * 1024 * 1024 - 16 * 1024;
/** What an array adds around each of its documents: a type and an index of up to seven digits. */
const ELEMENT_BYTES = 9;
const IDLE_MS = 10 * 60_000;

export function createCursors(): Cursors {
  const cursors = new Map<string, Cursor>();
  const advance = (id: Long, cursor: Cursor, batchSize: number) => {
    const batch = takeBatch(cursor, batchSize);
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
      const first = advance(id, cursor, batchSize);
      if (single) cursors.delete(id.toString());
      return { cursor: { firstBatch: first.batch, id: single ? Long.ZERO : first.id, ns: namespace }, ok: 1 };
    },
    next: (id, namespace, batchSize) => {
      const cursor = cursors.get(id.toString());
      if (!cursor || cursor.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
      const next = advance(id, cursor, batchSize);
      return { cursor: { nextBatch: next.batch, id: next.id, ns: namespace }, ok: 1 };
    },
    kill: (id) => cursors.delete(id.toString()),
  };
}

function takeBatch({ documents, position }: Cursor, batchSize: number): Document[] {
  const batch: Document[] = [];
  let bytes = 0;
  for (let at = position; at < documents.length && batch.length < batchSize; at += 1) {
    const document = documents[at] as Document;
    bytes += calculateObjectSize(document, { ignoreUndefined: true }) + ELEMENT_BYTES;
    if (bytes > MAX_BATCH_BYTES && batch.length > 0) break;
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
