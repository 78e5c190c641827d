// The key pair with which Waymark signs what it says to platforms; made on first use.
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { Context } from '../context.js';
import { findToolKey, insertToolKey, type StoredToolKey } from './tool-key-store.js';

export type ToolKey = { kid: string /** PKCS #8, PEM. */; privateKey: string };
type KeyContext = Pick<Context, 'vault' | 'newId'>;

const SEALED_FOR = 'tool:lti';
/** Bits: what platforms expect of RS256, and sixteen times faster to sign with than 4096. */
const MODULUS_LENGTH = 2048;

export async function signingKey(ctx: KeyContext): Promise<ToolKey> {
  const { kid, sealedPrivateKey } = await currentKey(ctx);
  return { kid, privateKey: await ctx.vault.open(SEALED_FOR, sealedPrivateKey) };
}

/** The JSON Web Key Set that platforms read. */
export async function publicKeys(ctx: KeyContext): Promise<{ keys: Record<string, unknown>[] }> {
  const { publicJwk } = await currentKey(ctx);
  return { keys: [publicJwk] };
}

async function currentKey(ctx: KeyContext): Promise<StoredToolKey> {
  return (await findToolKey()) ?? (await insertToolKey(await createKey(ctx)));
}

async function createKey({ vault, newId }: KeyContext): Promise<StoredToolKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_LENGTH,
  });
  const kid = newId();
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    kid,
    sealedPrivateKey: await vault.seal(SEALED_FOR, pem),
    publicJwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' },
  };
}
