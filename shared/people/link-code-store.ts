// Keeps one-time link codes, only as hashes, until they are used or run out.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collection } from '../platform/records.js';

const linkCode = z.object({
  /** The hash of the code. */
  id: z.string(),
  personId: z.string(),
  expiresAt: z.date(),
});

const LinkCodes = collection('link-codes', {
  schema: linkCode,
  indexes: [{ on: { expiresAt: 1 }, expireAfterSeconds: 24 * 60 * 60 }],
});

export async function keepLinkCode(code: string, personId: string, expiresAt: Date): Promise<void> {
  await LinkCodes.model.deleteMany({ personId });
  await LinkCodes.insert({ id: hash(code), personId, expiresAt });
}

/** The person who made the code; the code is gone afterwards. */
export async function takeLinkCode(code: string, now: Date): Promise<string | undefined> {
  const taken = await LinkCodes.model.findOneAndDelete({ _id: hash(code), expiresAt: { $gt: now } }).lean();
  return taken ? LinkCodes.read(taken).personId : undefined;
}

/** Each of them works until it ends, as both were made by one person. */
export async function renameInLinkCodes(from: string, to: string): Promise<void> {
  await LinkCodes.model.updateMany({ personId: from }, { $set: { personId: to } });
}

function hash(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
