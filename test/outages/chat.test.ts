// When the connector is away, throttles, or does not want a message: each notice arrives later, or is given up.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const MINUTE_MS = 60_000;
const isSend = (method: string, path: string) => method === 'POST' && path.includes('/activities');

describe('an outage of the chat', () => {
  let suite: Suite;
  beforeEach(async () => {
    suite = await startSuite();
  });
  afterEach(() => suite.stop());

  const checkIns = (oid: string) =>
    suite.connector
      .messages(oid)
      .filter(({ activity }) => JSON.stringify(activity).includes('answer-check-in'));
  const sends = () =>
    suite.connector.diary.find(({ method, path, inbound }) => !inbound && isSend(method, path));

  it('delivers every card later, once, when the connector was away', async () => {
    await suite.connector.install(AMARA);
    await suite.connector.install(MATEO);
    suite.connector.faults.add({ kind: 'fail', match: isSend });
    await suite.product.runDueJobs();
    await suite.world.moveClock(20 * MINUTE_MS);
    assert.deepEqual([checkIns(AMARA).length, checkIns(MATEO).length], [0, 0]);
    suite.connector.faults.clear();
    await suite.world.moveClock(60 * MINUTE_MS);
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.deepEqual([checkIns(AMARA).length, checkIns(MATEO).length], [1, 1]);
  });

  it('asks a throttling connector no earlier than it said', async () => {
    await suite.connector.install(MATEO);
    await suite.product.runDueJobs();
    suite.connector.faults.add({ kind: 'throttle', times: 1, retryAfterSeconds: 1800, match: isSend });
    await suite.connector.install(AMARA);
    await suite.product.runDueJobs();
    const sent = sends().length;
    await suite.world.moveClock(29 * MINUTE_MS);
    assert.equal(sends().length, sent);
    await suite.world.moveClock(2 * MINUTE_MS);
    assert.equal(checkIns(AMARA).length, 1);
  });

  it('sends a card at most twice when the first answer got lost, and either one settles both', async () => {
    suite.connector.faults.add({ kind: 'drop-answer', times: 2, match: isSend });
    await suite.connector.install(MATEO);
    await suite.product.runDueJobs();
    await suite.world.moveClock(60 * MINUTE_MS);
    const cards = checkIns(MATEO);
    assert.ok(cards.length <= 2, `${cards.length} cards`);
    const data = { checkInId: checkInIdOf(cards[0]), rating: '4', win: '', challenge: '' };
    await suite.connector.execute(MATEO, {
      verb: 'answer-check-in',
      data,
      messageId: cards[0]?.id ?? '',
    });
    const again = await suite.connector.execute(MATEO, {
      verb: 'answer-check-in',
      data: { ...data, rating: '1' },
      messageId: cards.at(-1)?.id ?? '',
    });
    assert.match(JSON.stringify(again.body), /first answer stays/);
  });

  it('brings a card up to date that was overtaken while it was being sent', async () => {
    await suite.connector.install(MATEO);
    let arrives = () => {};
    const until = new Promise<void>((done) => {
      arrives = done;
    });
    // The first message is the welcome, which nothing overtakes.
    let sent = 0;
    const isHeld = new Promise<void>((done) => {
      const match = (method: string, path: string) => {
        if (!isSend(method, path)) return false;
        sent += 1;
        if (sent === 1) return false;
        done();
        return true;
      };
      suite.connector.faults.add({ kind: 'hold', until, match });
    });
    const sending = suite.product.runDueJobs();
    await isHeld;
    const tab = tabAs(suite, MATEO);
    const checkIn = (await tab.get<HomeResponse>('/home')).body.relationship?.checkIn;
    const answers = await Promise.all([
      tab.post(`/check-ins/${checkIn?.id}/answer`, { rating: 4, win: '', challenge: '' }),
      tab.put(`/relationships/${AMARA}-${MATEO}/exchange`, { state: 'passed', version: 0 }),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    suite.connector.faults.clear();
    arrives();
    await sending;
    await suite.product.runDueJobs();
    const updated = suite.connector.messages(MATEO).filter(({ isUpdated }) => isUpdated);
    assert.equal(updated.length, 1);
    assert.match(JSON.stringify(updated), /You passed|You answered/);
  });

  it('gives up on a chat that was blocked, and says so in the log', async () => {
    await suite.connector.install(MATEO);
    await suite.product.runDueJobs();
    const before = sends().length;
    suite.connector.faults.add({ kind: 'fail', status: 403, match: isSend });
    await suite.world.moveClock(14 * 24 * 60 * MINUTE_MS);
    const refused = sends().slice(before);
    assert.ok(refused.length > 0);
    suite.connector.faults.clear();
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.equal(sends().length, before + refused.length);
    assert.match(suite.log(), /a notice was not delivered/);
  });

  it('keeps what is to be said until the app is installed, tries it once until then, and says it then', async () => {
    await suite.product.runDueJobs();
    await suite.world.moveClock(24 * 60 * MINUTE_MS);
    await suite.world.moveClock(24 * 60 * MINUTE_MS);
    assert.equal(checkIns(MATEO).length, 0);
    const toMateo = { personId: suite.people.get(MATEO)?.id, 'notice.kind': 'check-in' };
    const kept = await mongoose.connection.collection('notices').find(toMateo).toArray();
    assert.deepEqual(
      kept.map(({ state, attempts }) => [state, attempts]),
      [['waiting', 1]],
    );
    await suite.connector.install(MATEO);
    await suite.product.runDueJobs();
    assert.equal(checkIns(MATEO).length, 1);
  });
});

function checkInIdOf(message: { activity: unknown } | undefined): string {
  return /"checkInId":"([^"]+)"/.exec(JSON.stringify(message?.activity))?.[1] ?? '';
}
