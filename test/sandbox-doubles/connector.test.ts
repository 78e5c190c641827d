// The connector's double, as a bot meets it.
import assert from 'node:assert/strict';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { METADATA_PATH, TOKEN_ISSUER } from '../sandbox/connector/connector.js';
import { card, cardMessage, chatOf, MATEO, SOFIA, startTalk, type Talk } from './start-bot.js';
import { errorCode, requestToken } from './start-doubles.js';

describe("The connector's double", () => {
  let talk: Talk;
  before(async () => {
    const links = { home: () => 'http://127.0.0.1:1/', tab: (oid: string) => `http://localhost:1/${oid}` };
    talk = await startTalk({ limits: 1000, links });
  });
  after(() => talk.stop());
  beforeEach(() => talk.bot.reset());

  describe('taking what the bot writes', () => {
    it('takes a message, changes it, and takes it back', async () => {
      const { status, body } = await talk.post({ type: 'message', text: 'One' });
      assert.equal(status, 201);
      const place = `${chatOf(MATEO)}/activities/${String(body['id'])}`;
      assert.equal((await talk.call('PUT', place, { body: { type: 'message', text: 'Two' } })).status, 200);
      assert.equal(talk.connector.messages(MATEO).at(-1)?.activity['text'], 'Two');
      assert.equal((await talk.call('DELETE', place)).status, 200);
      assert.equal((await talk.call('PUT', place, { body: { type: 'message', text: 'Three' } })).status, 404);
    });

    it('refuses everybody but the bot, and what is not about a chat that it is in', async () => {
      const { body } = await requestToken(talk, {
        grant_type: 'client_credentials',
        scope: 'https://graph.microsoft.com/.default',
      });
      const message = { type: 'message', text: 'x' };
      const token = String(body['access_token']);
      const asApp = await talk.call('POST', `${chatOf(MATEO)}/activities`, { body: message, token });
      assert.equal(asApp.status, 401);
      assert.equal((await talk.call('POST', '/a%3Anowhere/activities', { body: message })).status, 404);
      const blocked = await talk.post({ type: 'message', text: 'x' }, SOFIA);
      assert.deepEqual([blocked.status, errorCode(blocked)], [403, 'MessageWritesBlocked']);
    });

    it('blocks the chat when the person removes the app', async () => {
      await talk.connector.install(SOFIA);
      assert.equal((await talk.post({ type: 'message', text: 'x' }, SOFIA)).status, 201);
      await talk.connector.uninstall(SOFIA);
      assert.equal((await talk.post({ type: 'message', text: 'x' }, SOFIA)).status, 403);
      assert.equal(talk.bot.activities.at(-1)?.['action'], 'remove');
    });

    it('counts the size of a message as UTF-16', async () => {
      const fits = await talk.post({ type: 'message', text: 'é'.repeat(50_000) });
      const tooBig = await talk.post({ type: 'message', text: 'x'.repeat(52_000) });
      assert.equal(fits.status, 201);
      assert.deepEqual([tooBig.status, errorCode(tooBig)], [413, 'MessageSizeTooBig']);
    });

    it('refuses a message without content, and one with more than ten attachments', async () => {
      assert.equal((await talk.post({ type: 'message' })).status, 400);
      const [attachment] = cardMessage(card()).attachments;
      const attachments = Array.from({ length: 11 }, () => attachment);
      assert.equal((await talk.post({ type: 'message', attachments })).status, 400);
    });

    it('opens a chat for the organization only, and never by an address', async () => {
      const members = [{ id: `29:user-${MATEO}` }];
      const opened = await talk.call('POST', '', {
        body: { bot: { id: '28:bot' }, members, tenantId: talk.world.tenantId },
      });
      assert.deepEqual([opened.status, opened.body['id']], [201, `a:chat-${MATEO}`]);
      assert.equal((await talk.call('POST', '', { body: { members } })).status, 400);
      const byAddress = { members: [{ id: 'mateo.rivera@waymark.example' }], tenantId: talk.world.tenantId };
      assert.equal((await talk.call('POST', '', { body: byAddress })).status, 400);
    });

    it('knows the members of a chat, as a list, by pages and alone', async () => {
      const list = await talk.call('GET', `${chatOf(MATEO)}/members`);
      const paged = await talk.call('GET', `${chatOf(MATEO)}/pagedmembers`);
      const one = await talk.call('GET', `${chatOf(MATEO)}/members/${MATEO}`);
      assert.equal((list.body as unknown as { name: string }[])[0]?.name, 'Mateo Rivera');
      assert.equal((paged.body['members'] as { aadObjectId: string }[])[0]?.aadObjectId, MATEO);
      assert.equal(one.body['email'], 'mateo.rivera@waymark.example');
    });
  });

  describe('bringing the bot what people do', () => {
    it('signs with an endorsed key of its metadata, for the bot and its own address', async () => {
      await talk.connector.say(MATEO, 'hi');
      const metadata = (await (await fetch(`${talk.connector.url}${METADATA_PATH}`)).json()) as Record<
        string,
        string
      >;
      const keys = createRemoteJWKSet(new URL(metadata['jwks_uri'] ?? ''));
      const { payload, protectedHeader } = await jwtVerify(talk.bot.tokens.at(-1) ?? '', keys, {
        issuer: TOKEN_ISSUER,
        audience: talk.world.botAppId,
      });
      assert.equal(payload['serviceurl'], talk.bot.activities.at(-1)?.['serviceUrl']);
      const key = keys.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
      assert.ok(key && 'endorsements' in key);
      assert.deepEqual(key.endorsements, ['msteams']);
    });

    it('delivers the same activity twice when told so', async () => {
      talk.connector.repeatNext(2);
      await talk.connector.say(MATEO, 'twice');
      await talk.connector.say(MATEO, 'once');
      assert.deepEqual(
        talk.bot.activities.map(({ text }) => text),
        ['twice', 'twice', 'once'],
      );
      assert.equal(talk.bot.activities[0]?.['id'], talk.bot.activities[1]?.['id']);
    });

    it('delivers late when told so, and shows the message as being sent until then', async () => {
      const release = talk.connector.hold();
      const saying = talk.connector.say(MATEO, 'late');
      assert.equal(talk.connector.messages(MATEO).at(-1)?.state, 'sending');
      assert.equal(talk.bot.activities.length, 0);
      release();
      await saying;
      assert.equal(talk.connector.messages(MATEO).at(-1)?.state, 'sent');
    });

    it('keeps why a message failed', async () => {
      talk.bot.answer({ error: 'x' }, 500);
      await talk.connector.say(MATEO, 'hi');
      const message = talk.connector.messages(MATEO).at(-1);
      assert.deepEqual([message?.state, message?.reason], ['failed', 'Waymark answered 500']);
    });
  });

  it("answers 429 with Retry-After to the eighth message within a second, and lets others' chats be", async () => {
    const strict = await startTalk();
    await strict.connector.install(SOFIA);
    const message = { type: 'message', text: 'x' };
    const replies = await Promise.all(Array.from({ length: 10 }, () => strict.post(message)));
    const throttled = replies.filter(({ status }) => status === 429);
    assert.ok(throttled.length >= 2, `${throttled.length} of 10 were throttled`);
    assert.ok(throttled.every(({ headers }) => Number(headers.get('retry-after')) >= 1));
    assert.equal((await strict.post(message, SOFIA)).status, 201);
    await strict.stop();
  });

  it("leads from the chat page to the sandbox's home and to the person's tab", async () => {
    const page = await (await fetch(talk.connector.chatUrl(MATEO))).text();
    assert.match(page, /href="http:\/\/127\.0\.0\.1:1\/">Sandbox home/);
    assert.match(page, new RegExp(`href="http://localhost:1/${MATEO}">Mateo`));
  });

  it('writes down the calls of its API, without any token, and not the traffic of its pages', async () => {
    await fetch(talk.connector.chatUrl(MATEO));
    await talk.post({ type: 'message', text: 'x' });
    const paths = talk.connector.diary.find(({ service }) => service === 'connector').map(({ path }) => path);
    assert.ok(paths.every((path) => /^\/(v3|api)\//.test(path)));
    assert.doesNotMatch(JSON.stringify(talk.connector.diary.entries()), /eyJ/);
  });
});
