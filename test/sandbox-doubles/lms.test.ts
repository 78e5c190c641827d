// The LMS double keeps to the protocols, and is as strict as the platform that it plays.
import assert from 'node:assert/strict';
import { cast, courses, lmsOnlyUsers, pairs } from '../sandbox/cast.js';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import { without } from '../sandbox/lms/launch/launch-mistakes.js';
import { type Lms, startLms } from '../sandbox/lms/lms.js';
import { SCOPES } from '../sandbox/lms/tools.js';
import { createWorld, type World } from '../sandbox/world.js';
import { type ScriptedTool, startScriptedTool } from './scripted-tool.js';

const COURSE = 'lead-101';
const STUDENT = '103';
const TEACHER = '111';
const SCORE_TYPE = 'application/vnd.ims.lis.v1.score+json';
const LINE_ITEM_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';
const LINE_ITEMS_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const RESULTS_TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json';
const MEMBERS_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

type Services = { lineitem: string; lineitems: string; scope: string[] };
type Member = { user_id: string; roles: string[]; name?: string };

describe('the LMS double', () => {
  let world: World;
  let lms: Lms;
  let tool: ScriptedTool;

  beforeEach(async () => {
    world = createWorld({ cast, pairs, courses, lmsOnlyUsers, tls: { caFile: '', key: '', cert: '' } });
    lms = await startLms(world);
    tool = await startScriptedTool(lms);
    lms.setTool(tool);
  });
  afterEach(async () => {
    await Promise.all([lms.stop(), tool.stop()]);
  });

  const login = (lmsUserId = STUDENT) => lms.startLogin({ courseId: COURSE, lmsUserId });
  const ask = (changes: Record<string, string | undefined>) =>
    lms.answerAuth(tool.authRequest(login(), changes));
  const launch = async (lmsUserId = STUDENT) => {
    const answer = await lms.answerAuth(tool.authRequest(login(lmsUserId)));
    assert.ok('id_token' in answer, JSON.stringify(answer));
    return (await tool.read(answer.id_token)).payload;
  };
  const services = async () => (await launch())[CLAIM.gradeServices] as Services;
  const score = async (fields: Record<string, unknown>, seconds = 0) => {
    const { lineitem } = await services();
    const body = {
      userId: STUDENT,
      scoreGiven: 8.5,
      scoreMaximum: 10,
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      timestamp: new Date(world.now().getTime() + seconds * 1000).toISOString(),
      ...fields,
    };
    const token = await tool.token(SCOPES.score);
    const url = lineitem.replace('?', '/scores?');
    return tool.call(url, { method: 'POST', token, type: SCORE_TYPE, body });
  };
  const gradeOf = (lmsUserId: string) =>
    lms.gradebook(COURSE).find((row) => row.lmsUserId === lmsUserId)?.score;

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
      const answer = await lms.answerAuth(tool.authRequest(fields, { state: 'mine', nonce: 'once' }));
      assert.ok('id_token' in answer);
      assert.equal(answer.state, 'mine');
      const { payload, protectedHeader } = await tool.read(answer.id_token);
      assert.equal(protectedHeader.alg, 'RS256');
      assert.equal(payload['nonce'], 'once');
      assert.equal(payload.sub, STUDENT);
      assert.equal(Number(payload.exp) - Number(payload.iat), 60);
      assert.deepEqual(payload[CLAIM.roles], ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner']);
      assert.equal(payload['name'], 'Mateo Rivera');
      const custom = payload[CLAIM.custom] as Record<string, string>;
      assert.equal(custom['module_id'], 'virtual-mentoring-basics');
      const { lineitem, lineitems } = payload[CLAIM.gradeServices] as Services;
      assert.match(lineitem, /\/mod\/lti\/services\.php\/2\/lineitems\/2\/lineitem\?type_id=1$/);
      assert.match(lineitems, /\/mod\/lti\/services\.php\/2\/lineitems\?type_id=1$/);
    });

    it('gives a teacher the role of an instructor', async () => {
      const { [CLAIM.roles]: roles } = await launch(TEACHER);
      assert.deepEqual(roles, ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor']);
    });

    it('tells no name and no address when the tool may not know them', async () => {
      lms.setPrivacy({ name: false, email: false });
      const claims = await launch();
      assert.deepEqual(
        ['name', 'given_name', 'family_name', 'email'].filter((name) => name in claims),
        [],
      );
    });

    it('answers each launch once', async () => {
      const request = tool.authRequest(login());
      await lms.answerAuth(request);
      assert.deepEqual(await lms.answerAuth(request), {
        error: 'No launch id in LTI hint',
        shown: 'platform',
      });
    });

    it('keeps the user on its own page when it can not trust the redirect URI', async () => {
      const requests: Record<string, string | undefined>[] = [
        { redirect_uri: `${tool.launchUrl}/` },
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
          async (signature) => lms.answerAuth(tool.authRequest(login()), { signature }),
        ),
      );
      for (const answer of tokens) {
        assert.ok('id_token' in answer);
        await assert.rejects(tool.read(answer.id_token));
      }
      const answer = await lms.answerAuth(tool.authRequest(login()), {
        claims: without('nonce', CLAIM.roles),
        header: { kid: undefined },
        state: () => undefined,
      });
      assert.ok('id_token' in answer);
      assert.equal(answer.state, undefined);
      const { payload, protectedHeader } = await tool.read(answer.id_token);
      assert.equal(protectedHeader.kid, undefined);
      assert.ok(!('nonce' in payload) && !(CLAIM.roles in payload));
    });

    it('signs with a new key after a rotation, and serves it', async () => {
      const kidOf = async () => {
        const answer = await lms.answerAuth(tool.authRequest(login()));
        assert.ok('id_token' in answer);
        return (await tool.read(answer.id_token)).protectedHeader.kid;
      };
      const before = await kidOf();
      await lms.rotateKey();
      assert.notEqual(await kidOf(), before);
    });
  });

  describe('the token endpoint', () => {
    it('grants what the tool may have of what it asks for', async () => {
      lms.setScopes([SCOPES.score]);
      const { status, body } = await tool.askToken([SCOPES.score, SCOPES.lineItem]);
      assert.equal(status, 200);
      assert.deepEqual(
        { ...(body as object), access_token: '' },
        { access_token: '', token_type: 'Bearer', expires_in: 3600, scope: SCOPES.score },
      );
      const none = await tool.askToken([SCOPES.lineItem]);
      assert.deepEqual([none.status, none.body], [400, { error: 'invalid_scope' }]);
    });

    it('takes an assertion once, for itself, from the client, in time', async () => {
      const past = Math.floor(Date.now() / 1000) - 600;
      const wrong = await Promise.all([
        tool.assertion({ aud: lms.issuer }),
        tool.assertion({ iss: 'another' }),
        tool.assertion({ iat: past - 60, exp: past }),
        tool.assertion({ sub: 'another' }),
        lms.signLaunch({ iss: lms.clientId, sub: lms.clientId, aud: lms.tokenUrl, jti: '1' }),
      ]);
      for (const client_assertion of wrong) {
        const { status, body } = await tool.askToken([SCOPES.score], { client_assertion });
        assert.deepEqual([status, body], [400, { error: 'invalid_client' }]);
      }
      const client_assertion = await tool.assertion({ aud: [lms.tokenUrl] });
      assert.equal((await tool.askToken([SCOPES.score], { client_assertion })).status, 200);
      assert.equal((await tool.askToken([SCOPES.score], { client_assertion })).status, 400);
      const { body } = await tool.askToken([SCOPES.score], { grant_type: 'password' });
      assert.deepEqual(body, { error: 'unsupported_grant_type' });
    });

    it('fetches the keys of the tool again after they changed', async () => {
      await tool.token(SCOPES.score);
      await tool.rotateKey();
      await tool.token(SCOPES.score);
    });

    it('answers a page when it can not fetch the keys of the tool', async () => {
      lms.setTool({ ...tool, jwksUrl: `${tool.url}/nothing` });
      const { status, headers } = await tool.askToken([SCOPES.score]);
      assert.equal(status, 404);
      assert.match(headers.get('content-type') ?? '', /text\/html/);
    });

    it('lets a token in for an hour', async () => {
      const { lineitem } = await services();
      const token = await tool.token(SCOPES.lineItem);
      const read = () => tool.call(lineitem, { token, type: LINE_ITEM_TYPE });
      assert.equal((await read()).status, 200);
      await world.moveClock(61 * 60_000);
      assert.equal((await read()).status, 401);
    });
  });

  describe('scores', () => {
    it('rescales a score to the points of the line item, and shows it in the gradebook', async () => {
      assert.equal((await score({ comment: 'Well done' })).status, 200);
      const row = lms.gradebook(COURSE).find(({ lmsUserId }) => lmsUserId === STUDENT);
      assert.deepEqual(
        [row?.score, row?.scoreMaximum, row?.comment, row?.name],
        [85, 100, 'Well done', 'Mateo Rivera'],
      );
    });

    it('gives the score back as a result', async () => {
      await score({});
      const { lineitem } = await services();
      const token = await tool.token(SCOPES.resultReadonly);
      const { body } = await tool.call(lineitem.replace('?', '/results?'), { token, type: RESULTS_TYPE });
      const [result] = body as Record<string, unknown>[];
      assert.deepEqual(
        [result?.['userId'], result?.['resultScore'], result?.['resultMaximum']],
        [STUDENT, 85, 100],
      );
    });

    it('gives no more than the maximum', async () => {
      await score({ scoreGiven: 12 });
      assert.equal(gradeOf(STUDENT), 100);
    });

    it('refuses a second score of the same second, and an earlier one', async () => {
      await score({});
      for (const seconds of [0, -5]) {
        const { status, statusText, body } = await score({ scoreGiven: 9 }, seconds);
        assert.deepEqual([status, body], [409, []]);
        assert.match(statusText, /earlier timestamp/);
      }
      assert.equal(gradeOf(STUDENT), 85);
      assert.equal((await score({ scoreGiven: 9 }, 1)).status, 200);
      assert.equal(gradeOf(STUDENT), 90);
    });

    it('erases the grade when a score is not final', async () => {
      await score({});
      assert.equal((await score({ gradingProgress: 'Pending' }, 2)).status, 200);
      assert.equal(gradeOf(STUDENT), undefined);
    });

    it('refuses what is no right score', async () => {
      const wrong = [
        { userId: '999' },
        { userId: TEACHER },
        { scoreMaximum: undefined },
        { timestamp: '2026-11-22T11:00:00' },
        { timestamp: undefined },
        { activityProgress: undefined },
        { gradingProgress: 'Done' },
        { scoreGiven: '8' },
      ];
      for (const fields of wrong) {
        const { status, statusText } = await score(fields);
        assert.equal(status, 400, JSON.stringify(fields));
        assert.match(statusText, /^Incorrect score received/);
      }
    });

    it('wants the right media type, scope and tool', async () => {
      const { lineitem } = await services();
      const url = lineitem.replace('?', '/scores?');
      const token = await tool.token(SCOPES.score);
      const readOnly = await tool.token(SCOPES.lineItem);
      const post = (call: object, address = url) => tool.call(address, { method: 'POST', body: {}, ...call });
      assert.equal((await post({ token, type: 'application/json' })).status, 400);
      assert.equal((await post({ type: SCORE_TYPE })).status, 401);
      assert.equal((await post({ token: readOnly, type: SCORE_TYPE })).status, 401);
      assert.equal(
        (await post({ token, type: SCORE_TYPE }, url.replace('type_id=1', 'type_id=2'))).status,
        401,
      );
      assert.equal(
        (await post({ token, type: SCORE_TYPE }, url.replace('lineitems/2/', 'lineitems/3/'))).status,
        404,
      );
    });

    it('misbehaves when a test wants it', async () => {
      const match = (_method: string, path: string) => path.endsWith('/scores');
      lms.faults.add({ kind: 'throttle', retryAfterSeconds: 7, times: 1, match });
      const { status, headers } = await score({});
      assert.deepEqual([status, headers.get('retry-after')], [429, '7']);
      lms.faults.add({ kind: 'drop-answer', times: 1, match });
      await assert.rejects(score({}));
      assert.equal(gradeOf(STUDENT), 85);
    });
  });

  describe('line items', () => {
    it('lists, makes, changes and removes them', async () => {
      const { lineitems } = await services();
      const token = await tool.token(SCOPES.lineItem);
      const list = async (query = '') =>
        (await tool.call(`${lineitems}${query}`, { token, type: LINE_ITEMS_TYPE })).body as {
          label: string;
        }[];
      const body = { label: 'Second try', scoreMaximum: 20, resourceId: 'second', tag: 'quiz' };
      const made = await tool.call(lineitems, { method: 'POST', token, type: LINE_ITEM_TYPE, body });
      assert.equal(made.status, 201);
      const { id } = made.body as { id: string };
      assert.equal((await list()).length, 2);
      assert.deepEqual(
        (await list('&tag=quiz&resource_id=second')).map(({ label }) => label),
        ['Second try'],
      );
      assert.equal((await list('&resource_link_id=1')).length, 1);
      const put = { method: 'PUT', token, type: LINE_ITEM_TYPE, body: { ...body, label: 'Last try' } };
      assert.equal((await tool.call(id, put)).status, 200);
      assert.equal((await tool.call(id, { method: 'DELETE', token })).status, 204);
      assert.equal((await tool.call(id, { token, type: LINE_ITEM_TYPE })).status, 404);
    });

    it('come page by page when the tool asks for a limit', async () => {
      const { lineitems } = await services();
      const token = await tool.token(SCOPES.lineItem);
      const body = { label: 'Another', scoreMaximum: 10 };
      await tool.call(lineitems, { method: 'POST', token, type: LINE_ITEM_TYPE, body });
      const first = await tool.call(`${lineitems}&limit=1`, { token, type: LINE_ITEMS_TYPE });
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
      const second = await tool.call(next, { token, type: LINE_ITEMS_TYPE });
      assert.equal((second.body as { label: string }[])[0]?.label, 'Another');
      assert.equal(second.headers.get('link'), null);
    });
  });

  describe('memberships', () => {
    const members = async (query: string) => {
      const claims = await launch();
      const service = claims[CLAIM.namesAndRoles] as { context_memberships_url: string };
      const token = await tool.token(SCOPES.membership);
      const url = query.startsWith('http') ? query : `${service.context_memberships_url}${query}`;
      const { status, headers, body } = await tool.call(url, { token, type: MEMBERS_TYPE });
      const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      return { status, next, members: (body as { members?: Member[] }).members ?? [] };
    };

    it('lists everybody with short role names', async () => {
      const { members: all } = await members('');
      const roles = new Set(all.flatMap((member) => member.roles));
      assert.deepEqual([...roles].sort(), ['Instructor', 'Learner']);
      assert.ok(all.some(({ user_id, name }) => user_id === STUDENT && name === 'Mateo Rivera'));
    });

    it('comes page by page, and forgets the role on the way', async () => {
      const first = await members('?role=Learner&limit=2');
      assert.equal(first.members.length, 2);
      assert.ok(first.members.every(({ roles }) => roles[0] === 'Learner'));
      assert.ok(first.next && !first.next.includes('role='));
      const rest = await members(first.next);
      assert.equal(rest.members.length, 2);
    });

    it('knows the activities of the course', async () => {
      assert.equal((await members('?rlid=1')).status, 200);
      assert.equal((await members('?rlid=99')).status, 404);
    });
  });
});
