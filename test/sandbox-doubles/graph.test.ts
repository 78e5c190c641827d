// Graph's double: who is let in, the people that it knows, and requests in batches.
import assert from 'node:assert/strict';
import { oidOf } from '../sandbox/cast.js';
import {
  type Doubles,
  EVERYTHING,
  errorCode,
  type GraphCall,
  graphAs,
  graphAsApp,
  graphWith,
  meeting,
  startDoubles,
} from './start-doubles.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const PRIYA = oidOf(4);
const MANAGERLESS = oidOf(1);

type Item = Record<string, unknown>;

describe("Graph's double", () => {
  let doubles: Doubles;
  let amara: GraphCall;
  let mateo: GraphCall;
  let app: GraphCall;
  before(async () => {
    doubles = await startDoubles();
    amara = await graphAs(doubles, AMARA, EVERYTHING);
    mateo = await graphAs(doubles, MATEO, EVERYTHING);
    app = await graphAsApp(doubles);
  });
  after(() => doubles.stop());

  const refused = async (call: ReturnType<GraphCall>) => {
    const reply = await call;
    return [reply.status, errorCode(reply)];
  };

  describe('letting callers in', () => {
    it('refuses a call without a token, or with one for somebody else, with 401', async () => {
      const tabToken = await doubles.entra.issueTabToken(MATEO);
      const reply = await graphWith(doubles, tabToken)('GET', '/me');
      assert.equal(reply.status, 401);
      assert.equal(errorCode(reply), 'InvalidAuthenticationToken');
      assert.match(reply.headers.get('www-authenticate') ?? '', /^Bearer/);
      assert.equal((await fetch(`${doubles.graph.url}/v1.0/me`)).status, 401);
    });

    it('refuses what the scopes do not cover with 403', async () => {
      const basic = await graphAs(doubles, MATEO, 'User.Read');
      const reader = await graphAs(doubles, MATEO, 'Calendars.Read Calendars.ReadWrite');
      assert.deepEqual(await refused(basic('GET', '/me/mailboxSettings')), [403, 'ErrorAccessDenied']);
      assert.deepEqual(await refused(basic('GET', '/me/manager')), [403, 'ErrorAccessDenied']);
      assert.deepEqual(await refused(basic('POST', '/me/events', { body: meeting(doubles) })), [
        403,
        'ErrorAccessDenied',
      ]);
      assert.deepEqual(await refused(reader('POST', '/me/findMeetingTimes', { body: {} })), [
        403,
        'ErrorAccessDenied',
      ]);
    });

    it('keeps people out of the mailboxes of others, and the app away from /me', async () => {
      assert.equal((await mateo('GET', `/users/${AMARA}/events`)).status, 403);
      assert.equal((await app('GET', `/users/${AMARA}/events`)).status, 200);
      assert.deepEqual(await refused(app('GET', '/me')), [400, 'BadRequest']);
      assert.equal((await app('POST', `/users/${AMARA}/findMeetingTimes`, { body: {} })).status, 403);
    });
  });

  describe('knowing people', () => {
    it('shows the default properties, and others only when they are selected', async () => {
      const me = (await mateo('GET', '/me')).body;
      assert.deepEqual([me['displayName'], me['department']], ['Mateo Rivera', undefined]);
      const { body } = await mateo('GET', '/me?$select=department,displayName');
      assert.deepEqual([body['department'], body['mail']], ['Product', undefined]);
      assert.equal((await mateo('GET', '/me?$select=favoriteColor')).status, 400);
    });

    it('says where people work, and whether their account is in use, to those who may know', async () => {
      assert.equal((await mateo('GET', '/me?$select=officeLocation')).body['officeLocation'], 'New York');
      const account = `/users/${AMARA}?$select=id,accountEnabled`;
      assert.equal((await app('GET', account)).body['accountEnabled'], true);
      doubles.world.leavers.set(AMARA, 'disabled');
      assert.equal((await app('GET', account)).body['accountEnabled'], false);
      doubles.world.leavers.set(AMARA, 'deleted');
      assert.deepEqual(await refused(app('GET', account)), [404, 'Request_ResourceNotFound']);
      doubles.world.leavers.clear();
    });

    it('finds people by a filter or a search, and refuses a search that is not eventual', async () => {
      const filter = encodeURIComponent("startswith(displayName,'Mateo')");
      const found = (await app('GET', `/users?$filter=${filter}`)).body['value'] as unknown[];
      assert.equal(found.length, 1);
      const search = `/users?$search=${encodeURIComponent('"displayName:sof"')}`;
      assert.equal((await app('GET', search)).status, 400);
      const eventual = await app('GET', search, { headers: { ConsistencyLevel: 'eventual' } });
      assert.equal((eventual.body['value'] as Item[])[0]?.['displayName'], 'Sofia Lindqvist');
      assert.equal((await app('GET', '/users?$filter=age%20gt%203')).status, 400);
    });

    it('pages through people by the link that it gives', async () => {
      const names: unknown[] = [];
      let next: unknown = '/users?$top=5';
      while (typeof next === 'string') {
        const { body } = await app('GET', next);
        names.push(...(body['value'] as Item[]).map(({ displayName }) => displayName));
        next = body['@odata.nextLink'];
      }
      assert.equal(new Set(names).size, doubles.world.cast.length);
    });

    it('knows managers, and says 404 for who has none', async () => {
      assert.equal((await app('GET', `/users/${MATEO}/manager`)).body['displayName'], 'Priya Raman');
      assert.equal((await app('GET', `/users/${MANAGERLESS}/manager`)).status, 404);
      assert.equal((await app('GET', '/users/nobody@waymark.example')).status, 404);
    });

    it('has a picture of some, and 404 for the others', async () => {
      const basic = await graphAs(doubles, MATEO, 'User.Read');
      const { status, headers } = await basic('GET', '/me/photo/$value');
      assert.deepEqual([status, headers.get('content-type')], [200, 'image/png']);
      assert.deepEqual(await refused(amara('GET', '/me/photo/$value')), [404, 'ImageNotFound']);
    });

    it("tells a mailbox's zone by Windows' name or IANA's, as the mailbox was set", async () => {
      assert.equal((await mateo('GET', '/me/mailboxSettings')).body['timeZone'], 'America/New_York');
      const { body } = await app('GET', `/users/${PRIYA}/mailboxSettings`);
      assert.equal(body['timeZone'], 'India Standard Time');
    });
  });

  describe('batching', () => {
    const batch = (requests: object[]) => mateo('POST', '/$batch', { body: { requests } });
    const statuses = ({ body }: Awaited<ReturnType<typeof batch>>) =>
      Object.fromEntries(
        (body['responses'] as { id: string; status: number }[]).map((one) => [one.id, one.status]),
      );

    it('answers each part for itself, and not those whose dependency failed', async () => {
      const reply = await batch([
        { id: 'a', method: 'GET', url: '/me' },
        { id: 'b', method: 'GET', url: '/me/events/nothing' },
        { id: 'c', method: 'GET', url: '/me', dependsOn: ['b'] },
      ]);
      assert.equal(reply.status, 200);
      assert.deepEqual(statuses(reply), { a: 200, b: 404, c: 424 });
    });

    it('throttles one part inside of an answer that is 200', async () => {
      const match = (_: string, path: string) => path.endsWith('/manager');
      doubles.graph.faults.add({ kind: 'throttle', times: 1, retryAfterSeconds: 7, match });
      const reply = await batch([
        { id: 'a', method: 'GET', url: '/me' },
        { id: 'b', method: 'GET', url: '/me/manager' },
      ]);
      assert.deepEqual(statuses(reply), { a: 200, b: 429 });
      const [, throttled] = reply.body['responses'] as { headers: Record<string, string> }[];
      assert.equal(throttled?.headers['retry-after'], '7');
    });

    it('refuses more than 20 parts, an id twice, and a body without a content type', async () => {
      const part = (id: string, more: object = {}) => ({ id, method: 'GET', url: '/me', ...more });
      const many = Array.from({ length: 21 }, (_, n) => part(String(n)));
      for (const requests of [many, [part('a'), part('A')], [part('a', { method: 'POST', body: {} })]])
        assert.equal((await batch(requests)).status, 400);
    });
  });
});
