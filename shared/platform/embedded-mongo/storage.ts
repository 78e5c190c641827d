// The disk: LevelDB with group commit; a write is acknowledged only when its batch is synced.
import { mkdir } from 'node:fs/promises';
import { BSON, type Document } from 'bson';
import { ClassicLevel } from 'classic-level';

export type StoredCollection = { namespace: string; id: number; options: Document; indexes: Document[] };
export type StoredRecord = { number: number; document: Document };

export type Storage = {
  collections(): Promise<StoredCollection[]>;
  records(collectionId: number): AsyncIterable<StoredRecord>;
  putCollection(collection: StoredCollection): void;
  deleteCollection(namespace: string): void;
  putRecord(collectionId: number, record: StoredRecord): void;
  deleteRecord(collectionId: number, number: number): void;
  /** Resolves when all that was put and deleted so far is on disk; rejects when the disk refused it. */
  synced(): Promise<void>;
  close(): Promise<void>;
};

/** Keeps number types as they are: see "Traps" of the BSON promotion in the README. */
export const DECODE = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;
export const ENCODE = { ignoreUndefined: true } as const;

type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

/** @throws the error of classic-level, code LEVEL_DATABASE_NOT_OPEN, when another process has the data open */
export async function openStorage(directory: string): Promise<Storage> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const level = new ClassicLevel<string, Uint8Array>(directory, {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
  });
  await level.open();
  const batches = groupCommit(level);
  const put = (key: string, value: Document) =>
    batches.add({ type: 'put', key, value: BSON.serialize(value, ENCODE) });
  return {
    collections: async () => {
      const found: StoredCollection[] = [];
      for await (const value of level.values({ gte: 'c/', lt: 'c0' })) {
        found.push(BSON.deserialize(value) as StoredCollection);
      }
      return found;
    },
    records: async function* (collectionId) {
      const prefix = recordKey(collectionId, '');
      for await (const [key, value] of level.iterator({ gte: prefix, lt: `${prefix}~` })) {
        yield { number: Number(key.slice(prefix.length)), document: BSON.deserialize(value, DECODE) };
      }
    },
    putCollection: (collection) => put(`c/${collection.namespace}`, collection),
    deleteCollection: (namespace) => batches.add({ type: 'del', key: `c/${namespace}` }),
    putRecord: (collectionId, { number, document }) => put(recordKey(collectionId, padded(number)), document),
    deleteRecord: (collectionId, number) =>
      batches.add({ type: 'del', key: recordKey(collectionId, padded(number)) }),
    synced: batches.synced,
    close: async () => {
      await batches.synced();
      await level.close();
    },
  };
}

/**
 * Everything added while a batch is being written goes into the next one. What one command adds in one turn of the
 * event loop is never split over two batches, so a killed process leaves whole commands.
 */
function groupCommit(level: ClassicLevel<string, Uint8Array>) {
  let pending: Operation[] = [];
  let writing: Promise<void> = Promise.resolve();
  let scheduled: Promise<void> | undefined;
  const flush = async () => {
    await writing.catch(() => undefined);
    const batch = pending;
    pending = [];
    scheduled = undefined;
    writing = level.batch(batch, { sync: true });
    await writing;
  };
  return {
    add: (operation: Operation) => {
      pending.push(operation);
    },
    synced: (): Promise<void> => {
      if (pending.length === 0) return scheduled ?? writing;
      scheduled ??= flush();
      return scheduled;
    },
  };
}

function recordKey(collectionId: number, number: string): string {
  return `d/${collectionId}/${number}`;
}

/** As wide as the greatest safe integer, so that keys sort by number. */
function padded(number: number): string {
  return String(number).padStart(16, '0');
}
