// Decides about an authorization request in Moodle's order, and makes the answer for the tool.
import { type Session, teaches } from '../sessions.js';
import { recordMessage, type Site } from '../site.js';
import { launchClaims } from './launch-claims.js';
import type { LaunchMistakes } from './launch-mistakes.js';
import type { Launch } from './launches.js';

export type AuthorizationRequest = Record<string, string | undefined>;

/**
 * `platform`: the user is left on the platform's own error page, and the tool hears nothing,
 * since the redirect URI can't be trusted. `tool`: the fields are posted to the tool.
 */
export type AuthorizationAnswer =
  | { shown: 'platform'; error: string }
  | { shown: 'tool'; to: string; fields: Record<string, string> };

export type Authorization = {
  request: AuthorizationRequest;
  session: Session | undefined;
  mistakes?: LaunchMistakes | undefined;
};

export async function authorize(
  site: Site,
  { request, session, mistakes = {} }: Authorization,
): Promise<AuthorizationAnswer> {
  const malformed = malformation(request);
  if (malformed) return { shown: 'platform', error: malformed };
  const launch = site.launches.take(request['lti_message_hint']);
  const to = request['redirect_uri'];
  if (!launch || launch.session.sesskey !== session?.sesskey)
    return { shown: 'platform', error: 'No launch id in LTI hint' };
  if (to === undefined || !launch.tool.redirectUris.includes(to))
    return { shown: 'platform', error: 'Invalid request: the redirect URI is not registered' };
  const refusal = mistakes.error ?? refusalOf(request, launch);
  const state = mistakes.state ? mistakes.state(request['state']) : request['state'];
  const fields = refusal ? errorFields(refusal) : await tokenFields(site, { launch, request, mistakes });
  if (!fields) return { shown: 'platform', error: 'You cannot open this activity' };
  return { shown: 'tool', to, fields: { ...fields, ...(state === undefined ? {} : { state }) } };
}

/** Found before the launch is read: Moodle has no redirect URI to trust yet. */
function malformation(request: AuthorizationRequest): string | undefined {
  const required = ['scope', 'response_type', 'client_id', 'redirect_uri', 'login_hint', 'nonce'];
  const missing = required.find((name) => !request[name]);
  if (missing) return `Invalid request: ${missing} is missing`;
  if (request['scope'] !== 'openid') return 'Invalid request: the scope must be openid';
  if (request['response_type'] !== 'id_token') return 'Invalid request: the response type must be id_token';
  return undefined;
}

type Refusal = { error: string; description?: string };

function refusalOf(request: AuthorizationRequest, { tool, session }: Launch): Refusal | undefined {
  if (request['client_id'] !== tool.clientId) return { error: 'unauthorized_client' };
  if (request['login_hint'] !== session.user.id) return { error: 'access_denied' };
  const mode = request['response_mode'];
  if (mode !== 'form_post')
    return { error: 'invalid_request', description: `${mode ? 'Invalid' : 'Missing'} response_mode` };
  if (request['prompt'] !== 'none') return { error: 'invalid_request', description: 'Invalid prompt' };
  return undefined;
}

function errorFields({ error, description }: Refusal): Record<string, string> {
  return { error, ...(description ? { error_description: description } : {}) };
}

type Answered = { launch: Launch; request: AuthorizationRequest; mistakes: LaunchMistakes };

async function tokenFields(
  site: Site,
  { launch, request, mistakes }: Answered,
): Promise<Record<string, string> | undefined> {
  if (!mayOpen(site, launch)) return undefined;
  const right = launchClaims(site, launch, request['nonce'] ?? '');
  if (Object.keys(mistakes).length === 0) recordMessage(site, kindOf(launch), right);
  const token = await site.keys.sign(mistakes.claims ? mistakes.claims(right) : right, mistakes);
  return { id_token: mistakes.idToken ? mistakes.idToken(token) : token };
}

function mayOpen({ campus }: Site, { course, messageType, session }: Launch): boolean {
  switch (messageType) {
    case 'LtiResourceLinkRequest':
      return campus.roleOf(course, session.user.id) !== undefined;
    case 'LtiDeepLinkingRequest':
      return teaches(campus, session, course.number);
  }
}

function kindOf({ messageType }: Launch): 'resourceLinkRequest' | 'deepLinkingRequest' {
  switch (messageType) {
    case 'LtiResourceLinkRequest':
      return 'resourceLinkRequest';
    case 'LtiDeepLinkingRequest':
      return 'deepLinkingRequest';
  }
}
