// Meeting by writing, for a pair that can't meet: one switch of both, a question now and then, answers shown together.
import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { AsyncResponse } from '../../shared/api/personal-api.js';
import type { ErrorResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { personIdOf } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const [AMARA, MATEO] = [oidOf(2), oidOf(3)];
const SPACE = `/relationships/${AMARA}-${MATEO}` as const;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

describe('meeting by writing', function () {
  this.timeout(60_000);
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const cards = (oid: string, part: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(part));
  const mateo = () => tabAs(suite, MATEO);
  const amara = () => tabAs(suite, AMARA);

  it('is one switch of both, and its question waits for working hours', async () => {
    await suite.world.moveClock(untilSaturdayNoon(suite.world.now(), 'America/New_York'));
    const { body } = await mateo().put<AsyncResponse>(`${SPACE}/prompts`, { isOn: true, everyDays: 7 });
    assert.equal(body.mode?.startedBy, personIdOf(suite, MATEO));
    await suite.world.moveClock(HOUR);
    assert.equal(cards(MATEO, 'The question of').length + cards(MATEO, 'by writing').length, 0);
    assert.equal(cards(AMARA, 'suggests to meet by writing').length, 1);
    await suite.world.moveClock(3 * DAY);
    assert.equal(cards(MATEO, 'by writing').length, 1);
  });

  it('shows answers when both are in', async () => {
    const [open] = (await amara().get<AsyncResponse>(`${SPACE}/prompts`)).body.rounds;
    assert.ok(open);
    const path = `${SPACE}/prompts/${open.id}` as const;
    const empty = await amara().put<ErrorResponse>(path, { state: 'written', words: {}, version: 0 });
    assert.deepEqual([empty.status, empty.body.error.code], [400, 'round.empty']);
    const both = [amara(), mateo()].map((tab, index) =>
      tab.put<AsyncResponse>(path, { state: 'written', words: { text: `Reply ${index}` }, version: 0 }),
    );
    assert.deepEqual(
      (await Promise.all(both)).map(({ status }) => status),
      [200, 200],
    );
    const [shown] = (await mateo().get<AsyncResponse>(`${SPACE}/prompts`)).body.rounds;
    assert.deepEqual(shown?.partners[0]?.words, { text: 'Reply 0' });
    await suite.product.runDueJobs();
    for (const oid of [AMARA, MATEO]) {
      assert.equal(cards(oid, 'Reply 0').length, 1);
      assert.equal(cards(oid, 'on a card of its own in this chat').length, 1);
    }
  });

  it('asks the next question after the period, and shows a lonely answer when its time is over', async () => {
    await suite.world.moveClock(5 * DAY);
    const { rounds } = (await mateo().get<AsyncResponse>(`${SPACE}/prompts`)).body;
    assert.deepEqual([rounds.length, new Set(rounds.map(({ question }) => question)).size], [2, 2]);
    const [open] = rounds;
    await mateo().put(`${SPACE}/prompts/${open?.id}`, {
      state: 'written',
      words: { text: 'Alone' },
      version: 0,
    });
    const before = (await amara().get<AsyncResponse>(`${SPACE}/prompts`)).body.rounds[0];
    assert.deepEqual(before?.partners[0]?.words, undefined);
    await suite.world.moveClock(7 * DAY);
    const after = (await amara().get<AsyncResponse>(`${SPACE}/prompts`)).body.rounds[1];
    assert.deepEqual(after?.partners[0]?.words, { text: 'Alone' });
    assert.ok(cards(AMARA, 'Alone').length > 0);
  });

  it('is ended by the other, and asks no more', async () => {
    const { body } = await amara().put<AsyncResponse>(`${SPACE}/prompts`, { isOn: false });
    assert.equal(body.mode, null);
    await suite.world.moveClock(8 * DAY);
    const { rounds } = (await mateo().get<AsyncResponse>(`${SPACE}/prompts`)).body;
    assert.equal(rounds.length, 3);
    assert.deepEqual(cards(AMARA, 'suggests to meet by writing'), []);
  });
});

function untilSaturdayNoon(now: Date, zone: string): number {
  const local = DateTime.fromJSDate(now, { zone });
  const noon = local.set({ weekday: 6, hour: 12, minute: 0 });
  return (noon > local ? noon : noon.plus({ weeks: 1 })).toMillis() - now.getTime();
}
