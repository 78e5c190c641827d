// Seals private text with a random key per owner; the keys are kept wrapped by SECRET_KEY, and destroying one erases.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { AppError } from './errors.js';

export type Sealed = { owner: string; sealed: string };

export type Vault = {
  /** @param owner `relationship:<id>`, `person:<id>`, `concern:<id>`, `request:<id>` or `tool:<name>`: who the text belongs to */
  seal(owner: string, text: string): Promise<string>;
  /** @throws AppError `vault.erased` (410) when the owner's key was destroyed */
  open(owner: string, sealed: string): Promise<string>;
  /** In the order of `sealed`; undefined for what was erased. */
  openMany(sealed: readonly Sealed[]): Promise<(string | undefined)[]>;
  /** Makes everything that was sealed for the owner unreadable for good. */
  destroy(owner: string): Promise<void>;
};

export type VaultSecrets = { secretKey: string; previousSecretKey?: string | undefined };

type KeyRecord = { _id: string; wrapped: string };

const Key = mongoose.model(
  'VaultKey',
  new mongoose.Schema<KeyRecord>(
    { _id: String, wrapped: { type: String, required: true } },
    { versionKey: false },
  ),
  'vault-keys',
);

export function createVault(secrets: VaultSecrets): Vault {
  const wrappingKeys = [secrets.secretKey, secrets.previousSecretKey].flatMap((secret) =>
    secret ? [wrappingKey(secret)] : [],
  );
  return {
    seal: async (owner, text) => encrypt(await keyOf(owner, wrappingKeys), text, owner),
    open: async (owner, sealed) => decrypt(await existingKeyOf(owner, wrappingKeys), sealed, owner),
    openMany: (sealed) => openMany(sealed, wrappingKeys),
    destroy: async (owner) => {
      await Key.deleteOne({ _id: owner });
    },
  };
}

async function keyOf(owner: string, wrappingKeys: readonly Buffer[]): Promise<Buffer> {
  const [current] = wrappingKeys;
  if (!current) throw new Error('The vault has no wrapping key.');
  const fresh = encrypt(current, randomBytes(32).toString('base64'), owner);
  const record = await Key.findOneAndUpdate(
    { _id: owner },
    { $setOnInsert: { wrapped: fresh } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  return unwrap(record.wrapped, owner, wrappingKeys);
}

async function existingKeyOf(owner: string, wrappingKeys: readonly Buffer[]): Promise<Buffer> {
  const record = await Key.findById(owner).lean();
  if (!record) throw new AppError({ code: 'vault.erased', status: 410 });
  return unwrap(record.wrapped, owner, wrappingKeys);
}

async function openMany(
  sealed: readonly Sealed[],
  wrappingKeys: readonly Buffer[],
): Promise<(string | undefined)[]> {
  const records = await Key.find({ _id: { $in: [...new Set(sealed.map(({ owner }) => owner))] } }).lean();
  const keyByOwner = new Map(
    records.map(({ _id, wrapped }) => [_id, unwrap(wrapped, _id, wrappingKeys)] as const),
  );
  return sealed.map(({ owner, sealed: text }) => {
    const key = keyByOwner.get(owner);
    return key && decrypt(key, text, owner);
  });
}

function unwrap(wrapped: string, owner: string, wrappingKeys: readonly Buffer[]): Buffer {
  for (const key of wrappingKeys) {
    try {
      return Buffer.from(decrypt(key, wrapped, owner), 'base64');
    } catch {
      // Sealed under the other secret of a change of SECRET_KEY.
    }
  }
  throw new Error("A private key can't be unwrapped: SECRET_KEY changed without SECRET_KEY_PREVIOUS.");
}

function wrappingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'waymark vault', 32));
}

function encrypt(key: Buffer, text: string, owner: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function decrypt(key: Buffer, sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
