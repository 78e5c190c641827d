// Tools register themselves at the LMS double, and teachers choose content in them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { CLAIM, TOOL_CONFIGURATION } from '../sandbox/lms/launch/claim-names.js';
import { SCOPES } from '../sandbox/lms/tools.js';
import { COURSE, type LmsSuite, STUDENT, startLmsSuite, TEACHER } from './lms-suite.js';

type Settings = { deep_link_return_url: string; accept_multiple: boolean };

describe('the LMS double as a host of tools', () => {
  let suite: LmsSuite;

  beforeEach(async () => {
    suite = await startLmsSuite();
  });
  afterEach(() => suite.stop());

  describe('deep linking', () => {
    const open = async (lmsUserId: string) => {
      const { lms, tool } = suite;
      return lms.answerAuth(tool.authRequest(lms.startDeepLinking({ courseId: COURSE, lmsUserId })));
    };
    const begin = async () => {
      const answer = await open(TEACHER);
      assert.ok('id_token' in answer, JSON.stringify(answer));
      const { payload } = await suite.tool.read(answer.id_token);
      return payload[CLAIM.deepLinkingSettings] as Settings;
    };
    const respond = (changes: JWTPayload) => {
      const iat = Math.floor(Date.now() / 1000);
      return suite.tool.sign({
        iss: suite.lms.clientId,
        aud: suite.lms.issuer,
        iat,
        exp: iat + 60,
        nonce: randomUUID(),
        [CLAIM.messageType]: 'LtiDeepLinkingResponse',
        [CLAIM.version]: '1.3.0',
        [CLAIM.deploymentId]: suite.lms.deploymentId,
        ...changes,
      });
    };
    const item = {
      type: 'ltiResourceLink',
      title: 'The second talk',
      custom: { module_id: 'second-talk' },
      lineItem: { scoreMaximum: 20, resourceId: 'second-talk', tag: 'quiz' },
    };

    it('makes activities of what a teacher chose, with their line items', async () => {
      const { deep_link_return_url } = await begin();
      const ungraded = { type: 'ltiResourceLink', url: suite.tool.launchUrl, title: 'To read' };
      const jwt = await respond({ [CLAIM.contentItems]: [item, ungraded], [CLAIM.message]: 'Two chosen' });
      const outcome = await suite.lms.returnContent(deep_link_return_url, jwt);
      assert.deepEqual(outcome, {
        kind: 'added',
        course: 2,
        titles: ['The second talk', 'To read'],
        message: 'Two chosen',
      });
      const [, second, third] = suite.lms.activities(COURSE);
      assert.deepEqual(second?.lineItems, [
        { label: 'The second talk', scoreMaximum: 20, resourceId: 'second-talk', tag: 'quiz' },
      ]);
      assert.deepEqual(third?.lineItems, []);
      const resourceLinkId = String(second?.resourceLinkId);
      const login = suite.lms.startLogin({ courseId: COURSE, lmsUserId: STUDENT, resourceLinkId });
      const answer = await suite.lms.answerAuth(suite.tool.authRequest(login));
      assert.ok('id_token' in answer);
      const { payload } = await suite.tool.read(answer.id_token);
      assert.equal((payload[CLAIM.custom] as Record<string, string>)['module_id'], 'second-talk');
    });

    it('shows what went wrong in the tool', async () => {
      const { deep_link_return_url } = await begin();
      const jwt = await respond({ [CLAIM.errorMessage]: 'No modules here' });
      assert.deepEqual(await suite.lms.returnContent(deep_link_return_url, jwt), {
        kind: 'failed',
        course: 2,
        message: 'No modules here',
      });
    });

    it('refuses an answer that is not the right one', async () => {
      const { deep_link_return_url: url } = await begin();
      const wrong = [
        await respond({ aud: suite.lms.clientId }),
        await respond({ iss: suite.lms.issuer }),
        await respond({ [CLAIM.deploymentId]: '2' }),
        await respond({ [CLAIM.messageType]: 'LtiResourceLinkRequest' }),
        await respond({ nonce: undefined }),
        await respond({ [CLAIM.contentItems]: [{ type: 'html', html: '<p>' }] }),
        await suite.lms.signLaunch({ iss: suite.lms.clientId, aud: suite.lms.issuer }),
      ];
      for (const jwt of wrong) assert.equal((await suite.lms.returnContent(url, jwt)).kind, 'refused', jwt);
      const foreign = url.replace(/sesskey=\w+/, 'sesskey=0000000000');
      assert.equal((await suite.lms.returnContent(foreign, await respond({}))).kind, 'refused');
      assert.equal(suite.lms.activities(COURSE).length, 1);
    });

    it('is not for students', async () => {
      const answer = await open(STUDENT);
      assert.equal('shown' in answer && answer.shown, 'platform');
    });
  });

  describe('dynamic registration', () => {
    const begin = async () => {
      const url = new URL(await suite.lms.registrationUrl(`${suite.tool.url}/register`));
      const configurationUrl = url.searchParams.get('openid_configuration') ?? '';
      const { body } = await suite.tool.call(configurationUrl, {});
      const configuration = body as Record<string, string>;
      return { configuration, token: url.searchParams.get('registration_token') ?? '' };
    };
    const settings = () => ({
      domain: new URL(suite.tool.url).host,
      target_link_uri: suite.tool.launchUrl,
      claims: ['iss', 'sub', 'name'],
      messages: [{ type: 'LtiDeepLinkingRequest' }],
    });
    const register = async (changes: Record<string, unknown> = {}, given?: string) => {
      const { configuration, token } = await begin();
      const body = {
        application_type: 'web',
        response_types: ['id_token'],
        grant_types: ['client_credentials', 'implicit'],
        initiate_login_uri: suite.tool.loginUrl,
        redirect_uris: [suite.tool.launchUrl],
        client_name: 'Another tool',
        jwks_uri: suite.tool.jwksUrl,
        token_endpoint_auth_method: 'private_key_jwt',
        scope: `${SCOPES.score} ${SCOPES.membership}`,
        [TOOL_CONFIGURATION]: settings(),
        ...changes,
      };
      const endpoint = configuration['registration_endpoint'] ?? '';
      const call = { method: 'POST', token: given ?? token, type: 'application/json', body };
      return { token, ...(await suite.tool.call(endpoint, call)) };
    };

    it('tells the tool where everything is', async () => {
      const { configuration } = await begin();
      const { issuer, authUrl, tokenUrl, jwksUrl } = suite.lms;
      assert.deepEqual(
        ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'].map((name) => configuration[name]),
        [issuer, authUrl, tokenUrl, jwksUrl],
      );
    });

    it('registers a tool that waits until the administrator activates it', async () => {
      const { status, body } = await register();
      assert.equal(status, 200);
      const { client_id, scope, [TOOL_CONFIGURATION]: given } = body as Record<string, unknown>;
      assert.deepEqual(String(scope).split(' ').sort(), [
        SCOPES.lineItemReadonly,
        SCOPES.resultReadonly,
        SCOPES.score,
        SCOPES.membership,
      ]);
      const { deployment_id } = given as { deployment_id: string };
      const registered = () => suite.lms.tools().find(({ clientId }) => clientId === client_id);
      assert.equal(deployment_id, '2');
      assert.equal(registered()?.state, 'pending');
      assert.deepEqual([registered()?.sharesName, registered()?.sharesEmail], [true, false]);
      suite.lms.activate(deployment_id);
      assert.deepEqual([registered()?.state, registered()?.isInChooser], ['active', true]);
    });

    it('takes a registration token once, and only its own', async () => {
      const { token } = await register();
      const again = await register({}, token);
      assert.deepEqual([again.status, again.body], [401, 'token_already_used']);
      const forged = await suite.tool.sign({ sub: 'me', iss: suite.lms.issuer, scope: 'reg', exp: 4e9 });
      assert.equal((await register({}, forged)).status, 401);
      assert.equal(suite.lms.tools().length, 2);
    });

    it('refuses what Moodle refuses', async () => {
      const wrong = [
        { response_types: ['code'] },
        { redirect_uris: suite.tool.launchUrl },
        { token_endpoint_auth_method: 'client_secret_basic' },
        { jwks_uri: undefined },
        { [TOOL_CONFIGURATION]: { ...settings(), domain: 'tool.example' } },
      ];
      for (const changes of wrong)
        assert.equal((await register(changes)).status, 400, JSON.stringify(changes));
      assert.equal(suite.lms.tools().length, 1);
    });
  });
});
