// Plays Microsoft Entra ID: metadata, keys, and the token endpoint with on-behalf-of and client credentials.
import type { Response } from 'express';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import { createSigner, hourFromNow, type Signer } from '../kit/signer.js';
import type { World } from '../world.js';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
export const BOT_AUDIENCE = 'https://api.botframework.com';
/** The Teams web client, to which the tab's tokens are issued. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const APP_ROLES = ['Calendars.ReadWrite', 'MailboxSettings.Read', 'User.Read.All'];

export type Entra = RunningDouble & {
  /** What teams-js hands to the tab; `overrides` make it wrong in a chosen way. */
  issueTabToken(oid: string, overrides?: TabTokenOverrides): Promise<string>;
  /** The claims of a token for the audience. @throws an error of jose */
  verify(token: string, audience: string): Promise<JWTPayload>;
};
export type TabTokenOverrides = { version?: '1.0' | '2.0'; claims?: JWTPayload };

export async function startEntra(world: World): Promise<Entra> {
  const signer = await createSigner('entra-1');
  const { app, diary, faults } = createDouble('entra', { world });
  const { url, stop } = await listen(app, { host: 'localhost', tls: world.tls });
  const authority = `${url}/${world.tenantId}`;
  const metadata = {
    issuer: `${authority}/v2.0`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (_req, res) => void res.json(metadata));
  app.get('/:tenant/discovery/v2.0/keys', (_req, res) => void res.json(signer.jwks));
  app.post('/:tenant/oauth2/v2.0/token', async (req, res) => {
    if (req.params.tenant !== world.tenantId)
      return refuse(res, 'invalid_request', 'AADSTS90002: Tenant not found.');
    const parsed = tokenRequest.safeParse(req.body ?? {});
    if (!parsed.success)
      return refuse(
        res,
        'invalid_request',
        'AADSTS900144: The request body must contain the required parameters.',
      );
    await answerToken(res, parsed.data, { world, signer, authority });
  });
  return {
    url,
    stop,
    diary,
    faults,
    issueTabToken: (oid, overrides = {}) => signer.sign(tabClaims(world, oid, { authority, ...overrides })),
    verify: (token, audience) => signer.verify(token, { audience }),
  };
}

const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('client_credentials'),
    client_id: z.string(),
    client_secret: z.string(),
    scope: z.string(),
  }),
  z.object({
    grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
    client_id: z.string(),
    client_secret: z.string(),
    scope: z.string(),
    assertion: z.string(),
    requested_token_use: z.literal('on_behalf_of'),
  }),
]);
type TokenRequest = z.infer<typeof tokenRequest>;
type Setting = { world: World; signer: Signer; authority: string };

async function answerToken(res: Response, request: TokenRequest, setting: Setting): Promise<void> {
  if (!isKnownClient(request, setting.world)) {
    return refuse(res, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  if (request.grant_type === 'client_credentials') return answerCredentials(res, request, setting);
  const user = await assertedUser(request.assertion, setting);
  if (!user)
    return refuse(
      res,
      'invalid_grant',
      'AADSTS500133: Assertion is not within its valid time range, or is not for this app.',
    );
  const scopes = request.scope.split(' ').filter((scope) => scope.startsWith(`${GRAPH_AUDIENCE}/`));
  if (scopes.length === 0)
    return refuse(res, 'invalid_scope', 'AADSTS70011: The provided value for scope is not valid.');
  const scp = scopes.map((scope) => scope.slice(GRAPH_AUDIENCE.length + 1)).join(' ');
  await grant(res, setting, { aud: GRAPH_AUDIENCE, oid: user, scp, appid: request.client_id });
}

async function answerCredentials(res: Response, request: TokenRequest, setting: Setting): Promise<void> {
  const audience = request.scope.replace(/\/\.default$/, '');
  const isBot = request.client_id === setting.world.botAppId;
  if (audience !== (isBot ? BOT_AUDIENCE : GRAPH_AUDIENCE) || !request.scope.endsWith('/.default')) {
    return refuse(
      res,
      'invalid_scope',
      'AADSTS1002012: The provided value for scope is not valid for client credentials.',
    );
  }
  await grant(res, setting, {
    aud: audience,
    appid: request.client_id,
    ...(isBot ? {} : { roles: APP_ROLES }),
  });
}

function isKnownClient({ client_id, client_secret }: TokenRequest, world: World): boolean {
  const secrets: Record<string, string> = {
    [world.clientId]: world.clientSecret,
    [world.botAppId]: world.botAppPassword,
  };
  return Object.hasOwn(secrets, client_id) && secrets[client_id] === client_secret;
}

async function assertedUser(assertion: string, { world, signer }: Setting): Promise<string | undefined> {
  try {
    const claims = await signer.verify(assertion, { audience: [world.clientId, world.appIdUri] });
    const isDelegated =
      claims['tid'] === world.tenantId && String(claims['scp']).split(' ').includes('access_as_user');
    return isDelegated ? String(claims['oid']) : undefined;
  } catch {
    return undefined;
  }
}

async function grant(
  res: Response,
  { world, signer, authority }: Setting,
  claims: JWTPayload,
): Promise<void> {
  const access_token = await signer.sign({
    iss: `${authority}/v2.0`,
    tid: world.tenantId,
    ver: '2.0',
    ...hourFromNow(),
    ...claims,
  });
  res.json({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token });
}

function refuse(res: Response, error: string, description: string): void {
  res.status(error === 'invalid_client' ? 401 : 400).json({
    error,
    error_description: description,
    error_codes: [Number(/AADSTS(\d+)/.exec(description)?.[1] ?? 0)],
    timestamp: new Date().toISOString(),
    trace_id: '00000000-0000-0000-0000-000000000000',
    correlation_id: '00000000-0000-0000-0000-000000000000',
  });
}

function tabClaims(
  world: World,
  oid: string,
  { authority, version = '2.0', claims = {} }: TabTokenOverrides & { authority: string },
): JWTPayload {
  const person = world.cast.find((member) => member.oid === oid);
  const common = {
    oid,
    tid: world.tenantId,
    sub: `sub-${oid}`,
    name: person?.name,
    scp: 'access_as_user',
    ver: version,
    ...hourFromNow(),
  };
  const form =
    version === '2.0'
      ? { iss: `${authority}/v2.0`, aud: world.clientId, azp: TEAMS_WEB, preferred_username: person?.email }
      : {
          iss: `https://sts.windows.net/${world.tenantId}/`,
          aud: world.appIdUri,
          appid: TEAMS_WEB,
          upn: person?.email,
        };
  return { ...common, ...form, ...claims } as JWTPayload;
}
