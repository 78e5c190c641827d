// Entra's double, as an app and a browser meet it.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { oidOf } from '../sandbox/cast.js';
import { type Doubles, onBehalfOf, requestToken, startDoubles } from './start-doubles.js';

const MATEO = oidOf(3);
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

describe("Entra's double", () => {
  let doubles: Doubles;
  before(async () => {
    doubles = await startDoubles();
  });
  after(() => doubles.stop());

  const metadata = async () => {
    const { entra, world } = doubles;
    const response = await fetch(`${entra.url}/${world.tenantId}/v2.0/.well-known/openid-configuration`);
    return (await response.json()) as Record<string, string>;
  };
  const keys = async () => createRemoteJWKSet(new URL((await metadata())['jwks_uri'] ?? ''));

  it('signs with the keys that its metadata leads to', async () => {
    const token = await doubles.entra.issueTabToken(MATEO);
    const { payload } = await jwtVerify(token, await keys(), { issuer: (await metadata())['issuer'] ?? '' });
    assert.equal(payload['oid'], MATEO);
  });

  it('keeps the key before the newest published, and takes it away with the next', async () => {
    const before = await doubles.entra.issueTabToken(MATEO);
    await doubles.entra.rotateKeys();
    const after = await doubles.entra.issueTabToken(MATEO);
    assert.notEqual(decodeProtectedHeader(before).kid, decodeProtectedHeader(after).kid);
    await jwtVerify(before, await keys());
    await jwtVerify(after, await keys());
    await doubles.entra.rotateKeys();
    await assert.rejects(jwtVerify(before, await keys()), /no applicable key/);
  });

  it('gives the app a token for its roles, and the bot one without', async () => {
    const { status, body } = await requestToken(doubles, {
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    });
    assert.equal(status, 200);
    const claims = await doubles.entra.verify(String(body['access_token']), 'https://graph.microsoft.com');
    assert.ok((claims['roles'] as string[]).includes('Calendars.ReadWrite'));
    const { world } = doubles;
    const bot = await requestToken(doubles, {
      client_id: world.botAppId,
      client_secret: world.botAppPassword,
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
    });
    assert.equal(bot.status, 200);
  });

  it('refuses a wrong secret, an unknown app, a foreign scope and an unknown grant, each by its code', async () => {
    const scope = 'https://graph.microsoft.com/.default';
    const grant_type = 'client_credentials';
    const codes = async (fields: Record<string, string>) =>
      (await requestToken(doubles, fields)).body['error_codes'];
    assert.deepEqual(await codes({ grant_type, scope, client_secret: 'wrong' }), [7000215]);
    assert.deepEqual(await codes({ grant_type, scope, client_id: 'somebody' }), [700016]);
    assert.deepEqual(await codes({ grant_type, scope: 'https://graph.microsoft.com/User.Read' }), [1002012]);
    assert.deepEqual(await codes({ grant_type: 'password', scope }), [70003]);
    assert.deepEqual(await codes({ grant_type }), [900144]);
  });

  it('acts on behalf of a user with just the scopes that were asked for', async () => {
    const { status, body } = await onBehalfOf(doubles, MATEO, 'User.Read Calendars.Read');
    assert.equal(status, 200);
    assert.equal(body['scope'], 'User.Read Calendars.Read');
    const claims = await doubles.entra.verify(String(body['access_token']), 'https://graph.microsoft.com');
    assert.deepEqual([claims['oid'], claims['scp']], [MATEO, 'User.Read Calendars.Read']);
  });

  it('refuses assertions that are old, for another app, or no token of a user', async () => {
    const refusal = async (assertion: string) => {
      const fields = { grant_type: JWT_BEARER, requested_token_use: 'on_behalf_of', assertion };
      return (await requestToken(doubles, { ...fields, scope: 'https://graph.microsoft.com/User.Read' }))
        .body;
    };
    const issue = (claims: Record<string, unknown>) => doubles.entra.issueTabToken(MATEO, { claims });
    assert.deepEqual((await refusal(await issue({ exp: 1 })))['error_codes'], [500133]);
    for (const claims of [{ aud: 'another' }, { scp: 'other' }, { tid: 'elsewhere' }])
      assert.deepEqual((await refusal(await issue(claims)))['error_codes'], [50013]);
    assert.equal((await refusal('a.b.c'))['error'], 'invalid_grant');
  });

  it('asks for consent to a scope that nobody consented to', async () => {
    const { status, body } = await onBehalfOf(doubles, MATEO, 'Mail.Read');
    assert.deepEqual(
      [status, body['error'], body['suberror'], body['error_codes']],
      [400, 'invalid_grant', 'consent_required', [65001]],
    );
  });

  it('demands consent or a second factor of one person until it is settled', async () => {
    doubles.entra.demand(MATEO, 'consent');
    assert.equal((await onBehalfOf(doubles, MATEO, 'User.Read')).body['suberror'], 'consent_required');
    doubles.entra.demand(MATEO, 'interaction');
    const { body } = await onBehalfOf(doubles, MATEO, 'User.Read');
    assert.equal(body['error'], 'interaction_required');
    assert.ok(JSON.parse(String(body['claims'])).access_token);
    assert.equal((await onBehalfOf(doubles, oidOf(2), 'User.Read')).status, 200);
    doubles.entra.settle(MATEO);
    assert.equal((await onBehalfOf(doubles, MATEO, 'User.Read')).status, 200);
  });

  describe('signing people in', () => {
    const redirectUri = 'https://waymark.example/signed-in';
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    before(() => doubles.entra.addRedirectUri(redirectUri));

    const address = (more: Record<string, string> = {}) => {
      const query = new URLSearchParams({
        client_id: doubles.world.clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid profile',
        state: 'my state',
        nonce: 'my nonce',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        ...more,
      });
      return `${doubles.entra.url}/${doubles.world.tenantId}/oauth2/v2.0/authorize?${query}`;
    };
    const choose = async (oid: string) => {
      const body = new URLSearchParams({ oid });
      const response = await fetch(address(), { method: 'POST', redirect: 'manual', body });
      return new URL(response.headers.get('location') ?? '');
    };
    const redeem = (code: string, more: Record<string, string> = {}) =>
      requestToken(doubles, {
        grant_type: 'authorization_code',
        scope: 'openid profile',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
        ...more,
      });

    it('lists the cast to choose from, and sends the choice back with a code and the state', async () => {
      const page = await (await fetch(address())).text();
      assert.match(page, /Who is signing in\?/);
      assert.match(page, /Sofia Lindqvist/);
      const back = await choose(MATEO);
      assert.equal(back.origin + back.pathname, redirectUri);
      assert.equal(back.searchParams.get('state'), 'my state');
      const { status, body } = await redeem(back.searchParams.get('code') ?? '');
      assert.equal(status, 200);
      const claims = await doubles.entra.verify(String(body['id_token']), doubles.world.clientId);
      assert.deepEqual([claims['oid'], claims['nonce']], [MATEO, 'my nonce']);
    });

    it('redeems a code once, and only with its verifier and its address', async () => {
      const fresh = async () => (await choose(MATEO)).searchParams.get('code') ?? '';
      const used = await fresh();
      await redeem(used);
      assert.deepEqual((await redeem(used)).body['error_codes'], [70008]);
      const wrong = await redeem(await fresh(), { code_verifier: 'another' });
      assert.deepEqual(wrong.body['error_codes'], [501481]);
      const elsewhere = await redeem(await fresh(), { redirect_uri: 'https://elsewhere.example' });
      assert.deepEqual(elsewhere.body['error_codes'], [70008]);
    });

    it('sends nobody to an address that is not registered', async () => {
      const response = await fetch(address({ redirect_uri: 'https://elsewhere.example' }), {
        redirect: 'manual',
      });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /AADSTS50011/);
    });

    it('demands PKCE with S256, and signs nobody in silently', async () => {
      const errorOf = async (more: Record<string, string>) => {
        const response = await fetch(address(more), { redirect: 'manual' });
        return new URL(response.headers.get('location') ?? '').searchParams.get('error');
      };
      assert.equal(await errorOf({ code_challenge_method: 'plain' }), 'invalid_request');
      assert.equal(await errorOf({ response_type: 'token' }), 'unsupported_response_type');
      assert.equal(await errorOf({ prompt: 'none' }), 'login_required');
    });
  });

  it('writes no credential into its diary', () => {
    assert.doesNotMatch(JSON.stringify(doubles.entra.diary.entries()), /eyJ|sandbox-client-secret/);
  });
});
