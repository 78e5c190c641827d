// What is let in from an LMS and what is not: the rows of the 1EdTech certification guide, and attacks beyond it.
import assert from 'node:assert/strict';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import { type LaunchMistakes, without } from '../sandbox/lms/launch/launch-mistakes.js';
import { beginLaunch, launch, postLaunch, postLogin } from '../support/lti-client.js';
import { type Suite, startSuite } from '../support/suite.js';

const noah = { courseId: 'lead-101', lmsUserId: '901' };
const aisha = { courseId: 'lead-101', lmsUserId: '111' };
const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';

const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;
const changed = (claims: Record<string, unknown>): LaunchMistakes => ({
  claims: (right) => ({ ...right, ...claims }),
});
const lacking = (...names: string[]): LaunchMistakes => ({ claims: without(...names) });

const refused: Record<string, LaunchMistakes> = {
  'whose header names no key': { header: { kid: undefined } },
  'whose key is not in the key set': { header: { kid: 'unknown' } },
  'of another LTI version': changed({ [CLAIM.version]: '11.3.0' }),
  'without a version': lacking(CLAIM.version),
  'that is no JWT': { idToken: () => 'lti_version=LTI-1p0' },
  'that is a JSON text': { idToken: () => '{"name":"badltilaunch"}' },
  'without several claims': lacking(CLAIM.version, CLAIM.roles, CLAIM.messageType, 'sub'),
  'with times in the past': changed({ iat: seconds(-86_400), exp: seconds(-82_800) }),
  'without a message type': lacking(CLAIM.messageType),
  'of an unknown message type': changed({ [CLAIM.messageType]: 'Foo' }),
  'without roles': lacking(CLAIM.roles),
  'with roles that are no list': changed({ [CLAIM.roles]: `${MEMBERSHIP}Instructor` }),
  'without a deployment': lacking(CLAIM.deploymentId),
  'of an unknown deployment': changed({ [CLAIM.deploymentId]: 'another' }),
  'without a resource link': lacking(CLAIM.resourceLink),
  'with a resource link that has no id': changed({ [CLAIM.resourceLink]: { title: 'A place' } }),
  'without a subject': lacking('sub'),
  'with an altered signature': { signature: 'altered' },
  'signed by another key': { signature: 'other-key' },
  'without a signature': { signature: 'none' },
  'signed with the public key as a secret': { signature: 'hmac-with-public-key' },
  'signed by RS384': { signature: 'RS384' },
  'signed by PS256': { signature: 'PS256' },
  'of another issuer': changed({ iss: 'https://elsewhere.example' }),
  'without an issuer': lacking('iss'),
  'for another audience': changed({ aud: 'another-client' }),
  'without an audience': lacking('aud'),
  'without an expiry': lacking('exp'),
  'that expired beyond the tolerance': changed({ exp: seconds(-120) }),
  'without a time of issue': lacking('iat'),
  'with a time of issue that is text': changed({ iat: 'abc' }),
  'issued in an hour': changed({ iat: seconds(3600), exp: seconds(7200) }),
  'issued too long ago': changed({ iat: seconds(-3600), exp: seconds(3600) }),
  'without a nonce': lacking('nonce'),
  'with a nonce of its own': changed({ nonce: 'never-issued' }),
  'without a target': lacking(CLAIM.targetLinkUri),
  'with the target on another host': changed({
    [CLAIM.targetLinkUri]: 'https://elsewhere.example/lti/launch',
  }),
  'for a module that does not exist': changed({ [CLAIM.custom]: { module_id: 'nowhere' } }),
};

const accepted: Record<string, LaunchMistakes> = {
  'with several roles': changed({ [CLAIM.roles]: [`${MEMBERSHIP}Instructor`, `${MEMBERSHIP}Learner`] }),
  'with a short role': changed({ [CLAIM.roles]: ['Learner'] }),
  'with an unknown role': changed({ [CLAIM.roles]: ['http://example.org/roles#Gardener'] }),
  'without any role': changed({ [CLAIM.roles]: [] }),
  'with an e-mail address only': lacking('name', 'given_name', 'family_name'),
  'with names only': lacking('email'),
  'with nothing about the person': lacking('name', 'given_name', 'family_name', 'email'),
  'with empty names': changed({ name: '', given_name: null, family_name: '', email: null }),
  'without a context': lacking(CLAIM.context, 'name'),
  'without grades': lacking(CLAIM.gradeServices),
  'without custom values': lacking(CLAIM.custom),
  'with a variable that was not expanded': changed({ [CLAIM.custom]: { module_id: '$Moodle.unknown' } }),
};

describe('a launch from an LMS', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  for (const [what, mistakes] of Object.entries(refused))
    it(`is refused ${what}, with a page that says what to do`, async () => {
      const answer = await launch(suite, noah, mistakes);
      assert.ok([401, 404].includes(answer.status), `${answer.status}: ${answer.html}`);
      assert.equal(answer.session, undefined);
      assert.match(answer.html, /This page could not be opened/);
      assert.doesNotMatch(answer.html, /errors\.|undefined|Error:/);
    });

  for (const [what, mistakes] of Object.entries(accepted))
    for (const [role, at] of Object.entries({ learner: noah, teacher: aisha }))
      it(`opens ${what}, for a ${role}`, async () => {
        const answer = await launch(suite, at, mistakes);
        assert.equal(answer.status, 200, answer.html);
        assert.ok(answer.session);
      });

  it('takes an audience that is a list, with the party that it names', async () => {
    const clientId = suite.lms.clientId;
    const outcomes = [
      changed({ aud: [clientId] }),
      changed({ aud: [clientId, 'other'], azp: clientId }),
      changed({ aud: [clientId, 'other'] }),
      changed({ aud: clientId, azp: 'other' }),
    ].map(async (mistakes) => (await launch(suite, noah, mistakes)).status);
    assert.deepEqual(await Promise.all(outcomes), [200, 200, 401, 401]);
  });

  it('works once for each login, however many come at the same time', async () => {
    const { form, cookie } = await beginLaunch(suite, noah);
    const answers = await Promise.all(Array.from({ length: 8 }, () => postLaunch(suite, form, cookie)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(7).fill(401)]);
    assert.equal((await postLaunch(suite, form, cookie)).status, 401);
  });

  it('is refused in another browser, and with the cookie of another login', async () => {
    const first = await beginLaunch(suite, noah);
    const other = await beginLaunch(suite, noah);
    assert.equal((await postLaunch(suite, first.form)).status, 401);
    assert.equal((await postLaunch(suite, first.form, other.cookie)).status, 401);
    const moved = other.cookie.replace(/^[^=]+/, first.cookie.split('=')[0] ?? '');
    assert.equal((await postLaunch(suite, first.form, moved)).status, 401);
  });

  it('is refused when it comes too late', async () => {
    const { form, cookie } = await beginLaunch(suite, noah);
    await suite.world.moveClock(11 * 60_000);
    const { status, html } = await postLaunch(suite, form, cookie);
    assert.equal(status, 401);
    assert.match(html, /open the activity again/);
  });

  it('ties the login to the browser by a cookie that a frame in another site keeps', async () => {
    const login = await postLogin(suite, suite.lms.startLogin(noah));
    const cookie = login.headers.getSetCookie().join();
    for (const part of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
      assert.ok(cookie.includes(part), `${part} is missing in ${cookie}`);
  });

  it('survives hostile states and stray fields', async () => {
    const { form, cookie } = await beginLaunch(suite, noah);
    for (const state of ['a b', '€', '', '{"$ne":null}', 'x'.repeat(200_000), '__proto__', '../..%00']) {
      const { status } = await postLaunch(suite, { ...form, state }, cookie);
      assert.ok([400, 413].includes(status), `${state.slice(0, 20)} gives ${status}`);
    }
    const object = await fetch(`${suite.product.url}/lti/launch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"state":{"$ne":null},"id_token":"x"}',
    });
    assert.equal(object.status, 400);
    const twice = await fetch(`${suite.product.url}/lti/launch`, {
      method: 'POST',
      body: new URLSearchParams([
        ['state', 'a'],
        ['state', 'b'],
        ['id_token', 'x'],
      ]),
    });
    assert.equal(twice.status, 400);
    assert.equal((await fetch(`${suite.product.url}/lti?ltik=eyJhbGciOiJub25lIn0.e30.`)).status, 404);
    assert.equal((await fetch(`${suite.product.url}/healthz`)).status, 200);
    assert.equal((await postLaunch(suite, form, cookie)).status, 200);
  });

  it('begins only for a platform that is registered, with a target of ours', async () => {
    const right = suite.lms.startLogin(noah);
    const answers = {
      unknown: await postLogin(suite, { ...right, iss: 'https://elsewhere.example' }),
      client: await postLogin(suite, { ...right, client_id: 'another' }),
      target: await postLogin(suite, { ...right, target_link_uri: 'https://elsewhere.example/lti/launch' }),
      broken: await postLogin(suite, { ...right, target_link_uri: 'no address' }),
      empty: await postLogin(suite, {}),
    };
    const statuses = Object.entries(answers).map(([name, { status }]) => [name, status]);
    assert.deepEqual(Object.fromEntries(statuses), {
      unknown: 403,
      client: 403,
      target: 400,
      broken: 400,
      empty: 400,
    });
  });

  it('passes on that the platform refused, in words for the learner', async () => {
    const answer = await launch(suite, noah, { error: { error: 'login_required' } });
    assert.equal(answer.status, 401);
    assert.match(answer.html, /Sign in to it again/);
  });

  it('follows the platform to a new key, and lives through an outage of its key set', async () => {
    await suite.lms.rotateKey();
    assert.equal((await launch(suite, noah)).status, 200);
    suite.lms.faults.add({ kind: 'fail', match: (_method, path) => path.includes('certs') });
    assert.equal((await launch(suite, noah)).status, 200);
    await suite.lms.rotateKey();
    assert.equal((await launch(suite, noah)).status, 503);
    suite.lms.faults.clear();
    assert.equal((await launch(suite, noah)).status, 200);
  });

  it('shows what a course calls itself as text, never as markup', async () => {
    const hostile = '<script>alert(1)</script>';
    const answer = await launch(suite, noah, {
      claims: (claims) => ({ ...claims, name: hostile, [CLAIM.context]: { id: '1', title: hostile } }),
    });
    assert.equal(answer.status, 200);
    assert.ok(!answer.html.includes(hostile));
  });

  it('publishes a key set without private parts, for an hour', async () => {
    const response = await fetch(`${suite.product.url}/lti/keys`);
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    assert.equal(response.headers.get('cache-control'), 'public, max-age=3600');
    assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
