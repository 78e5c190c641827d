// Keeps the key pair with which Waymark signs what it says to platforms.
import mongoose from 'mongoose';

export type StoredToolKey = {
  kid: string;
  /** PKCS #8, sealed. */
  sealedPrivateKey: string;
  publicJwk: Record<string, unknown>;
};

type ToolKeyRecord = StoredToolKey & { _id: 'current' };

const text = { type: String, required: true } as const;
const ToolKeys = mongoose.model(
  'ToolKey',
  new mongoose.Schema<ToolKeyRecord>(
    {
      _id: text as never,
      kid: text,
      sealedPrivateKey: text,
      publicJwk: { type: mongoose.Schema.Types.Mixed, required: true },
    },
    { versionKey: false },
  ),
  'tool-keys',
);

export async function findToolKey(): Promise<StoredToolKey | undefined> {
  const record = await ToolKeys.findById('current').lean();
  return record ? withoutId(record) : undefined;
}

/** The stored key: the given one, or the one that another process stored first. */
export async function insertToolKey(fresh: StoredToolKey): Promise<StoredToolKey> {
  const record = await ToolKeys.findOneAndUpdate(
    { _id: 'current' },
    { $setOnInsert: fresh },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return withoutId(record);
}

function withoutId({ _id, ...rest }: ToolKeyRecord): StoredToolKey {
  return rest;
}
