// Encrypts text for an owner, and wraps the vault's keys under keys derived from SECRET_KEY and the one before it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export type Secrets = { secretKey: string; previousSecretKey?: string | undefined };

export type WrappingKey = {
  /** Tells secrets apart without telling what they are. */
  id: string;
  bytes: Buffer;
};

export type WrappingKeys = {
  /** Under which everything new is wrapped. */
  current: WrappingKey;
  /** While SECRET_KEY is changed. */
  previous: WrappingKey | undefined;
};

export function wrappingKeys({ secretKey, previousSecretKey }: Secrets): WrappingKeys {
  return { current: derive(secretKey), previous: previousSecretKey ? derive(previousSecretKey) : undefined };
}

export function newWrapped({ current }: WrappingKeys, owner: string): string {
  return wrap(current, { owner, key: randomBytes(32) });
}

export function wrap(by: WrappingKey, { owner, key }: { owner: string; key: Buffer }): string {
  return encrypt(by.bytes, key.toString('base64'), owner);
}

/** Undefined when it was wrapped under another. */
export function unwrapWith(
  by: WrappingKey | undefined,
  { owner, wrapped }: { owner: string; wrapped: string },
): Buffer | undefined {
  const key = by && tryDecrypt(by.bytes, wrapped, owner);
  return key === undefined ? undefined : Buffer.from(key, 'base64');
}

export function encrypt(key: Buffer, text: string, owner: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** Undefined when the key, the owner or the text is another. */
export function tryDecrypt(key: Buffer, sealed: string, owner: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const tag = bytes.subarray(12, 28);
  // Node takes a shorter tag, too, which would be easier to forge.
  if (tag.length < 16) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(owner));
  decipher.setAuthTag(tag);
  const body = decipher.update(bytes.subarray(28));
  try {
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function derive(secret: string): WrappingKey {
  const bytes = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', purpose, length));
  return { id: bytes('waymark secret id', 8).toString('hex'), bytes: bytes('waymark vault', 32) };
}
