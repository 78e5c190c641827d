// The claims of the tokens that Entra ID issues.
import type { JWTPayload } from 'jose';
import { hourFromNow } from '../kit/signer.js';
import type { World } from '../world.js';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
export const BOT_AUDIENCE = 'https://api.botframework.com';
/** The Teams web client, to which the tab's tokens are issued. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** What an administrator granted to the app itself. */
export const APP_ROLES = ['Calendars.ReadWrite', 'MailboxSettings.Read', 'User.Read.All'];
/** What an administrator consented to for everybody; another scope needs consent first. */
export const CONSENTED_SCOPES = [
  'Calendars.Read',
  'Calendars.Read.Shared',
  'Calendars.ReadBasic',
  'Calendars.ReadWrite',
  'MailboxSettings.Read',
  'User.Read',
  'User.Read.All',
  'User.ReadBasic.All',
];

export type TabTokenOverrides = { version?: '1.0' | '2.0'; claims?: JWTPayload };
export type Subject = { world: World; authority: string; oid: string };

export function tabClaims(
  { world, authority, oid }: Subject,
  { version = '2.0', claims = {} }: TabTokenOverrides,
): JWTPayload {
  const person = world.cast.find((member) => member.oid === oid);
  const common = {
    oid,
    tid: world.tenantId,
    sub: `sub-${oid}`,
    name: person?.name,
    scp: 'access_as_user',
    ver: version,
    ...(person?.roles ? { roles: person.roles } : {}),
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

/** Tells the app who signed in; never a key to an API. */
export function idClaims({ world, authority, oid }: Subject, nonce: string | undefined): JWTPayload {
  const person = world.cast.find((member) => member.oid === oid);
  return {
    iss: `${authority}/v2.0`,
    aud: world.clientId,
    tid: world.tenantId,
    oid,
    sub: `sub-${oid}`,
    name: person?.name,
    preferred_username: person?.email,
    ver: '2.0',
    ...hourFromNow(),
    ...(nonce ? { nonce } : {}),
  };
}

export function accessClaims(
  { world, authority }: Omit<Subject, 'oid'>,
  claims: JWTPayload & { aud: string },
): JWTPayload {
  return { iss: `${authority}/v2.0`, tid: world.tenantId, ver: '2.0', ...hourFromNow(), ...claims };
}
