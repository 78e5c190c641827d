// Verifies what a tool signed, by the key set that the tool serves.
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Tool } from '../tools.js';

export type ToolKeys = {
  /** The claims of the tool's token. @throws ToolKeysUnreachable, or an error of jose */
  verify(tool: Tool, token: string, options: { audience: string }): Promise<JWTPayload>;
};

export class ToolKeysUnreachable extends Error {}

/** Moodle's leeway, in seconds. */
const LEEWAY = 60;
const FETCH_MS = 5000;
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** The key set is kept for each client, and fetched again once when a token can't be verified by it. */
export function createToolKeys(): ToolKeys {
  const kept = new Map<string, JSONWebKeySet>();
  const load = async ({ clientId, jwksUrl }: Tool): Promise<JSONWebKeySet> => {
    const keys = await fetchKeys(jwksUrl);
    kept.set(clientId, keys);
    return keys;
  };
  return {
    verify: async (tool, token, options) => {
      const before = kept.get(tool.clientId);
      if (!before) return verifyBy(await load(tool), token, options);
      try {
        return await verifyBy(before, token, options);
      } catch (error) {
        if (!isForLackOfKey(error)) throw error;
        return verifyBy(await load(tool), token, options);
      }
    },
  };
}

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'error' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return keySet.parse(await response.json()) as JSONWebKeySet;
  } catch (cause) {
    throw new ToolKeysUnreachable(`The tool's keys could not be fetched from ${url}.`, { cause });
  }
}

type Options = { audience: string };

async function verifyBy(keys: JSONWebKeySet, token: string, { audience }: Options): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    algorithms: ['RS256'],
    audience,
    clockTolerance: LEEWAY,
    requiredClaims: ['iss', 'exp', 'iat'],
  });
  return payload;
}

function isForLackOfKey(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed;
}
