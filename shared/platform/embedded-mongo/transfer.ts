// Data as lines of EJSON: a line for each collection with its indexes, then one for each document.
import { BSON } from 'bson';
import type { mongo } from 'mongoose';
import { z } from 'zod';

const line = z.object({
  database: z.string(),
  collection: z.string(),
  indexes: z.array(z.record(z.string(), z.unknown())).optional(),
  document: z.string().optional(),
});

type Client = mongo.MongoClient;
const SYSTEM_DATABASES = ['admin', 'config', 'local'];

export async function* exportLines(client: Client): AsyncGenerator<string> {
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  for (const { name: database } of databases.filter(({ name }) => !SYSTEM_DATABASES.includes(name))) {
    for (const { name: collection } of await client
      .db(database)
      .listCollections({}, { nameOnly: true })
      .toArray()) {
      yield* collectionLines(client, { database, collection });
    }
  }
}

async function* collectionLines(
  client: Client,
  of: { database: string; collection: string },
): AsyncGenerator<string> {
  const source = client.db(of.database).collection(of.collection);
  const indexes = (await source.indexes())
    .filter(({ name }) => name !== '_id_')
    .map(({ v: _v, ...spec }) => spec);
  yield JSON.stringify({ ...of, indexes });
  for await (const document of source.find({}, { raw: false, promoteValues: false })) {
    yield JSON.stringify({ ...of, document: BSON.EJSON.stringify(document, { relaxed: false }) });
  }
}

/** Repeating an import changes nothing. @throws Error that names the line */
export async function importLine(client: Client, text: string, number: number): Promise<void> {
  const parsed = line.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Error(`Line ${number} is not a line of an export. Nothing after it was read.`);
  const { database, collection, indexes, document } = parsed.data;
  const target = client.db(database).collection(collection);
  for (const { key, ...options } of indexes ?? [])
    await target.createIndex(key as mongo.IndexSpecification, options);
  if (!document) return;
  const value = BSON.EJSON.parse(document, { relaxed: false }) as mongo.Document;
  await target.replaceOne({ _id: value['_id'] }, value, { upsert: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
