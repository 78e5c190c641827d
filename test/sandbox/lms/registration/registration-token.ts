// The one-time token with which a tool registers itself.
import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { type Site, secondsNow } from '../site.js';

export const CONFIGURATION_PATH = '/mod/lti/openid-configuration.php';

const LIFETIME = 3600;

/** Where the administrator's browser opens the tool, so that it registers. */
export async function registrationUrl(site: Site, toolUrl: string): Promise<string> {
  const url = new URL(toolUrl);
  url.searchParams.set('openid_configuration', `${site.url}${CONFIGURATION_PATH}`);
  url.searchParams.set('registration_token', await issueToken(site));
  return url.href;
}

/** The client id is made with the token; a token is used when a tool has it. */
async function issueToken(site: Site): Promise<string> {
  const iat = secondsNow();
  const sub = randomBytes(12).toString('base64url').slice(0, 15);
  return site.keys.sign({ iss: site.url, sub, scope: 'reg', iat, exp: iat + LIFETIME });
}

/** The client id in a token that this platform signed and that is still valid. */
export async function clientIdIn(site: Site, token: string): Promise<string | undefined> {
  try {
    const keys = createLocalJWKSet(site.keys.jwks() as JSONWebKeySet);
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: site.url,
      requiredClaims: ['exp', 'sub'],
    });
    return payload['scope'] === 'reg' ? payload.sub : undefined;
  } catch {
    return undefined;
  }
}
