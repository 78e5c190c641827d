// RSA keys of doubles. To make one takes longer than all else of a double: each is made once in a process.
import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export type RsaKey = { publicKey: KeyObject; privateKey: KeyObject };

const keys = new Map<string, Promise<RsaKey>>();

/** @param name under which it is the same key each time, also in another sandbox of this process */
export function rsaKey(name: string): Promise<RsaKey> {
  const key = keys.get(name) ?? promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  keys.set(name, key);
  return key;
}
