// Who is let in at the tab: tokens that Teams gave for this app in this organization, in both forms that Entra issues.
import assert from 'node:assert/strict';
import type { JWTPayload } from 'jose';
import type { ErrorResponse, MeResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import type { TabTokenOverrides } from '../sandbox/entra/tokens.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;

const wrong: Record<string, Record<string, unknown>> = {
  'of another organization': { tid: '99999999-aaaa-4bbb-8ccc-000000000009' },
  'of another issuer': { iss: 'https://login.microsoftonline.com/elsewhere/v2.0' },
  'for another app': { aud: 'another-app' },
  'for the other form of the audience': { aud: 'api://waymark.sandbox/22222222-aaaa-4bbb-8ccc-000000000002' },
  'without the scope': { scp: 'User.Read' },
  'with a scope that only begins like ours': { scp: 'access_as_user_too' },
  'of an app, not of a person': { scp: undefined, roles: ['access_as_user'] },
  'issued to an app that is not Teams': { azp: '11111111-2222-4333-8444-555555555555' },
  'that has expired': { iat: seconds(-7200), nbf: seconds(-7200), exp: seconds(-3600) },
  'that is not valid yet': { nbf: seconds(3600) },
  'without an expiry': { exp: undefined },
  'without a person': { oid: undefined },
};

describe('signing in at the tab', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  const ask = async (authorization?: string) => {
    const response = await fetch(`${suite.product.url}/api/me`, {
      headers: authorization ? { authorization } : {},
    });
    return { status: response.status, body: (await response.json()) as MeResponse & ErrorResponse };
  };
  const askWith = async (overrides: TabTokenOverrides) =>
    ask(`Bearer ${await suite.entra.issueTabToken(MATEO, overrides)}`);

  for (const version of ['1.0', '2.0'] as const)
    it(`lets in a token of version ${version}, as the same person`, async () => {
      const { status, body } = await askWith({ version });
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(body.displayName, 'Mateo Rivera');
      assert.equal(body.personId, suite.people.get(MATEO)?.id);
    });

  for (const [what, claims] of Object.entries(wrong))
    it(`refuses a token ${what}, and says what to do`, async () => {
      const { status, body } = await askWith({ claims: claims as JWTPayload });
      assert.equal(status, 401);
      assert.match(body.error.message, /[Oo]pen/);
    });

  it('refuses what is no token of Entra', async () => {
    const token = await suite.entra.issueTabToken(MATEO);
    const [header, claims, signature = ''] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const altered = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    for (const one of [
      undefined,
      'Bearer',
      'Bearer a.b.c',
      'Basic YTpi',
      `Bearer ${header}.${claims}.${altered}`,
      `Bearer ${forged}.${claims}.`,
    ]) {
      const { status, body } = await ask(one);
      assert.equal(status, 401, one);
      assert.ok(body.error.message.length > 10);
    }
  });

  it('says that a permission is missing, and works once it is given', async () => {
    const path = `/relationships/${AMARA}-${MATEO}/suggestions?minutes=30` as const;
    suite.entra.demand(MATEO, 'consent');
    const refused = await tabAs(suite, MATEO).get<ErrorResponse>(path);
    assert.deepEqual([refused.status, refused.body.error.code], [403, 'auth.consent-required']);
    suite.entra.settle(MATEO);
    const { body } = await tabAs(suite, MATEO).get<SuggestionsResponse>(path);
    assert.equal(body.suggestions.length, 3);
  });
});
