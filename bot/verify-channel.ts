// Checks that a request comes from the Bot Connector, for this bot, about this organization.
import type { RequestHandler } from 'express';
import {
  createRemoteJWKSet,
  errors,
  type FlattenedJWSInput,
  type JWTHeaderParameters,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import type { BotConfig } from '../shared/platform/config.js';
import { AppError } from '../shared/platform/errors.js';

const activityShape = z.looseObject({
  type: z.string().min(1),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string() }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string(), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});

/** As the Bot Framework's own libraries. */
const CLOCK_SKEW_SECONDS = 300;
const KEYS_TIMEOUT_MS = 10_000;

/** Stands in front of the SDK, which answers 500 to some bad tokens. */
export function verifyChannel(config: BotConfig): RequestHandler {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const keySet = async () => {
    keys ??= createRemoteJWKSet(new URL(await jwksUri(config.openIdMetadataUrl)), {
      timeoutDuration: KEYS_TIMEOUT_MS,
    });
    return keys;
  };
  return async (req, _res, next) => {
    const token = /^Bearer ([\w.-]+)$/.exec(req.headers.authorization ?? '')?.[1];
    if (!token) throw refused('there is no token');
    const claims = await verifyToken(token, { config, keys: await keySet() });
    const activity = activityShape.safeParse(req.body);
    if (!activity.success) throw new AppError({ code: 'bot.activity-malformed', status: 400 });
    const { serviceUrl, conversation, channelData } = activity.data;
    if (claims['serviceurl'] !== serviceUrl) throw refused('it is for another service address');
    const tenant = channelData?.tenant?.id ?? conversation.tenantId;
    if (tenant !== config.tenantId) throw new AppError({ code: 'bot.foreign-tenant', status: 403 });
    next();
  };
}

type Keys = ReturnType<typeof createRemoteJWKSet>;

async function verifyToken(token: string, { config, keys }: { config: BotConfig; keys: Keys }) {
  try {
    const options = {
      issuer: config.tokenIssuer,
      audience: config.appId,
      algorithms: ['RS256'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp'],
    };
    const endorsed = async (header: JWTHeaderParameters, input: FlattenedJWSInput) => {
      const key = await keys(header, input);
      assertEndorsed(keys, header.kid);
      return key;
    };
    return (await jwtVerify(token, endorsed, options)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
      throw refused('its token is not valid', error);
    throw error;
  }
}

/** A key may only sign for the channels that it is endorsed for. */
function assertEndorsed(keys: Keys, kid: string | undefined): void {
  const key = keys.jwks()?.keys.find((one) => one.kid === kid);
  const endorsements = key && 'endorsements' in key ? key.endorsements : undefined;
  if (Array.isArray(endorsements) && !endorsements.includes('msteams'))
    throw refused('its key is not endorsed for Teams');
}

async function jwksUri(metadataUrl: string): Promise<string> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(KEYS_TIMEOUT_MS) });
  return z.object({ jwks_uri: z.url() }).parse(await response.json()).jwks_uri;
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError({ code: 'bot.token-refused', status: 401, params: { reason }, cause });
}
