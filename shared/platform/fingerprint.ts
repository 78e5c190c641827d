// Tells whether anything that belongs to one thing has changed, by its raw records, without opening or understanding them.
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

/**
 * Of the records in all collections that have an index beginning with the field. It changes with records that not
 * everybody may read, so it is never shown: it only saves work.
 */
export async function fingerprintOf(field: string, value: string): Promise<string> {
  const collections = Object.values(mongoose.models).filter((model) => isIndexedBy(model, field));
  const digests = await Promise.all(collections.map((model) => digestsOf(model, { [field]: value })));
  return sha256(digests.flat().toSorted().join());
}

function isIndexedBy(model: mongoose.Model<unknown>, field: string): boolean {
  return model.schema.indexes().some(([on]) => Object.keys(on)[0] === field);
}

async function digestsOf(model: mongoose.Model<unknown>, filter: Record<string, string>): Promise<string[]> {
  const raw = await model.collection.find(filter, { raw: true }).toArray();
  return raw.map((record) => sha256(record as unknown as Uint8Array));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
