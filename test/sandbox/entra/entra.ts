// Plays Microsoft Entra ID: metadata, keys, the token endpoint, and the sign-in of pages.
import type { JWTPayload } from 'jose';
import { createDouble, type RunningDouble } from '../kit/double.js';
import { listen } from '../kit/listen.js';
import { createSigner } from '../kit/signer.js';
import type { World } from '../world.js';
import { createCodes, serveSignIn } from './authorize.js';
import { answering, assertAccount, errorBody } from './refusal.js';
import { answerToken, type Demand } from './token-endpoint.js';
import { type TabTokenOverrides, tabClaims } from './tokens.js';

export type Entra = RunningDouble & {
  /** What teams-js hands to the tab; `overrides` make it wrong in a chosen way. */
  issueTabToken(oid: string, overrides?: TabTokenOverrides): Promise<string>;
  /** The claims of a token for the audience. @throws an error of jose */
  verify(token: string, audience: string): Promise<JWTPayload>;
  /** Where sign-ins of pages may return to. */
  addRedirectUri(uri: string): void;
  /** From now on, nothing on behalf of the person until they consent or pass a second factor. */
  demand(oid: string, what: Demand): void;
  /** The person did what was demanded. */
  settle(oid: string): void;
  /** The key that is announced signs from now on; the old one stays published until the next time. */
  rotateKeys(): Promise<void>;
};

export async function startEntra(world: World): Promise<Entra> {
  const signer = await createSigner('entra');
  const { app, diary, faults } = createDouble('entra', {
    world,
    errorBody: (code, message) => errorBody('temporarily_unavailable', `AADSTS90033: ${code}. ${message}`),
  });
  const { url, stop } = await listen(app, { host: 'localhost', tls: world.tls });
  const authority = `${url}/${world.tenantId}`;
  const codes = createCodes();
  const redirectUris = new Set<string>();
  const demands = new Map<string, Demand>();
  const setting = { world, signer, authority, codes, demands };

  app.get(
    '/:tenant/v2.0/.well-known/openid-configuration',
    (_req, res) => void res.json(metadata(authority)),
  );
  app.get('/:tenant/discovery/v2.0/keys', (_req, res) => void res.json(signer.jwks()));
  app.post(
    '/:tenant/oauth2/v2.0/token',
    answering((req, res) => answerToken(req, res, setting)),
  );
  await serveSignIn(app, { world, codes, redirectUris });
  return {
    url,
    stop,
    diary,
    faults,
    issueTabToken: async (oid, overrides = {}) => {
      assertAccount(world, oid);
      return signer.sign(tabClaims({ world, authority, oid }, overrides));
    },
    verify: (token, audience) => signer.verify(token, { audience }),
    addRedirectUri: (uri) => void redirectUris.add(uri),
    demand: (oid, what) => void demands.set(oid, what),
    settle: (oid) => void demands.delete(oid),
    rotateKeys: signer.rotate,
  };
}

function metadata(authority: string) {
  return {
    issuer: `${authority}/v2.0`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    grant_types_supported: [
      'authorization_code',
      'client_credentials',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
