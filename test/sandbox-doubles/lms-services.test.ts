// The services of the LMS double take scores and show members by Moodle's rules.
import assert from 'node:assert/strict';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import { SCOPES } from '../sandbox/lms/tools.js';
import { COURSE, type LmsSuite, SCORE_TYPE, STUDENT, startLmsSuite, TEACHER } from './lms-suite.js';

const LINE_ITEM_TYPE = 'application/vnd.ims.lis.v2.lineitem+json';
const LINE_ITEMS_TYPE = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const RESULTS_TYPE = 'application/vnd.ims.lis.v2.resultcontainer+json';
const MEMBERS_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';

type Member = { user_id: string; roles: string[]; name?: string };

describe('the services of the LMS double', () => {
  let suite: LmsSuite;

  beforeEach(async () => {
    suite = await startLmsSuite();
  });
  afterEach(() => suite.stop());

  describe('scores', () => {
    it('rescales a score to the points of the line item, and shows it in the gradebook', async () => {
      assert.equal((await suite.score({ comment: 'Well done' })).status, 200);
      const row = suite.lms.gradebook(COURSE).find(({ lmsUserId }) => lmsUserId === STUDENT);
      assert.deepEqual(
        [row?.score, row?.scoreMaximum, row?.comment, row?.name],
        [85, 100, 'Well done', 'Mateo Rivera'],
      );
    });

    it('gives the score back as a result', async () => {
      await suite.score({});
      const { lineitem } = await suite.services();
      const token = await suite.tool.token(SCOPES.resultReadonly);
      const { body } = await suite.tool.call(lineitem.replace('?', '/results?'), {
        token,
        type: RESULTS_TYPE,
      });
      const [result] = body as Record<string, unknown>[];
      assert.deepEqual(
        [result?.['userId'], result?.['resultScore'], result?.['resultMaximum']],
        [STUDENT, 85, 100],
      );
    });

    it('gives no more than the maximum', async () => {
      await suite.score({ scoreGiven: 12 });
      assert.equal(suite.gradeOf(STUDENT), 100);
    });

    it('refuses a second score of the same second, and an earlier one', async () => {
      const second = Math.ceil(suite.world.now().getTime() / 1000);
      const at = (later: number) => ({ timestamp: new Date((second + later) * 1000).toISOString() });
      await suite.score(at(0));
      for (const later of [0, -5]) {
        const { status, statusText, body } = await suite.score({ scoreGiven: 9, ...at(later) });
        assert.deepEqual([status, body], [409, []]);
        assert.match(statusText, /earlier timestamp/);
      }
      assert.equal(suite.gradeOf(STUDENT), 85);
      assert.equal((await suite.score({ scoreGiven: 9, ...at(1) })).status, 200);
      assert.equal(suite.gradeOf(STUDENT), 90);
    });

    it('erases the grade when a score is not final', async () => {
      await suite.score({});
      assert.equal((await suite.score({ gradingProgress: 'Pending' }, 2)).status, 200);
      assert.equal(suite.gradeOf(STUDENT), undefined);
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
        const { status, statusText } = await suite.score(fields);
        assert.equal(status, 400, JSON.stringify(fields));
        assert.match(statusText, /^Incorrect score received/);
      }
    });

    it('wants the right media type, scope and tool', async () => {
      const { lineitem } = await suite.services();
      const url = lineitem.replace('?', '/scores?');
      const token = await suite.tool.token(SCOPES.score);
      const readOnly = await suite.tool.token(SCOPES.lineItem);
      const post = (call: object, address = url) =>
        suite.tool.call(address, { method: 'POST', body: {}, ...call });
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
      suite.lms.faults.add({ kind: 'throttle', retryAfterSeconds: 7, times: 1, match });
      const { status, headers } = await suite.score({});
      assert.deepEqual([status, headers.get('retry-after')], [429, '7']);
      suite.lms.faults.add({ kind: 'drop-answer', times: 1, match });
      await assert.rejects(suite.score({}));
      assert.equal(suite.gradeOf(STUDENT), 85);
    });
  });

  describe('line items', () => {
    it('lists, makes, changes and removes them', async () => {
      const { lineitems } = await suite.services();
      const token = await suite.tool.token(SCOPES.lineItem);
      const list = async (query = '') =>
        (await suite.tool.call(`${lineitems}${query}`, { token, type: LINE_ITEMS_TYPE })).body as {
          label: string;
        }[];
      const body = { label: 'Second try', scoreMaximum: 20, resourceId: 'second', tag: 'quiz' };
      const made = await suite.tool.call(lineitems, { method: 'POST', token, type: LINE_ITEM_TYPE, body });
      assert.equal(made.status, 201);
      const { id } = made.body as { id: string };
      assert.equal((await list()).length, 2);
      assert.deepEqual(
        (await list('&tag=quiz&resource_id=second')).map(({ label }) => label),
        ['Second try'],
      );
      assert.equal((await list('&resource_link_id=1')).length, 1);
      const put = { method: 'PUT', token, type: LINE_ITEM_TYPE, body: { ...body, label: 'Last try' } };
      assert.equal((await suite.tool.call(id, put)).status, 200);
      assert.equal((await suite.tool.call(id, { method: 'DELETE', token })).status, 204);
      assert.equal((await suite.tool.call(id, { token, type: LINE_ITEM_TYPE })).status, 404);
    });

    it('come page by page when the tool asks for a limit', async () => {
      const { lineitems } = await suite.services();
      const token = await suite.tool.token(SCOPES.lineItem);
      const body = { label: 'Another', scoreMaximum: 10 };
      await suite.tool.call(lineitems, { method: 'POST', token, type: LINE_ITEM_TYPE, body });
      const first = await suite.tool.call(`${lineitems}&limit=1`, { token, type: LINE_ITEMS_TYPE });
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
      const second = await suite.tool.call(next, { token, type: LINE_ITEMS_TYPE });
      assert.equal((second.body as { label: string }[])[0]?.label, 'Another');
      assert.equal(second.headers.get('link'), null);
    });
  });

  describe('memberships', () => {
    const members = async (query: string) => {
      const claims = await suite.launch();
      const service = claims[CLAIM.namesAndRoles] as { context_memberships_url: string };
      const token = await suite.tool.token(SCOPES.membership);
      const url = query.startsWith('http') ? query : `${service.context_memberships_url}${query}`;
      const { status, headers, body } = await suite.tool.call(url, { token, type: MEMBERS_TYPE });
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
