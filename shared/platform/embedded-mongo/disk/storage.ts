// The disk: LevelDB, with a key for each collection and one for each document.
import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { decode, encode } from '../codec.js';
import type { IndexSpec } from '../engine/index-keys.js';
import { toDouble } from '../values/numbers.js';
import type { Document } from '../values/type-class.js';
import { createGroupCommit, type Operation } from './group-commit.js';

export type StoredCollection = { namespace: string; id: number; indexes: IndexSpec[] };

export type Storage = {
  collections(): Promise<StoredCollection[]>;
  /** In the order of their numbers, many at a time. */
  records(collectionId: number): AsyncIterable<{ number: number; document: Document }[]>;
  putCollection(collection: StoredCollection): void;
  deleteCollection(namespace: string): void;
  putRecord(collectionId: number, number: number, bytes: Uint8Array): void;
  deleteRecord(collectionId: number, number: number): void;
  /** Resolves when all that was put and deleted so far is on disk; rejects when the disk refused it. */
  synced(): Promise<void>;
  close(): Promise<void>;
};

export type Disk = {
  /** Resolves when the whole batch is on disk; all of it or nothing is there after a crash. */
  writeSynced(batch: Operation[]): Promise<void>;
  /** In the order of the keys, from the first on and up to the second, many at a time. */
  read(from: string, to: string): AsyncIterable<[string, Uint8Array][]>;
  close(): Promise<void>;
};

/** @throws the error of classic-level, cause LEVEL_LOCKED, when another process has the directory open */
export async function openDisk(directory: string): Promise<Disk> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const level = new ClassicLevel<string, Uint8Array>(directory, {
    keyEncoding: 'utf8',
    valueEncoding: 'view',
  });
  await level.open();
  return {
    writeSynced: (batch) => level.batch(batch, { sync: true }),
    read: async function* (from, to) {
      const iterator = level.iterator({ gte: from, lt: to, highWaterMarkBytes: READ_AHEAD_BYTES });
      try {
        for (let entries = await iterator.nextv(MOST_AT_ONCE); entries.length > 0; ) {
          yield entries;
          entries = await iterator.nextv(MOST_AT_ONCE);
        }
      } finally {
        await iterator.close();
      }
    },
    close: () => level.close(),
  };
}

const READ_AHEAD_BYTES = 1024 * 1024;
const MOST_AT_ONCE = 1000;

export function createStorage(disk: Disk): Storage {
  const { add, synced } = createGroupCommit(disk.writeSynced);
  return {
    collections: async () => {
      const found: StoredCollection[] = [];
      for await (const entries of disk.read('c/', 'c0'))
        found.push(...entries.map(([, bytes]) => toCollection(decode(bytes))));
      return found;
    },
    records: async function* (collectionId) {
      const prefix = recordKey(collectionId, '');
      for await (const entries of disk.read(prefix, `${prefix}~`)) {
        yield entries.map(([key, bytes]) => ({
          number: Number(key.slice(prefix.length)),
          document: decode(bytes),
        }));
      }
    },
    putCollection: (collection) =>
      add({ type: 'put', key: `c/${collection.namespace}`, value: encode(collection) }),
    deleteCollection: (namespace) => add({ type: 'del', key: `c/${namespace}` }),
    putRecord: (collectionId, number, value) =>
      add({ type: 'put', key: recordKey(collectionId, padded(number)), value }),
    deleteRecord: (collectionId, number) =>
      add({ type: 'del', key: recordKey(collectionId, padded(number)) }),
    synced,
    close: async () => {
      await synced();
      await disk.close();
    },
  };
}

function toCollection({ namespace, id, indexes }: Document): StoredCollection {
  return { namespace, id: toDouble(id), indexes };
}

function recordKey(collectionId: number, number: string): string {
  return `d/${collectionId}/${number}`;
}

/** As wide as the greatest safe integer, so that keys sort by number. */
function padded(number: number): string {
  return String(number).padStart(16, '0');
}
