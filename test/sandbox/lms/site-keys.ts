// The platform's signing keys: the one in use, those from before a rotation, and ways to sign wrongly.
import { constants, createHmac, randomBytes, sign } from 'node:crypto';
import { type RsaKey, rsaKey } from '../kit/rsa-keys.js';

export type Claims = Record<string, unknown>;

/** Members of the JWT's header to replace; one with the value undefined is left out. */
export type HeaderChanges = { kid?: string | undefined; typ?: string | undefined; alg?: string | undefined };

/**
 * How a token is signed when not as it should be: unsigned, by HMAC with the public key as its secret,
 * by another RSA algorithm with the right key, by a key that is not in the key set (under the right kid),
 * or rightly with one letter of the signature changed after it.
 */
export type WrongSignature = 'none' | 'hmac-with-public-key' | 'RS384' | 'PS256' | 'other-key' | 'altered';

export type Signing = { header?: HeaderChanges; signature?: WrongSignature };

export type SiteKeys = {
  jwks(): { keys: object[] };
  sign(claims: Claims, signing?: Signing): Promise<string>;
  /** The next tokens have a new key; the key set serves it first, with the earlier ones. */
  rotate(): Promise<void>;
};

type Key = RsaKey & { kid: string };

export async function createSiteKeys(): Promise<SiteKeys> {
  let current = await makeKey('lms-1');
  let all = [current];
  return {
    jwks: () => ({ keys: all.map(publicJwk) }),
    sign: async (claims, { header, signature } = {}) => {
      const key = signature === 'other-key' ? { ...(await rsaKey('lms-other')), kid: current.kid } : current;
      const fullHeader = { typ: 'JWT', alg: algorithmOf(signature), kid: key.kid, ...header };
      const body = `${encode(fullHeader)}.${encode(claims)}`;
      return `${body}.${signatureOf(body, key, signature)}`;
    },
    rotate: async () => {
      current = await makeKey(`lms-${all.length + 1}`);
      all = [current, ...all];
    },
  };
}

async function makeKey(name: string): Promise<Key> {
  return { ...(await rsaKey(name)), kid: randomBytes(10).toString('hex') };
}

function publicJwk({ kid, publicKey }: Key): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

function algorithmOf(signature: WrongSignature | undefined): string {
  switch (signature) {
    case 'none':
      return 'none';
    case 'hmac-with-public-key':
      return 'HS256';
    case 'RS384':
    case 'PS256':
      return signature;
    case 'other-key':
    case 'altered':
    case undefined:
      return 'RS256';
  }
}

function signatureOf(
  body: string,
  { publicKey, privateKey }: Key,
  signature: WrongSignature | undefined,
): string {
  const data = Buffer.from(body);
  switch (signature) {
    case 'none':
      return '';
    case 'hmac-with-public-key': {
      const secret = publicKey.export({ type: 'spki', format: 'pem' });
      return createHmac('sha256', secret).update(data).digest('base64url');
    }
    case 'RS384':
      return sign('RSA-SHA384', data, privateKey).toString('base64url');
    case 'PS256': {
      const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
      return sign('RSA-SHA256', data, { key: privateKey, ...padding }).toString('base64url');
    }
    case 'altered':
      return altered(sign('RSA-SHA256', data, privateKey).toString('base64url'));
    case 'other-key':
    case undefined:
      return sign('RSA-SHA256', data, privateKey).toString('base64url');
  }
}

/** JSON leaves out what is undefined. */
function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function altered(signature: string): string {
  return `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
}
