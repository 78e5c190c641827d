// A signing key of a double, and the key set under which others find it.
import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from 'jose';

export type Signer = {
  jwks: { keys: object[] };
  /** Signs with RS256; times are seconds since 1970. */
  sign(claims: JWTPayload): Promise<string>;
  /** The claims of a token that this signer made and that is still valid. @throws an error of jose */
  verify(token: string, expect: { audience: string | string[]; issuer?: string }): Promise<JWTPayload>;
};

export async function createSigner(kid: string, extra: object = {}): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', ...extra };
  return {
    jwks: { keys: [jwk] },
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey),
    verify: async (token, { audience, issuer }) => {
      const options = {
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        ...(issuer ? { issuer } : {}),
      };
      return (await jwtVerify(token, publicKey, options)).payload;
    },
  };
}

/** Standard times for a token that is valid for an hour by the machine's clock. */
export function hourFromNow(): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + 3600 };
}
