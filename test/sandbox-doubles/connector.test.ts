// The connector's double, as a bot meets it.
import assert from 'node:assert/strict';
import express from 'express';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { oidOf } from '../sandbox/cast.js';
import {
  type Connector,
  METADATA_PATH,
  startConnector,
  TOKEN_ISSUER,
} from '../sandbox/connector/connector.js';
import { type Entra, startEntra } from '../sandbox/entra/entra.js';
import { listen } from '../sandbox/kit/listen.js';
import type { World } from '../sandbox/world.js';
import { errorCode, type Reply, readReply, requestToken, startWorld } from './start-doubles.js';

const MATEO = oidOf(3);
const SOFIA = oidOf(9);
const card = (more: object = {}) => ({ type: 'AdaptiveCard', version: '1.5', body: [], ...more });
const cardMessage = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

describe("The connector's double", () => {
  let world: World;
  let entra: Entra;
  let connector: Connector;
  let bot: Awaited<ReturnType<typeof startBot>>;
  let token: string;
  before(async () => {
    world = await startWorld();
    entra = await startEntra(world);
    connector = await startConnector(world, { entra, limits: 1000 });
    bot = await startBot();
    connector.setBotEndpoint(`${bot.url}/api/messages`);
    token = await botToken();
    await connector.install(MATEO);
  });
  after(async () => {
    await connector.stop();
    await entra.stop();
    await bot.stop();
  });
  beforeEach(() => bot.reset());

  async function botToken() {
    const { body } = await requestToken(
      { world, entra },
      {
        client_id: world.botAppId,
        client_secret: world.botAppPassword,
        grant_type: 'client_credentials',
        scope: 'https://api.botframework.com/.default',
      },
    );
    return String(body['access_token']);
  }
  const call = async (method: string, path: string, body?: unknown): Promise<Reply> =>
    readReply(
      await fetch(path.startsWith('http') ? path : `${connector.url}/v3/conversations${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const chat = (oid = MATEO) => `/a%3Achat-${oid}`;
  const post = (body: unknown, oid = MATEO) => call('POST', `${chat(oid)}/activities`, body);

  describe('taking what the bot writes', () => {
    it('takes a message, changes it, and takes it back', async () => {
      const { status, body } = await post({ type: 'message', text: 'One' });
      assert.equal(status, 201);
      const place = `${chat()}/activities/${String(body['id'])}`;
      assert.equal((await call('PUT', place, { type: 'message', text: 'Two' })).status, 200);
      assert.equal(connector.messages(MATEO).at(-1)?.activity['text'], 'Two');
      assert.equal((await call('DELETE', place)).status, 200);
      assert.equal((await call('PUT', place, { type: 'message', text: 'Three' })).status, 404);
    });

    it('refuses everybody but the bot, and what is not about a chat that it is in', async () => {
      const app = await requestToken(
        { world, entra },
        { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' },
      );
      const before = token;
      token = String(app.body['access_token']);
      assert.equal((await post({ type: 'message', text: 'x' })).status, 401);
      token = before;
      assert.equal(
        (await call('POST', '/a%3Anowhere/activities', { type: 'message', text: 'x' })).status,
        404,
      );
      const blocked = await post({ type: 'message', text: 'x' }, SOFIA);
      assert.deepEqual([blocked.status, errorCode(blocked)], [403, 'MessageWritesBlocked']);
    });

    it('blocks the chat when the person removes the app', async () => {
      await connector.install(SOFIA);
      assert.equal((await post({ type: 'message', text: 'x' }, SOFIA)).status, 201);
      await connector.uninstall(SOFIA);
      assert.equal((await post({ type: 'message', text: 'x' }, SOFIA)).status, 403);
      assert.equal(bot.activities.at(-1)?.['action'], 'remove');
    });

    it('counts the size of a message as UTF-16', async () => {
      const fits = await post({ type: 'message', text: 'é'.repeat(50_000) });
      const tooBig = await post({ type: 'message', text: 'x'.repeat(52_000) });
      assert.equal(fits.status, 201);
      assert.deepEqual([tooBig.status, errorCode(tooBig)], [413, 'MessageSizeTooBig']);
    });

    it('refuses a message without content, and one with more than ten attachments', async () => {
      assert.equal((await post({ type: 'message' })).status, 400);
      const [attachment] = cardMessage(card()).attachments;
      const attachments = Array.from({ length: 11 }, () => attachment);
      assert.equal((await post({ type: 'message', attachments })).status, 400);
    });

    it('opens a chat for the organization only, and never by an address', async () => {
      const members = [{ id: `29:user-${MATEO}` }];
      const opened = await call('POST', '', { bot: { id: '28:bot' }, members, tenantId: world.tenantId });
      assert.deepEqual([opened.status, opened.body['id']], [201, `a:chat-${MATEO}`]);
      assert.equal((await call('POST', '', { members })).status, 400);
      const byAddress = { members: [{ id: 'mateo.rivera@waymark.example' }], tenantId: world.tenantId };
      assert.equal((await call('POST', '', byAddress)).status, 400);
    });

    it('knows the members of a chat, as a list, by pages and alone', async () => {
      const list = await call('GET', `${chat()}/members`);
      const paged = await call('GET', `${chat()}/pagedmembers`);
      const one = await call('GET', `${chat()}/members/${MATEO}`);
      assert.equal((list.body as unknown as { name: string }[])[0]?.name, 'Mateo Rivera');
      assert.equal((paged.body['members'] as { aadObjectId: string }[])[0]?.aadObjectId, MATEO);
      assert.equal(one.body['email'], 'mateo.rivera@waymark.example');
    });
  });

  describe('looking at cards', () => {
    const submit = { type: 'Action.Submit', title: 'Send' };
    const execute = { type: 'Action.Execute', title: 'Send', verb: 'send', fallback: submit };

    it('takes a card with inputs, columns and actions', async () => {
      const content = card({
        body: [
          { type: 'TextBlock', text: 'Hello', wrap: true },
          { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'x' }] }] },
          { type: 'Input.Text', id: 'win', label: 'What went well?' },
        ],
        actions: [execute, { type: 'Action.OpenUrl', title: 'Open', url: 'https://waymark.example' }],
      });
      assert.equal((await post(cardMessage(content))).status, 201);
    });

    for (const [what, more] of [
      ['a version above 1.5', { version: '1.6' }],
      ['no version', { version: undefined }],
      ['an element that schema 1.5 does not know', { body: [{ type: 'Carousel' }] }],
      ['an unknown element inside of another', { body: [{ type: 'Container', items: [{ type: 'Badge' }] }] }],
      ['an action that Teams does not know', { actions: [{ type: 'Action.Http', title: 'x' }] }],
      ['an Action.Execute without a fallback', { actions: [{ ...execute, fallback: undefined }] }],
      ['an input without a label', { body: [{ type: 'Input.Text', id: 'a' }] }],
      ['an input without an id', { body: [{ type: 'Input.Text', label: 'A' }] }],
      [
        'the same id for two inputs',
        { body: ['A', 'B'].map((label) => ({ type: 'Input.Text', id: 'a', label })) },
      ],
      ['seven actions', { actions: Array.from({ length: 7 }, () => submit) }],
      [
        'a link without https',
        { actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'http://a.example' }] },
      ],
      ['a template that nobody filled', { body: [{ type: 'TextBlock', text: '$' + '{title}' }] }],
    ] as const)
      it(`refuses a card with ${what}`, async () => {
        const reply = await post(cardMessage(card(more)));
        assert.deepEqual([reply.status, errorCode(reply)], [400, 'BadSyntax']);
      });

    it('does not show a card that the bot returns when Teams could not', async () => {
      const { body } = await post(cardMessage(card()));
      const press = () => connector.execute(MATEO, { verb: 'x', data: {}, messageId: String(body['id']) });
      bot.answer({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: card({ version: '2.0' }),
      });
      await assert.rejects(press(), /can't show/);
      const value = card({ body: [{ type: 'TextBlock', text: 'Thanks' }] });
      bot.answer({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
      await press();
      assert.match(JSON.stringify(connector.messages(MATEO).at(-1)), /Thanks/);
    });
  });

  describe('bringing the bot what people do', () => {
    it('signs with an endorsed key of its metadata, for the bot and its own address', async () => {
      await connector.say(MATEO, 'hi');
      const metadata = (await (await fetch(`${connector.url}${METADATA_PATH}`)).json()) as Record<
        string,
        string
      >;
      const keys = createRemoteJWKSet(new URL(metadata['jwks_uri'] ?? ''));
      const { payload, protectedHeader } = await jwtVerify(bot.tokens.at(-1) ?? '', keys, {
        issuer: TOKEN_ISSUER,
        audience: world.botAppId,
      });
      assert.equal(payload['serviceurl'], bot.activities.at(-1)?.['serviceUrl']);
      const key = keys.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
      assert.ok(key && 'endorsements' in key);
      assert.deepEqual(key.endorsements, ['msteams']);
    });

    it('delivers the same activity twice when told so', async () => {
      connector.repeatNext(2);
      await connector.say(MATEO, 'twice');
      await connector.say(MATEO, 'once');
      assert.deepEqual(
        bot.activities.map(({ text }) => text),
        ['twice', 'twice', 'once'],
      );
      assert.equal(bot.activities[0]?.['id'], bot.activities[1]?.['id']);
    });

    it('delivers late when told so, and shows the message as being sent until then', async () => {
      const release = connector.hold();
      const saying = connector.say(MATEO, 'late');
      assert.equal(connector.messages(MATEO).at(-1)?.state, 'sending');
      assert.equal(bot.activities.length, 0);
      release();
      await saying;
      assert.equal(connector.messages(MATEO).at(-1)?.state, 'sent');
    });

    it('keeps why a message failed', async () => {
      bot.answer({ error: 'x' }, 500);
      await connector.say(MATEO, 'hi');
      const message = connector.messages(MATEO).at(-1);
      assert.deepEqual([message?.state, message?.reason], ['failed', 'Waymark answered 500']);
    });
  });

  it("answers 429 with Retry-After to the eighth message within a second, and lets others' chats be", async () => {
    const strict = await startConnector(world, { entra });
    strict.setBotEndpoint(`${bot.url}/api/messages`);
    await strict.install(MATEO);
    await strict.install(SOFIA);
    const message = { type: 'message', text: 'x' };
    const send = (oid: string) =>
      call('POST', `${strict.url}/v3/conversations${chat(oid)}/activities`, message);
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(MATEO)));
    const throttled = replies.filter(({ status }) => status === 429);
    assert.ok(throttled.length >= 2, `${throttled.length} of 10 were throttled`);
    assert.ok(throttled.every(({ headers }) => Number(headers.get('retry-after')) >= 1));
    assert.equal((await send(SOFIA)).status, 201);
    await strict.stop();
  });

  it('writes down the calls of its API, without any token, and not the traffic of its pages', async () => {
    await fetch(connector.chatUrl(MATEO));
    await post({ type: 'message', text: 'x' });
    const paths = connector.diary.find(({ service }) => service === 'connector').map(({ path }) => path);
    assert.ok(paths.every((path) => /^\/(v3|api)\//.test(path)));
    assert.doesNotMatch(JSON.stringify(connector.diary.entries()), /eyJ/);
  });
});

async function startBot() {
  const app = express();
  const activities: Record<string, unknown>[] = [];
  const tokens: string[] = [];
  let answer: { body: unknown; status: number } = { body: {}, status: 200 };
  app.post('/api/messages', express.json(), (req, res) => {
    activities.push(req.body);
    tokens.push(String(req.headers.authorization).replace('Bearer ', ''));
    res.status(answer.status).json(answer.body);
  });
  const { url, stop } = await listen(app, { host: '127.0.0.1' });
  return {
    url,
    stop,
    activities,
    tokens,
    answer: (body: unknown, status = 200) => {
      answer = { body, status };
    },
    reset: () => {
      answer = { body: {}, status: 200 };
      activities.length = 0;
      tokens.length = 0;
    },
  };
}
