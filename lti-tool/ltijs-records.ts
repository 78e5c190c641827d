// The database plugin of ltijs: it sees our own platforms and signing key, and its access tokens are kept sealed.

import type { DatabasePlugin } from 'ltijs';
import { z } from 'zod';
import type { Context } from '../shared/context.js';
import { platformsOf } from '../shared/lms/lms-actions.js';
import { signingKey } from '../shared/lms/tool-key-actions.js';
import { MINUTE } from '../shared/platform/hours.js';
import { findAccessToken, keepAccessToken } from './access-token-store.js';

export type RecordsContext = Pick<Context, 'vault' | 'newId'>;

const SEALED_FOR = 'tool:lti';
/** A token is not used in its last minute, so that it doesn't end on the way. */
const MARGIN_MS = MINUTE;

const platformQuery = z.object({ platformUrl: z.string(), clientId: z.string() });
const tokenQuery = z.object({ platformUrl: z.string(), clientId: z.string(), scopes: z.string() });
const tokenItem = z.object({ token: z.looseObject({ expires_in: z.coerce.number().positive() }) });

/** @param contextNow is asked at each call: ltijs lives as long as the process, a server shorter */
export function ltijsRecords(contextNow: () => RecordsContext): DatabasePlugin {
  return {
    setup: async () => true,
    Close: async () => true,
    Get: async (_encryptionKey, collection, query) => read(collection, query, contextNow()),
    // biome-ignore lint/complexity/useMaxParams: the signature is that of ltijs
    Replace: async (_encryptionKey, collection, query, item) => {
      if (collection !== 'accesstoken') throw notOurs('Replace', collection);
      await keepToken(tokenQuery.parse(query), tokenItem.parse(item), contextNow());
      return true;
    },
    Insert: async (_encryptionKey, collection) => {
      throw notOurs('Insert', collection);
    },
    Modify: async (_encryptionKey, collection) => {
      throw notOurs('Modify', collection);
    },
    Delete: async (collection) => {
      throw notOurs('Delete', collection);
    },
  };
}

async function read(collection: string, query: unknown, ctx: RecordsContext): Promise<object[] | false> {
  switch (collection) {
    case 'platform':
      return activePlatforms(platformQuery.parse(query), ctx);
    // Without a status record a platform counts as active; only active ones are found at all.
    case 'platformStatus':
      return false;
    case 'privatekey': {
      const { kid, privateKey } = await signingKey(ctx);
      return [{ kid, key: privateKey }];
    }
    case 'accesstoken':
      return storedToken(tokenQuery.parse(query), ctx);
    default:
      throw notOurs('Get', collection);
  }
}

async function activePlatforms(
  { platformUrl, clientId }: z.infer<typeof platformQuery>,
  ctx: RecordsContext,
): Promise<object[] | false> {
  const platforms = await platformsOf(platformUrl, clientId);
  const { kid } = await signingKey(ctx);
  const records = platforms
    .filter(({ status }) => status === 'active')
    .map((platform) => ({
      platformName: platform.name,
      platformUrl: platform.issuer,
      clientId: platform.clientId,
      authEndpoint: platform.authUrl,
      accesstokenEndpoint: platform.tokenUrl,
      authConfig: { method: 'JWK_SET', key: platform.jwksUrl },
      kid,
    }));
  return records.length > 0 && records;
}

async function storedToken(
  query: z.infer<typeof tokenQuery>,
  { vault }: RecordsContext,
): Promise<object[] | false> {
  const stored = await findAccessToken(query, new Date());
  if (!stored) return false;
  const token: unknown = JSON.parse(await vault.open(SEALED_FOR, stored.sealedToken));
  return [{ token, createdAt: stored.createdAt.getTime() }];
}

/** Platforms count by the real clock, so this does, too. */
async function keepToken(
  query: z.infer<typeof tokenQuery>,
  { token }: z.infer<typeof tokenItem>,
  { vault }: RecordsContext,
): Promise<void> {
  const createdAt = new Date();
  await keepAccessToken(query, {
    sealedToken: await vault.seal(SEALED_FOR, JSON.stringify(token)),
    createdAt,
    usableUntil: new Date(createdAt.getTime() + token.expires_in * 1000 - MARGIN_MS),
  });
}

function notOurs(call: string, collection: string): Error {
  return new Error(`ltijs wants ${call} on "${collection}", which Waymark doesn't use it for.`);
}
