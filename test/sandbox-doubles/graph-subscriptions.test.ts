// Graph's double: subscriptions to a mailbox, with an endpoint that can be made to misbehave.
import assert from 'node:assert/strict';
import express from 'express';
import { oidOf } from '../sandbox/cast.js';
import { listen } from '../sandbox/kit/listen.js';
import {
  type Doubles,
  EVERYTHING,
  type GraphCall,
  graphAs,
  graphAsApp,
  inDays,
  meeting,
  startDoubles,
} from './start-doubles.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const HOUR = 60 * 60_000;

type Item = Record<string, unknown> & { resourceData?: { id: string } };

describe("Subscriptions in Graph's double", () => {
  let doubles: Doubles;
  let amara: GraphCall;
  let mateo: GraphCall;
  let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
  before(async () => {
    doubles = await startDoubles();
    endpoint = await startEndpoint();
    amara = await graphAs(doubles, AMARA, EVERYTHING);
    mateo = await graphAs(doubles, MATEO, EVERYTHING);
  });
  after(async () => {
    await doubles.stop();
    await endpoint.stop();
  });
  beforeEach(() => endpoint.reset());

  const request = (more: object = {}) => ({
    changeType: 'created,updated,deleted',
    notificationUrl: `${endpoint.url}/notifications`,
    lifecycleNotificationUrl: `${endpoint.url}/lifecycle`,
    resource: 'me/events',
    expirationDateTime: inDays(doubles, 6).toISOString(),
    clientState: 'a secret of ours',
    ...more,
  });
  const subscribe = async (more: object = {}) => {
    const { status, body } = await mateo('POST', '/subscriptions', { body: request(more) });
    assert.equal(status, 201);
    return String(body['id']);
  };
  const told = async () => {
    await doubles.graph.notified();
    return endpoint.items;
  };

  it('shakes hands with both addresses before it agrees', async () => {
    await subscribe();
    assert.deepEqual(endpoint.validated, ['/notifications', '/lifecycle']);
    endpoint.behave({ validation: 'html' });
    assert.equal((await mateo('POST', '/subscriptions', { body: request() })).status, 400);
    endpoint.behave({ validation: 'wrong' });
    assert.equal((await mateo('POST', '/subscriptions', { body: request() })).status, 400);
  });

  it('tells of each change with the id alone, the secret, and no details', async () => {
    const id = await subscribe();
    const { body } = await amara('POST', '/me/events', { body: meeting(doubles, { subject: 'Told' }) });
    await amara('PATCH', `/me/events/${body['id']}`, { body: { subject: 'Told again' } });
    await amara('POST', `/me/events/${body['id']}/cancel`, { body: {} });
    const mine = (await told()).filter(({ subscriptionId }) => subscriptionId === id);
    assert.deepEqual(
      mine.map(({ changeType }) => changeType),
      ['created', 'updated', 'updated'],
    );
    assert.ok(mine.every(({ clientState }) => clientState === 'a secret of ours'));
    assert.doesNotMatch(JSON.stringify(mine), /Told/);
    const copy = await mateo('GET', `/me/events/${mine[0]?.resourceData?.id}`);
    assert.equal(copy.body['isCancelled'], true);
  });

  it('tries again what was not taken, and gives up after four hours', async () => {
    const id = await subscribe({ changeType: 'created' });
    endpoint.behave({ status: 500 });
    await amara('POST', '/me/events', { body: meeting(doubles) });
    const first = (await told()).filter(({ subscriptionId }) => subscriptionId === id);
    assert.equal(first.length, 1);
    await doubles.world.moveClock(HOUR);
    const second = (await told()).filter(({ subscriptionId }) => subscriptionId === id);
    assert.equal(second.length, 2);
    await doubles.world.moveClock(4 * HOUR);
    endpoint.behave({ status: 202 });
    await doubles.world.moveClock(HOUR);
    const last = (await told()).filter(({ subscriptionId }) => subscriptionId === id);
    assert.equal(last.length, 3);
  });

  it('is renewed for at most seven days, and ends by itself or by being deleted', async () => {
    const id = await subscribe();
    const renew = (days: number) =>
      mateo('PATCH', `/subscriptions/${id}`, {
        body: { expirationDateTime: inDays(doubles, days).toISOString() },
      });
    assert.equal((await renew(6.9)).status, 200);
    assert.equal((await renew(7.1)).status, 400);
    assert.equal((await renew(-1)).status, 400);
    await doubles.world.moveClock(7 * 24 * HOUR);
    assert.equal((await mateo('GET', `/subscriptions/${id}`)).status, 404);
    const other = await subscribe();
    assert.equal((await mateo('DELETE', `/subscriptions/${other}`)).status, 204);
    assert.equal((await mateo('DELETE', `/subscriptions/${other}`)).status, 404);
  });

  it('sends lifecycle events, and ends when it says that it was removed', async () => {
    const id = await subscribe();
    doubles.graph.subscriptions.sendLifecycle(id, 'reauthorizationRequired');
    doubles.graph.subscriptions.sendLifecycle(id, 'subscriptionRemoved');
    const events = (await told()).filter(({ subscriptionId }) => subscriptionId === id);
    assert.deepEqual(
      events.map(({ lifecycleEvent }) => lifecycleEvent),
      ['reauthorizationRequired', 'subscriptionRemoved'],
    );
    assert.equal((await mateo('GET', `/subscriptions/${id}`)).status, 404);
  });

  it('lets the app follow any mailbox, and a person their own only', async () => {
    const app = await graphAsApp(doubles);
    const resource = `users/${AMARA}/events`;
    assert.equal((await app('POST', '/subscriptions', { body: request({ resource }) })).status, 201);
    assert.equal((await mateo('POST', '/subscriptions', { body: request({ resource }) })).status, 403);
  });

  for (const [what, change] of [
    ['a kind of change that does not exist', { changeType: 'modified' }],
    ['an address without https', { notificationUrl: 'http://waymark.example/notifications' }],
    ['the address of Graph in the resource', { resource: 'https://graph.microsoft.com/v1.0/me/events' }],
    ['more than seven days', { expirationDateTime: '2099-01-01T00:00:00Z' }],
    ['a secret of more than 128 characters', { clientState: 'x'.repeat(129) }],
    ['an unknown property', { secret: 'x' }],
  ] as const)
    it(`refuses ${what}`, async () => {
      assert.equal((await mateo('POST', '/subscriptions', { body: request(change) })).status, 400);
    });

  it('does not let the address for lifecycle events be added later', async () => {
    const id = await subscribe({ lifecycleNotificationUrl: undefined });
    const body = { lifecycleNotificationUrl: `${endpoint.url}/lifecycle` };
    assert.equal((await mateo('PATCH', `/subscriptions/${id}`, { body })).status, 400);
  });
});

type Behavior = { validation?: 'right' | 'html' | 'wrong'; status?: number };

async function startEndpoint() {
  const app = express();
  let behavior: Behavior = {};
  const items: Item[] = [];
  const validated: string[] = [];
  app.post('/:kind', express.json(), (req, res) => {
    const token = req.query['validationToken'];
    if (token === undefined) {
      items.push(...(req.body.value as Item[]));
      res.status(behavior.status ?? 202).end();
      return;
    }
    validated.push(req.path);
    const answer = behavior.validation === 'wrong' ? 'hello' : String(token);
    res.type(behavior.validation === 'html' ? 'html' : 'text').send(answer);
  });
  const { url, stop } = await listen(app, { host: '127.0.0.1' });
  return {
    url,
    stop,
    items,
    validated,
    behave: (next: Behavior) => {
      behavior = next;
    },
    reset: () => {
      behavior = {};
      items.length = 0;
      validated.length = 0;
    },
  };
}
