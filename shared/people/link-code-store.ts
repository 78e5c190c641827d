// Keeps one-time link codes, only as hashes, until they are used or run out.
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

type LinkCodeRecord = { _id: string; personId: string; expiresAt: Date };

const schema = new mongoose.Schema<LinkCodeRecord>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 24 * 60 * 60 });

const LinkCodes = mongoose.model('LinkCode', schema, 'link-codes');

export async function keepLinkCode(code: string, personId: string, expiresAt: Date): Promise<void> {
  await LinkCodes.deleteMany({ personId });
  await LinkCodes.create({ _id: hash(code), personId, expiresAt });
}

/** The person who made the code; the code is gone afterwards. */
export async function takeLinkCode(code: string, now: Date): Promise<string | undefined> {
  const taken = await LinkCodes.findOneAndDelete({ _id: hash(code), expiresAt: { $gt: now } }).lean();
  return taken?.personId;
}

function hash(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
