// The public keys of platforms: fetched once, then again when a token names a key that is not known yet.

import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { HOUR } from '../shared/platform/hours.js';
import type { Outbound } from './outbound.js';

const FETCH_TIMEOUT_MS = 5000;
/** How long a key that the platform took back may still be trusted. */
const TRUSTED_FOR_MS = HOUR;

export type PlatformKeys = (jwksUrl: string) => JWTVerifyGetKey;

export function createPlatformKeys(outbound: Outbound): PlatformKeys {
  const sets = new Map<string, JWTVerifyGetKey>();
  return (jwksUrl) => {
    const known = sets.get(jwksUrl);
    if (known) return known;
    const keys = createRemoteJWKSet(new URL(jwksUrl), {
      timeoutDuration: FETCH_TIMEOUT_MS,
      cacheMaxAge: TRUSTED_FOR_MS,
      // Each launch spends a login of its own, so an unknown key is asked for no more often than people log in.
      cooldownDuration: 0,
      [customFetch]: (url, init) => outbound.fetch(url, init),
    });
    sets.set(jwksUrl, keys);
    return keys;
  };
}
