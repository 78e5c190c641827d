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
export async function importLine(client: Client, text: string, number: number): Promise<void> {
  const parsed = line.safeParse(parseLine(text));
  if (!parsed.success)
    throw new Error(`Line ${number} is not a line of an export. Nothing from it on was read.`);
  try {
    await importParsed(client, parsed.data);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`Line ${number} was refused: ${problem}`, { cause: error });
  }
}

async function importParsed(
  client: Client,
  { database, collection, indexes, document }: z.infer<typeof line>,
) {
  const target = client.db(database).collection(collection);
  for (const { key, ...options } of indexes ?? [])
    await target.createIndex(key as mongo.IndexSpecification, options);
  if (document) await target.replaceOne({ _id: document._id as mongo.ObjectId }, document, { upsert: true });
}

function parseLine(text: string): unknown {
  try {
    return BSON.EJSON.parse(text, { relaxed: false });
  } catch {
    return undefined;
  }
}
