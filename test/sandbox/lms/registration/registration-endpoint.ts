// Dynamic registration: the platform's configuration, and the endpoint where a tool asks to be registered.
import type { Express } from 'express';
import { z } from 'zod';
import { TOOL_CONFIGURATION } from '../launch/claim-names.js';
import { AUTH_PATH, KEYS_PATH } from '../launch/launch-pages.js';
import { TOKEN_PATH } from '../services/token-endpoint.js';
import type { Site } from '../site.js';
import { SCOPES, type Tool, type ToolDraft } from '../tools.js';
import { CONFIGURATION_PATH, clientIdIn } from './registration-token.js';

const REGISTRATION_PATH = '/mod/lti/openid-registration.php';
const PLATFORM_CONFIGURATION = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

export function serveRegistration(app: Express, site: Site): void {
  app.get(CONFIGURATION_PATH, (_req, res) => void res.json(configuration(site)));
  app.post(REGISTRATION_PATH, async (req, res) => {
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    if (!token) return void res.status(401).type('text').send('missing_registration_token');
    const clientId = await clientIdIn(site, token.trim());
    if (!clientId) return void res.status(401).type('text').send('invalid_registration_token');
    if (site.tools.byClient(clientId)) return void res.status(401).type('text').send('token_already_used');
    const draft = draftFrom(req.body, clientId);
    if (typeof draft === 'string') return void res.status(400).type('text').send(draft);
    res.json(registrationView(site.tools.add(draft)));
  });
}

function configuration({ url }: Site): Record<string, unknown> {
  return {
    issuer: url,
    token_endpoint: `${url}${TOKEN_PATH}`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256'],
    jwks_uri: `${url}${KEYS_PATH}`,
    authorization_endpoint: `${url}${AUTH_PATH}`,
    registration_endpoint: `${url}${REGISTRATION_PATH}`,
    scopes_supported: [...Object.values(SCOPES), 'openid'],
    response_types_supported: ['id_token'],
    subject_types_supported: ['public', 'pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: ['sub', 'iss', 'name', 'given_name', 'family_name', 'email'],
    [PLATFORM_CONFIGURATION]: {
      product_family_code: 'moodle',
      version: '4.5.5+ (Build: 20250613)',
      messages_supported: ['LtiResourceLinkRequest', 'LtiDeepLinkingRequest'],
      placements: ['AddContentMenu'],
      variables: ['Context.id', 'Context.title', 'ResourceLink.id', 'ResourceLink.title', 'User.id'],
    },
  };
}

const toolConfiguration = z.looseObject({
  domain: z.string().min(1),
  target_link_uri: z.url(),
  description: z.string().optional(),
  custom_parameters: z.record(z.string(), z.string()).optional(),
  claims: z.array(z.string()).default([]),
  messages: z.array(z.looseObject({ type: z.string(), target_link_uri: z.url().optional() })).default([]),
});
const registration = z.looseObject({
  application_type: z.literal('web').optional(),
  response_types: z.array(z.string()).refine((types) => types.includes('id_token')),
  initiate_login_uri: z.url(),
  redirect_uris: z.array(z.url()).min(1),
  client_name: z.string().min(1),
  jwks_uri: z.url(),
  token_endpoint_auth_method: z.literal('private_key_jwt'),
  scope: z.string().default(''),
  [TOOL_CONFIGURATION]: toolConfiguration,
});

/** The tool that would be registered, or what is wrong with the request. */
function draftFrom(body: unknown, clientId: string): ToolDraft | string {
  const parsed = registration.safeParse(body);
  if (!parsed.success) return `invalid ${parsed.error.issues[0]?.path.join('.')}`;
  const asked = parsed.data;
  const settings = asked[TOOL_CONFIGURATION];
  if (new URL(settings.target_link_uri).host !== settings.domain) return 'domain_targetlinkuri_mismatch';
  const deepLinking = settings.messages.find(({ type }) => type === 'LtiDeepLinkingRequest');
  return {
    clientId,
    name: asked.client_name,
    description: settings.description ?? '',
    state: 'pending',
    isInChooser: false,
    loginUrl: asked.initiate_login_uri,
    toolUrl: settings.target_link_uri,
    redirectUris: asked.redirect_uris,
    jwksUrl: asked.jwks_uri,
    ...(deepLinking ? { deepLinkingUrl: deepLinking.target_link_uri ?? settings.target_link_uri } : {}),
    scopes: scopesFor(asked.scope.split(' ')),
    sharesName: ['name', 'given_name', 'family_name'].some((claim) => settings.claims.includes(claim)),
    sharesEmail: settings.claims.includes('email'),
    custom: settings.custom_parameters ?? {},
  };
}

/** Moodle knows two levels of access to grades: everything but managing line items, and everything. */
function scopesFor(asked: readonly string[]): string[] {
  const readAndScore = [SCOPES.score, SCOPES.resultReadonly, SCOPES.lineItemReadonly];
  const isFull = asked.includes(SCOPES.lineItem);
  const isGraded = isFull || readAndScore.some((scope) => asked.includes(scope));
  return [
    ...(isGraded ? readAndScore : []),
    ...(isFull ? [SCOPES.lineItem] : []),
    ...(asked.includes(SCOPES.membership) ? [SCOPES.membership] : []),
  ];
}

function registrationView(tool: Tool): Record<string, unknown> {
  return {
    client_id: tool.clientId,
    token_endpoint_auth_method: 'private_key_jwt',
    response_types: ['id_token'],
    jwks_uri: tool.jwksUrl,
    initiate_login_uri: tool.loginUrl,
    grant_types: ['client_credentials', 'implicit'],
    redirect_uris: tool.redirectUris,
    application_type: ['web'],
    client_name: tool.name,
    logo_uri: '',
    scope: tool.scopes.join(' '),
    [TOOL_CONFIGURATION]: {
      deployment_id: tool.deploymentId,
      target_link_uri: tool.toolUrl,
      domain: new URL(tool.toolUrl).host,
      description: tool.description,
      ...(tool.deepLinkingUrl
        ? { messages: [{ type: 'LtiDeepLinkingRequest', target_link_uri: tool.deepLinkingUrl }] }
        : {}),
      ...(Object.keys(tool.custom).length > 0 ? { custom_parameters: tool.custom } : {}),
      claims: ['sub', 'iss', ...(tool.sharesName ? ['name'] : []), ...(tool.sharesEmail ? ['email'] : [])],
    },
  };
}
