// The connector's double: which cards it takes, as Teams could show them.
import assert from 'node:assert/strict';
import { card, cardMessage, MATEO, startTalk, type Talk } from './start-bot.js';
import { errorCode } from './start-doubles.js';

describe("Cards in the connector's double", () => {
  let talk: Talk;
  before(async () => {
    talk = await startTalk({ limits: 1000 });
  });
  after(() => talk.stop());

  const submit = { type: 'Action.Submit', title: 'Send' };
  const execute = { type: 'Action.Execute', title: 'Send', verb: 'send', fallback: submit };

  it('takes a card with inputs, columns and actions', async () => {
    const content = card({
      body: [
        { type: 'TextBlock', text: 'Hello \u0024{name}, as somebody typed it', wrap: true },
        { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'x' }] }] },
        { type: 'Input.Text', id: 'win', label: 'What went well?' },
      ],
      actions: [execute, { type: 'Action.OpenUrl', title: 'Open', url: 'https://waymark.example' }],
    });
    assert.equal((await talk.post(cardMessage(content))).status, 201);
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
    ['a link without https', { actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'http://a.example' }] }],
  ] as const)
    it(`refuses a card with ${what}`, async () => {
      const reply = await talk.post(cardMessage(card(more)));
      assert.deepEqual([reply.status, errorCode(reply)], [400, 'BadSyntax']);
    });

  it('does not show a card that the bot returns when Teams could not', async () => {
    const { body } = await talk.post(cardMessage(card()));
    const press = () => talk.connector.execute(MATEO, { verb: 'x', data: {}, messageId: String(body['id']) });
    talk.bot.answer({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card({ version: '2.0' }),
    });
    await assert.rejects(press(), /can't show/);
    const value = card({ body: [{ type: 'TextBlock', text: 'Thanks' }] });
    talk.bot.answer({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value });
    await press();
    assert.match(JSON.stringify(talk.connector.messages(MATEO).at(-1)), /Thanks/);
  });
});
