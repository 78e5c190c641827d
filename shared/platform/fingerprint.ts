// Tells whether anything that belongs to one thing has changed, by its raw records, without opening or understanding them.
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

/** Where the records are of one thing: its id, by the field that holds it elsewhere, and collections that have it as `_id`. */
export type Belonging = { field: string; id: string; keyedIn: readonly string[] };

/**
 * Of the records in all collections that have an index beginning with the field, and in those that are named. It
 * changes with records that not everybody may read, so it is never shown: it only saves work.
 */
export async function fingerprintOf({ field, id, keyedIn }: Belonging): Promise<string> {
  const models = Object.values(mongoose.models);
  const digests = await Promise.all([
    ...models.filter((model) => isIndexedBy(model, field)).map((model) => digestsOf(model, { [field]: id })),
    ...keyedIn.map((name) => digestsOf(named(models, name), { _id: id })),
  ]);
  return sha256(digests.flat().toSorted().join());
}

function isIndexedBy(model: mongoose.Model<unknown>, field: string): boolean {
  return model.schema.indexes().some(([on]) => Object.keys(on)[0] === field);
}

function named(models: readonly mongoose.Model<unknown>[], name: string): mongoose.Model<unknown> {
  const found = models.find((model) => model.collection.collectionName === name);
  if (!found) throw new Error(`no collection is named ${name}`);
  return found;
}

async function digestsOf(model: mongoose.Model<unknown>, filter: Record<string, string>): Promise<string[]> {
  const raw = await model.collection.find(filter, { raw: true }).toArray();
  return raw.map((record) => sha256(record as unknown as Uint8Array));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
