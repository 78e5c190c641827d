// The signing keys of a double, and the key set under which others find them.
import { exportJWK, type JWTHeaderParameters, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { type RsaKey, rsaKey } from './rsa-keys.js';

export type Signer = {
  /** What is published now: the key that signs, the one that will be next, and the one that was before. */
  jwks(): { keys: object[] };
  /** Signs with RS256; times are seconds since 1970. */
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token of a published key that is still valid. @throws an error of jose */
  verify(token: string, expect: { audience: string | string[]; issuer?: string }): Promise<JWTPayload>;
  /** The key that was announced signs from now on; the one before the last is published no more. */
  rotate(): Promise<void>;
};

type Key = RsaKey & { kid: string; jwk: object };

export async function createSigner(name: string, extra: object = {}): Promise<Signer> {
  let [current, next] = await Promise.all([makeKey(`${name}-1`, extra), makeKey(`${name}-2`, extra)]);
  let previous: Key | undefined;
  let made = 2;
  const published = () => [current, next, ...(previous ? [previous] : [])];
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
      [previous, current, next] = [current, next, await makeKey(`${name}-${made}`, extra)];
    },
  };
}

async function makeKey(kid: string, extra: object): Promise<Key> {
  const { publicKey, privateKey } = await rsaKey(kid);
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', ...extra };
  return { kid, jwk, publicKey, privateKey };
}

/** Standard times for a token that is valid for an hour by the machine's clock. */
export function hourFromNow(): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + 3600 };
}
