// Data as lines of EJSON: a line for each collection with its indexes, then one for each document.
import { BSON } from 'bson';
import type { mongo } from 'mongoose';
import { z } from 'zod';

const line = z.strictObject({
  database: z.string().min(1),
  collection: z.string().min(1),
  indexes: z.array(z.looseObject({ key: z.record(z.string(), z.unknown()), name: z.string() })).optional(),
  document: z.looseObject({ _id: z.unknown() }).optional(),
});

type Client = mongo.MongoClient;
const SYSTEM_DATABASES = ['admin', 'config', 'local'];

export async function* exportLines(client: Client): AsyncGenerator<string> {
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  for (const { name: database } of databases.filter(({ name }) => !SYSTEM_DATABASES.includes(name))) {
    const collections = await client
      .db(database)
      .listCollections({ type: 'collection' }, { nameOnly: true })
      .toArray();
    for (const { name: collection } of collections.filter(({ name }) => !name.startsWith('system.'))) {
      yield* collectionLines(client, { database, collection });
    }
  }
}

async function* collectionLines(
  client: Client,
  of: { database: string; collection: string },
): AsyncGenerator<string> {
  const source = client.db(of.database).collection(of.collection, { promoteValues: false });
  const indexes = (await source.listIndexes({ promoteValues: false }).toArray())
    .filter(({ name }) => name !== '_id_')
    .map(({ v: _v, ...spec }) => spec);
  yield toLine({ ...of, indexes });
  for await (const document of source.find()) yield toLine({ ...of, document });
}

function toLine(value: object): string {
  return BSON.EJSON.stringify(value, { relaxed: false });
}

/** Repeating an import changes nothing. @throws Error that names the line */
export async function importLines(client: Client, lines: AsyncIterable<string>): Promise<void> {
  let waiting: Numbered[] = [];
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const next = { ...readLine(text, number), number };
    const [first] = waiting;
    const isFull = waiting.length >= LINES_AT_ONCE;
    if (first && (isFull || next.indexes || !isSameCollection(first, next))) {
      await keep(client, first, waiting);
      waiting = [];
    }
    if (next.indexes) await makeIndexes(client, next);
    if (next.document) waiting.push(next);
  }
  const [first] = waiting;
  if (first) await keep(client, first, waiting);
}

type Line = z.infer<typeof line>;
type Numbered = Line & { number: number };
const LINES_AT_ONCE = 1000;

function readLine(text: string, number: number): Line {
  const parsed = line.safeParse(parseLine(text));
  if (parsed.success) return parsed.data;
  throw new Error(`Line ${number} is not a line of an export. Nothing from it on was read.`);
}

function isSameCollection(a: Line, b: Line): boolean {
  return a.database === b.database && a.collection === b.collection;
}

async function makeIndexes(
  client: Client,
  { database, collection, indexes = [], number }: Numbered,
): Promise<void> {
  try {
    for (const { key, ...options } of indexes)
      await client
        .db(database)
        .collection(collection)
        .createIndex(key as mongo.IndexSpecification, options);
  } catch (error) {
    throw refused(number, error);
  }
}

async function keep(
  client: Client,
  { database, collection }: Line,
  lines: readonly Numbered[],
): Promise<void> {
  const writes = lines.map(({ document = {} }) => ({
    replaceOne: { filter: { _id: document['_id'] }, replacement: document, upsert: true },
  }));
  try {
    await client
      .db(database)
      .collection<mongo.Document>(collection)
      .bulkWrite(writes as mongo.AnyBulkWriteOperation[]);
  } catch (error) {
    const writeErrors = error instanceof Error && 'writeErrors' in error ? error.writeErrors : undefined;
    const [first] = (Array.isArray(writeErrors) ? writeErrors : [writeErrors]) as { index?: number }[];
    throw refused(lines[first?.index ?? 0]?.number ?? 0, error);
  }
}

function refused(number: number, error: unknown): Error {
  const problem = error instanceof Error ? error.message : String(error);
  return new Error(`Line ${number} was refused: ${problem}`, { cause: error });
}

function parseLine(text: string): unknown {
  try {
    return BSON.EJSON.parse(text, { relaxed: false });
  } catch {
    return undefined;
  }
}
