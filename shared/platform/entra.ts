// Speaks to Microsoft Entra ID: checks the tokens of the tab, and gets tokens for Graph.
import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { EntraConfig } from './config.js';
import { AppError } from './errors.js';

export type TabUser = { tid: string; oid: string; name: string; email: string | undefined; roles: string[] };

export type Entra = {
  /** @throws AppError `auth.token-expired` or `auth.token-refused` (401) */
  verifyTabToken(token: string): Promise<TabUser>;
  /** @throws ConsentRequired when the user or an administrator must agree first */
  graphTokenOnBehalfOf(tabToken: string, scopes?: readonly string[]): Promise<string>;
  graphTokenAsApp(): Promise<string>;
};

export class ConsentRequired extends Error {
  override readonly name = 'ConsentRequired';
}

/** Teams desktop and mobile, Teams web, and the other Microsoft 365 hosts: msteams-docs, "tab-sso-register-aad". */
const HOST_CLIENTS = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);
const GRAPH_SCOPES = ['Calendars.ReadWrite', 'MailboxSettings.Read', 'User.Read'];
const GRAPH_TIMEOUT = 10_000;

const tabClaims = z.object({
  ver: z.enum(['1.0', '2.0']),
  tid: z.string(),
  oid: z.string(),
  iss: z.string(),
  aud: z.string(),
  scp: z.string(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
  roles: z.array(z.string()).default([]),
});
type TabClaims = z.infer<typeof tabClaims>;

export function createEntra(config: EntraConfig): Entra {
  const authority = `${config.authority}/${config.tenantId}`;
  const keys = createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`), {
    timeoutDuration: GRAPH_TIMEOUT,
  });
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: config.clientId,
      clientSecret: config.clientSecret,
      authority,
      knownAuthorities: [new URL(config.authority).host],
    },
  });
  const graphScope = (name: string) => `https://graph.microsoft.com/${name}`;
  return {
    verifyTabToken: async (token) => userOf(checkTabClaims(await verifySignature(token, keys), config)),
    graphTokenOnBehalfOf: async (oboAssertion, scopes = GRAPH_SCOPES) => {
      try {
        const request = { oboAssertion, scopes: scopes.map(graphScope) };
        const result = await client.acquireTokenOnBehalfOf(request);
        return accessToken(result);
      } catch (error) {
        if (!(error instanceof InteractionRequiredAuthError)) throw error;
        throw new ConsentRequired(error.errorCode, { cause: error });
      }
    },
    graphTokenAsApp: async () =>
      accessToken(await client.acquireTokenByClientCredential({ scopes: [graphScope('.default')] })),
  };
}

async function verifySignature(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      clockTolerance: 60,
      requiredClaims: ['exp', 'iss', 'aud'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new AppError({ code: 'auth.token-expired', status: 401 });
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    throw refused('its signature or form is not right', error);
  }
}

/** The forms of version 1 and 2 differ in issuer, audience and the name of the client claim. */
function checkTabClaims(payload: JWTPayload, config: EntraConfig): TabClaims {
  const parsed = tabClaims.safeParse(payload);
  if (!parsed.success) throw refused('it lacks a claim', parsed.error);
  const claims = parsed.data;
  const isV2 = claims.ver === '2.0';
  const issuer = isV2
    ? `${config.authority}/${config.tenantId}/v2.0`
    : `https://sts.windows.net/${config.tenantId}/`;
  const audience = isV2 ? config.clientId : config.appIdUri;
  const client = isV2 ? claims.azp : claims.appid;
  const checks: [boolean, string][] = [
    [claims.tid === config.tenantId, 'it is from another organization'],
    [claims.iss === issuer, 'it is from another issuer'],
    [claims.aud === audience, 'it is for another app'],
    [claims.scp.split(' ').includes('access_as_user'), 'it lacks the access_as_user scope'],
    [client !== undefined && HOST_CLIENTS.has(client), 'it was issued to an app that is not Teams'],
  ];
  const failed = checks.find(([holds]) => !holds);
  if (failed) throw refused(failed[1]);
  return claims;
}

function userOf(claims: TabClaims): TabUser {
  const email = claims.preferred_username ?? claims.upn;
  return {
    tid: claims.tid,
    oid: claims.oid,
    name: claims.name ?? email ?? claims.oid,
    email,
    roles: claims.roles,
  };
}

function accessToken(result: { accessToken: string } | null): string {
  if (!result?.accessToken) throw new Error('Entra answered without an access token.');
  return result.accessToken;
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError({ code: 'auth.token-refused', status: 401, params: { reason }, cause });
}
