// The bot's story through the connector: installed, greeted, asked, answered.
import assert from 'node:assert/strict';
import type { HomeResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const HANNAH = oidOf(6);
const LUCIA = oidOf(7);
const CLAIRE = oidOf(12);
const DAY_MS = 24 * 60 * 60_000;

describe('the bot', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  const texts = (oid: string) =>
    suite.connector.messages(oid).map(({ activity }) => JSON.stringify(activity));
  const checkInCard = (oid: string) => {
    const found = suite.connector
      .messages(oid)
      .find(({ activity }) => JSON.stringify(activity).includes('answer-check-in'));
    assert.ok(found, 'no check-in card was posted');
    const checkInId = /"checkInId":"([^"]+)"/.exec(JSON.stringify(found.activity))?.[1] ?? '';
    return { messageId: found.id, checkInId };
  };

  it('welcomes a person once, although Teams tells the news twice', async () => {
    await suite.connector.install(MATEO);
    await suite.connector.install(AMARA);
    await suite.product.runDueJobs();
    assert.equal(texts(MATEO).filter((text) => text.includes('Welcome to Waymark')).length, 1);
  });

  it('welcomes somebody before it tells what has waited for them', async () => {
    await suite.connector.install(HANNAH);
    await suite.product.runDueJobs();
    assert.match(texts(HANNAH)[0] ?? '', /Welcome to Waymark/);
    assert.ok(texts(HANNAH).length > 1);
  });

  it('answers hi, help and anything else', async () => {
    await suite.connector.say(MATEO, 'hi');
    await suite.connector.say(MATEO, 'help');
    await suite.connector.say(MATEO, 'what is the weather');
    const said = texts(MATEO).join('\n');
    assert.match(said, /Hello Mateo Rivera!/);
    assert.match(said, /This is what I do/);
    assert.match(said, /I did not understand that/);
  });

  it('posts a check-in to both, takes the answer from the card and shows it in the tab', async () => {
    await suite.product.runDueJobs();
    const { messageId, checkInId } = checkInCard(MATEO);
    checkInCard(AMARA);
    const data = { checkInId, rating: '4', win: 'We found a goal', challenge: '' };
    const answer = await suite.connector.execute(MATEO, { verb: 'answer-check-in', data, messageId });
    assert.equal(answer.status, 200);
    assert.match(
      JSON.stringify(suite.connector.messages(MATEO).find(({ id }) => id === messageId)),
      /your check-in is done/,
    );
    const home = await tabAs(suite, MATEO).get<HomeResponse>('/home');
    assert.equal(home.body.relationship?.checkIn?.mine?.rating, 4);
  });

  it('keeps the first answer and says so', async () => {
    const checkInId =
      (await tabAs(suite, MATEO).get<HomeResponse>('/home')).body.relationship?.checkIn?.id ?? '';
    const again = await suite.connector.execute(MATEO, {
      verb: 'answer-check-in',
      data: { checkInId, rating: 1, win: '', challenge: '' },
    });
    assert.match(JSON.stringify(again.body), /Your first answer stays/);
    const home = await tabAs(suite, MATEO).get<HomeResponse>('/home');
    assert.equal(home.body.relationship?.checkIn?.mine?.rating, 4);
  });

  it('says what is missing in an answer', async () => {
    const { checkInId } = checkInCard(AMARA);
    const answer = await suite.connector.execute(AMARA, {
      verb: 'answer-check-in',
      data: { checkInId, rating: '9' },
    });
    assert.match(JSON.stringify(answer.body), /Choose how it is going/);
  });

  it('updates the card in the chat when the check-in was answered in the tab, and the partner’s card, too', async () => {
    const messageOf = (oid: string, cardId: string) =>
      JSON.stringify(suite.connector.messages(oid).find(({ id }) => id === cardId)?.activity);
    const { messageId, checkInId } = checkInCard(AMARA);
    const his = suite.connector.messages(MATEO).find(({ activity }) => {
      return JSON.stringify(activity).includes('Amara Okafor has not answered yet');
    });
    await tabAs(suite, AMARA).post(`/check-ins/${checkInId}/answer`, { rating: 5, win: '', challenge: '' });
    await suite.product.runDueJobs();
    assert.match(messageOf(AMARA, messageId), /in the Waymark tab/);
    assert.match(messageOf(MATEO, his?.id ?? ''), /Amara Okafor answered too/);
  });

  it('takes an Action.Submit from a client that knows no Action.Execute', async () => {
    const other = oidOf(9);
    await suite.connector.install(other);
    await suite.world.moveClock(20 * 60_000);
    const { messageId, checkInId } = checkInCard(other);
    await suite.connector.submit(
      other,
      { verb: 'answer-check-in', checkInId, rating: '3', win: '', challenge: '' },
      messageId,
    );
    const message = suite.connector.messages(other).find(({ id }) => id === messageId);
    assert.match(JSON.stringify(message?.activity), /your check-in is done/);
  });

  it('asks once: the card of an older check-in asks no longer when a newer one has come', async () => {
    const hannah = oidOf(6);
    await suite.connector.install(hannah);
    await suite.world.moveClock(20 * 60_000);
    const { messageId: older } = checkInCard(hannah);
    await suite.world.moveClock(15 * 24 * 60 * 60_000);
    const messages = suite.connector.messages(hannah);
    assert.match(
      JSON.stringify(messages.find(({ id }) => id === older)?.activity),
      /There is a newer check-in since/,
    );
    const { messageId: newer } = checkInCard(hannah);
    assert.notEqual(newer, older);
  });

  it('refuses activities that the connector did not sign for this bot', async () => {
    const activity = { type: 'message', text: 'hi', channelId: 'msteams' };
    assert.equal((await suite.connector.sendRaw(activity, { aud: 'another-bot' })).status, 401);
    assert.equal((await suite.connector.sendRaw(activity, { exp: 1 })).status, 401);
    const forged = await fetch(`${suite.product.url}/api/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(forged.status, 401);
  });

  it('tells nobody who installs it late what has passed since', async () => {
    const relationshipId = `${CLAIRE}-${LUCIA}` as const;
    const path = `/relationships/${relationshipId}/suggestions?minutes=30` as const;
    const [slot] = (await tabAs(suite, LUCIA).get<SuggestionsResponse>(path)).body.suggestions;
    const booking = { relationshipId, start: slot?.start, end: slot?.end, requestId: crypto.randomUUID() };
    assert.equal((await tabAs(suite, LUCIA).post('/sessions', booking)).status, 201);
    for (const _ of [1, 2, 3]) await suite.world.moveClock(14 * DAY_MS);
    await suite.connector.install(CLAIRE);
    await suite.product.runDueJobs();
    const told = texts(CLAIRE).join('\n');
    assert.doesNotMatch(told, /You meet Lucía Fernández/);
    const forms = texts(CLAIRE).filter((text) => text.includes('answer-check-in'));
    assert.equal(forms.length, 1);
  });
});
