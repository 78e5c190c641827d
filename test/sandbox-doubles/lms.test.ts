// The LMS double launches and gives tokens by the protocols, as strict as the platform that it plays.
import assert from 'node:assert/strict';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import { asMoodleDoes, without } from '../sandbox/lms/launch/launch-mistakes.js';
import { SCOPES } from '../sandbox/lms/tools.js';
import { COURSE, type GradeServices, type LmsSuite, STUDENT, startLmsSuite, TEACHER } from './lms-suite.js';

describe('the LMS double', () => {
  let suite: LmsSuite;

  beforeEach(async () => {
    suite = await startLmsSuite();
  });
  afterEach(() => suite.stop());

  const login = (lmsUserId = STUDENT) => suite.lms.startLogin({ courseId: COURSE, lmsUserId });
  const ask = (changes: Record<string, string | undefined>) =>
    suite.lms.answerAuth(suite.tool.authRequest(login(), changes));

  describe('launches', () => {
    it('begins a login with what Moodle sends, and answers with a token for the user', async () => {
      const fields = login();
      assert.deepEqual(Object.keys(fields), [
        'iss',
        'target_link_uri',
        'login_hint',
        'lti_message_hint',
        'client_id',
        'lti_deployment_id',
      ]);
      const answer = await suite.lms.answerAuth(
        suite.tool.authRequest(fields, { state: 'mine', nonce: 'once' }),
      );
      assert.ok('id_token' in answer);
      assert.equal(answer.state, 'mine');
      const { payload, protectedHeader } = await suite.tool.read(answer.id_token);
      assert.equal(protectedHeader.alg, 'RS256');
      assert.equal(payload['nonce'], 'once');
      assert.equal(payload.sub, STUDENT);
      assert.equal(Number(payload.exp) - Number(payload.iat), 60);
      assert.deepEqual(payload[CLAIM.roles], ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner']);
      assert.equal(payload['name'], 'Mateo Rivera');
      const custom = payload[CLAIM.custom] as Record<string, string>;
      assert.equal(custom['module_id'], 'virtual-mentoring-basics');
      const { lineitem, lineitems } = payload[CLAIM.gradeServices] as GradeServices;
      assert.match(lineitem, /\/mod\/lti\/services\.php\/2\/lineitems\/2\/lineitem\?type_id=1$/);
      assert.match(lineitems, /\/mod\/lti\/services\.php\/2\/lineitems\?type_id=1$/);
    });

    it('gives a teacher the role of an instructor', async () => {
      const { [CLAIM.roles]: roles } = await suite.launch(TEACHER);
      assert.deepEqual(roles, ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor']);
    });

    it('tells no name and no address when the tool may not know them', async () => {
      suite.lms.setPrivacy({ name: false, email: false });
      const claims = await suite.launch();
      assert.deepEqual(
        ['name', 'given_name', 'family_name', 'email'].filter((name) => name in claims),
        [],
      );
    });

    it('answers each launch once', async () => {
      const request = suite.tool.authRequest(login());
      await suite.lms.answerAuth(request);
      assert.deepEqual(await suite.lms.answerAuth(request), {
        error: 'No launch id in LTI hint',
        shown: 'platform',
      });
    });

    it('keeps the user on its own page when it cannot trust the redirect URI', async () => {
      const requests: Record<string, string | undefined>[] = [
        { redirect_uri: `${suite.tool.launchUrl}/` },
        { scope: 'openid profile' },
        { response_type: 'code' },
        { nonce: undefined },
        { login_hint: undefined },
        { lti_message_hint: '{"launchid":"ltilaunch1_1"}' },
        { lti_message_hint: undefined },
      ];
      for (const changes of requests) {
        const answer = await ask(changes);
        assert.equal('shown' in answer && answer.shown, 'platform', JSON.stringify(changes));
      }
    });

    it('tells the tool what it refuses, with the state', async () => {
      const refusals: [Record<string, string | undefined>, string][] = [
        [{ client_id: 'another' }, 'unauthorized_client'],
        [{ login_hint: TEACHER }, 'access_denied'],
        [{ response_mode: 'query' }, 'invalid_request'],
        [{ prompt: 'login' }, 'invalid_request'],
      ];
      for (const [changes, error] of refusals) {
        const answer = await ask({ ...changes, state: 'mine' });
        assert.ok('error' in answer, JSON.stringify(changes));
        assert.deepEqual([answer.error, answer.state, answer.shown], [error, 'mine', 'tool']);
      }
    });

    it('makes the mistakes that a test asks for', async () => {
      const tokens = await Promise.all(
        (['none', 'hmac-with-public-key', 'RS384', 'PS256', 'other-key', 'altered'] as const).map(
          async (signature) => suite.lms.answerAuth(suite.tool.authRequest(login()), { signature }),
        ),
      );
      for (const answer of tokens) {
        assert.ok('id_token' in answer);
        await assert.rejects(suite.tool.read(answer.id_token));
      }
      const answer = await suite.lms.answerAuth(suite.tool.authRequest(login()), {
        claims: without('nonce', CLAIM.roles),
        header: { kid: undefined },
        state: () => undefined,
      });
      assert.ok('id_token' in answer);
      assert.equal(answer.state, undefined);
      const { payload, protectedHeader } = await suite.tool.read(answer.id_token);
      assert.equal(protectedHeader.kid, undefined);
      assert.ok(!('nonce' in payload) && !(CLAIM.roles in payload));
    });

    it('can send what Moodle sends where the specifications want something else', async () => {
      const answer = await suite.lms.answerAuth(suite.tool.authRequest(login()), asMoodleDoes);
      assert.ok('id_token' in answer);
      const { payload } = await suite.tool.read(answer.id_token);
      assert.deepEqual((payload[CLAIM.context] as { type: string[] }).type, ['CourseSection']);
    });

    it('signs with a new key after a rotation, and serves it', async () => {
      const kidOf = async () => {
        const answer = await suite.lms.answerAuth(suite.tool.authRequest(login()));
        assert.ok('id_token' in answer);
        return (await suite.tool.read(answer.id_token)).protectedHeader.kid;
      };
      const before = await kidOf();
      await suite.lms.rotateKey();
      assert.notEqual(await kidOf(), before);
    });
  });

  describe('the token endpoint', () => {
    it('grants what the tool may have of what it asks for', async () => {
      suite.lms.setScopes([SCOPES.score]);
      const { status, body } = await suite.tool.askToken([SCOPES.score, SCOPES.lineItem]);
      assert.equal(status, 200);
      assert.deepEqual(
        { ...(body as object), access_token: '' },
        { access_token: '', token_type: 'Bearer', expires_in: 3600, scope: SCOPES.score },
      );
      const none = await suite.tool.askToken([SCOPES.lineItem]);
      assert.deepEqual([none.status, none.body], [400, { error: 'invalid_scope' }]);
    });

    it('takes an assertion once, for itself, from the client, in time', async () => {
      const past = Math.floor(Date.now() / 1000) - 600;
      const wrong = await Promise.all([
        suite.tool.assertion({ aud: suite.lms.issuer }),
        suite.tool.assertion({ iss: 'another' }),
        suite.tool.assertion({ iat: past - 60, exp: past }),
        suite.tool.assertion({ sub: 'another' }),
        suite.lms.signLaunch({
          iss: suite.lms.clientId,
          sub: suite.lms.clientId,
          aud: suite.lms.tokenUrl,
          jti: '1',
        }),
      ]);
      for (const client_assertion of wrong) {
        const { status, body } = await suite.tool.askToken([SCOPES.score], { client_assertion });
        assert.deepEqual([status, body], [400, { error: 'invalid_client' }]);
      }
      const client_assertion = await suite.tool.assertion({ aud: [suite.lms.tokenUrl] });
      assert.equal((await suite.tool.askToken([SCOPES.score], { client_assertion })).status, 200);
      assert.equal((await suite.tool.askToken([SCOPES.score], { client_assertion })).status, 400);
      const { body } = await suite.tool.askToken([SCOPES.score], { grant_type: 'password' });
      assert.deepEqual(body, { error: 'unsupported_grant_type' });
    });

    it('fetches the keys of the tool again after they changed', async () => {
      await suite.tool.token(SCOPES.score);
      await suite.tool.rotateKey();
      await suite.tool.token(SCOPES.score);
    });

    it('answers a page when it cannot fetch the keys of the tool', async () => {
      suite.lms.setTool({ ...suite.tool, jwksUrl: `${suite.tool.url}/nothing` });
      const { status, headers } = await suite.tool.askToken([SCOPES.score]);
      assert.equal(status, 404);
      assert.match(headers.get('content-type') ?? '', /text\/html/);
    });

    it('lets a token in until it has expired', async () => {
      const { lineitem } = await suite.services();
      const token = await suite.tool.token(SCOPES.lineItem);
      const read = () =>
        suite.tool.call(lineitem, { token, type: 'application/vnd.ims.lis.v2.lineitem+json' });
      assert.equal((await read()).status, 200);
      suite.lms.expireTokens();
      assert.equal((await read()).status, 401);
    });
  });
});
