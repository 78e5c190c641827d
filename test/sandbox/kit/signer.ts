// The signing keys of a double, and the key set under which others find them.
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';

export type Signer = {
  /** What is published now: the key that signs, and the one that signed before it. */
  jwks(): { keys: object[] };
  /** Signs with RS256; times are seconds since 1970. */
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token of a published key that is still valid. @throws an error of jose */
  verify(token: string, expect: { audience: string | string[]; issuer?: string }): Promise<JWTPayload>;
  /** Makes a new key that signs from now on; the one before the last is published no more. */
  rotate(): Promise<void>;
};

type Key = { kid: string; jwk: object; publicKey: CryptoKey; privateKey: CryptoKey };

export async function createSigner(name: string, extra: object = {}): Promise<Signer> {
  let [current, previous]: [Key, Key | undefined] = [await makeKey(`${name}-1`, extra), undefined];
  let made = 1;
  const published = () => (previous ? [current, previous] : [current]);
  return {
    jwks: () => ({ keys: published().map(({ jwk }) => jwk) }),
    sign: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: current.kid })
        .sign(current.privateKey),
    verify: async (token, { audience, issuer }) => {
      const options = { audience, algorithms: ['RS256'], requiredClaims: ['exp'], ...(issuer && { issuer }) };
      const keyOf = ({ kid }: JWTHeaderParameters) => published().find((key) => key.kid === kid) ?? current;
      return (await jwtVerify(token, async (header: JWTHeaderParameters) => keyOf(header).publicKey, options))
        .payload;
    },
    rotate: async () => {
      made += 1;
      [current, previous] = [await makeKey(`${name}-${made}`, extra), current];
    },
  };
}

async function makeKey(kid: string, extra: object): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', ...extra };
  return { kid, jwk, publicKey, privateKey };
}

/** Standard times for a token that is valid for an hour by the machine's clock. */
export function hourFromNow(): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + 3600 };
}
