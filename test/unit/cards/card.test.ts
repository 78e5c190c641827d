// Cards as the JSON that Teams reads, with words in them just as people wrote them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Message, messageCard } from '../../../shared/cards/card.js';

/** What one language of templates or another would read as an order. */
const looksLikeCode = fc.constantFrom(
  '\u0024{title}',
  '\u0024{$root}',
  '\\\u0024{x}',
  '`',
  '$data',
  '{{name}}',
  '$t(cards.welcome.title)',
  'null',
);
const words = fc.array(fc.oneof(looksLikeCode, fc.string({ unit: 'grapheme' }))).map((all) => all.join(''));

describe('a card', () => {
  it('is an Adaptive Card 1.5 whose elements stand in the order of the message', () => {
    const { body, actions, ...frame } = messageCard(full('A'));
    assert.deepEqual(frame, {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'en',
      fallbackText: 'A A A',
    });
    assert.deepEqual(body, [
      { type: 'TextBlock', text: 'A', weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
      { type: 'TextBlock', text: 'A', wrap: true },
      { type: 'TextBlock', text: 'A', wrap: true },
      {
        type: 'Input.ChoiceSet',
        id: 'which',
        label: 'A',
        style: 'expanded',
        wrap: true,
        isRequired: true,
        errorMessage: 'A',
        choices: [{ title: 'A', value: 'a' }],
      },
      { type: 'Input.Text', id: 'why', label: 'A', isMultiline: true, maxLength: 600 },
    ]);
    assert.deepEqual(
      actions.map(({ type, title }) => [type, title]),
      [
        ['Action.Execute', 'A'],
        ['Action.OpenUrl', 'A'],
      ],
    );
  });

  it('sends the same from clients that know no verbs', () => {
    const [button] = messageCard(full('A')).actions;
    assert.deepEqual(button, {
      type: 'Action.Execute',
      title: 'A',
      verb: 'say',
      data: { about: 'A' },
      associatedInputs: 'auto',
      fallback: {
        type: 'Action.Submit',
        title: 'A',
        data: { verb: 'say', about: 'A' },
        associatedInputs: 'auto',
      },
    });
  });

  it('leaves what people wrote as they typed it, whatever it looks like', () => {
    fc.assert(
      fc.property(words, (written) => {
        const expected = JSON.stringify(messageCard(full('A'))).replaceAll('"A"', JSON.stringify(written));
        const { fallbackText, ...card } = messageCard(full(written));
        assert.equal(fallbackText, [written, written, written].join(' '));
        const { fallbackText: _, ...rest } = JSON.parse(expected) as Record<string, unknown>;
        assert.deepEqual(card, rest);
      }),
    );
  });

  it('shows no more in its notification than it is given for it', () => {
    assert.equal(
      messageCard({ ...full('A'), summary: 'Something for you' }).fallbackText,
      'Something for you',
    );
  });
});

/** A message with everything in it, and the same words wherever words can be. */
function full(text: string): Message {
  return {
    title: text,
    lines: [text, text],
    links: [{ title: text, url: 'https://example.com/' }],
    choices: [{ id: 'which', label: text, error: text, options: [{ title: text, value: 'a' }] }],
    texts: [{ id: 'why', label: text, maxLength: 600 }],
    buttons: [{ title: text, verb: 'say', data: { about: text }, inputs: 'auto' }],
  };
}
