// Entra's token endpoint: client credentials, on-behalf-of, and the code of a sign-in.
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Signer } from '../kit/signer.js';
import type { World } from '../world.js';
import type { Codes } from './authorize.js';
import {
  assertAccount,
  assertTenant,
  consentRequired,
  EntraRefusal,
  interactionRequired,
} from './refusal.js';
import {
  APP_ROLES,
  accessClaims,
  BOT_AUDIENCE,
  CONSENTED_SCOPES,
  GRAPH_AUDIENCE,
  idClaims,
} from './tokens.js';

export type Demand = 'consent' | 'interaction';
export type TokenSetting = {
  world: World;
  signer: Signer;
  authority: string;
  codes: Codes;
  /** By object id: what the next tokens on behalf of this person need first. */
  demands: ReadonlyMap<string, Demand>;
};

const client = { client_id: z.string(), client_secret: z.string(), scope: z.string() };
const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({ grant_type: z.literal('client_credentials'), ...client }),
  z.object({
    grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
    ...client,
    assertion: z.string(),
    requested_token_use: z.literal('on_behalf_of'),
  }),
  z.object({
    grant_type: z.literal('authorization_code'),
    ...client,
    code: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string(),
  }),
]);
type TokenRequest = z.infer<typeof tokenRequest>;
type Of<Grant extends TokenRequest['grant_type']> = Extract<TokenRequest, { grant_type: Grant }>;

export async function answerToken(req: Request, res: Response, setting: TokenSetting): Promise<void> {
  assertTenant(req, setting.world);
  const request = parseRequest(req.body);
  assertClient(request, setting.world);
  res.set({ 'cache-control': 'no-store', pragma: 'no-cache' }).json(await grant(request, setting));
}

function grant(request: TokenRequest, setting: TokenSetting): Promise<object> {
  switch (request.grant_type) {
    case 'client_credentials':
      return appToken(request, setting);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(request, setting);
    case 'authorization_code':
      return redeem(request, setting);
  }
}

async function appToken(request: Of<'client_credentials'>, setting: TokenSetting): Promise<object> {
  const audience = request.scope.replace(/\/\.default$/, '');
  const isBot = request.client_id === setting.world.botAppId;
  if (audience !== (isBot ? BOT_AUDIENCE : GRAPH_AUDIENCE) || !request.scope.endsWith('/.default')) {
    throw new EntraRefusal('invalid_scope', 1002012, {
      says: `The provided value for scope ${request.scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    });
  }
  const rights = isBot ? {} : { roles: APP_ROLES };
  const claims = { aud: audience, appid: request.client_id, ...rights };
  return bearer(await setting.signer.sign(accessClaims(setting, claims)));
}

async function onBehalfOf(
  request: Of<'urn:ietf:params:oauth:grant-type:jwt-bearer'>,
  setting: TokenSetting,
): Promise<object> {
  const oid = await assertedUser(request.assertion, setting);
  const demand = setting.demands.get(oid);
  if (demand === 'consent') throw consentRequired();
  if (demand === 'interaction') throw interactionRequired();
  return graphToken(request, { ...setting, oid });
}

async function redeem(request: Of<'authorization_code'>, setting: TokenSetting): Promise<object> {
  const signIn = setting.codes.take(request.code);
  if (!signIn || signIn.redirectUri !== request.redirect_uri)
    throw new EntraRefusal('invalid_grant', 70008, {
      says: 'The provided authorization code is expired, was redeemed already, or was issued for another redirect URI.',
    });
  const challenge = createHash('sha256').update(request.code_verifier).digest('base64url');
  if (challenge !== signIn.challenge)
    throw new EntraRefusal('invalid_grant', 501481, {
      says: 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    });
  const { oid } = signIn;
  const id_token = await setting.signer.sign(idClaims({ ...setting, oid }, signIn.nonce));
  return { ...(await graphToken(request, { ...setting, oid })), id_token };
}

const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

async function graphToken(
  { scope, client_id }: { scope: string; client_id: string },
  setting: TokenSetting & { oid: string },
): Promise<object> {
  assertAccount(setting.world, setting.oid);
  const wanted = scope.split(' ').filter((one) => one !== '' && !OPENID_SCOPES.includes(one));
  const names = wanted.map((one) => one.replace(`${GRAPH_AUDIENCE}/`, ''));
  if (names.some((name) => /[:/]/.test(name)))
    throw new EntraRefusal('invalid_scope', 70011, {
      says: `The provided value for the input parameter 'scope' is not valid: ${scope}.`,
    });
  if (names.some((name) => !CONSENTED_SCOPES.includes(name))) throw consentRequired();
  const scp = (names.length > 0 ? names : ['User.Read']).join(' ');
  const claims = { aud: GRAPH_AUDIENCE, oid: setting.oid, scp, appid: client_id };
  return { ...bearer(await setting.signer.sign(accessClaims(setting, claims))), scope: scp };
}

function bearer(access_token: string) {
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token };
}

function parseRequest(body: unknown): TokenRequest {
  const parsed = tokenRequest.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.path[0] === 'grant_type')
    throw new EntraRefusal('unsupported_grant_type', 70003, {
      says: 'The app requested an unsupported grant type.',
    });
  throw new EntraRefusal('invalid_request', 900144, {
    says: `The request body must contain the following parameter: '${issue?.path.join('.') ?? ''}'.`,
  });
}

function assertClient({ client_id, client_secret, grant_type }: TokenRequest, world: World): void {
  const secrets: Record<string, string> = {
    [world.clientId]: world.clientSecret,
    ...(grant_type === 'client_credentials' ? { [world.botAppId]: world.botAppPassword } : {}),
  };
  if (!Object.hasOwn(secrets, client_id))
    throw new EntraRefusal('unauthorized_client', 700016, {
      says: `Application with identifier '${client_id}' was not found in the directory.`,
    });
  if (secrets[client_id] !== client_secret)
    throw new EntraRefusal('invalid_client', 7000215, { says: 'Invalid client secret provided.' });
}

async function assertedUser(assertion: string, { world, signer }: TokenSetting): Promise<string> {
  const audience = [world.clientId, world.appIdUri];
  const claims = await signer.verify(assertion, { audience }).catch((cause: Error) => {
    const isOld = cause.name === 'JWTExpired';
    throw new EntraRefusal('invalid_grant', isOld ? 500133 : 50013, {
      says: isOld
        ? 'Assertion is not within its valid time range.'
        : 'Assertion failed signature or audience validation.',
    });
  });
  const isForUser = String(claims['scp'] ?? '')
    .split(' ')
    .includes('access_as_user');
  if (claims['tid'] !== world.tenantId || !isForUser)
    throw new EntraRefusal('invalid_grant', 50013, {
      says: 'The assertion is no access token of a user for this app.',
    });
  return String(claims['oid']);
}
