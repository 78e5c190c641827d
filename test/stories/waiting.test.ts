// The story of waiting for a partner: reminded alone first, then seen, then a choice; over as soon as they answer.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import type { Context } from '../../shared/context.js';
import { domainWaitingSources } from '../../shared/domains.js';
import { waitingJobs } from '../../shared/mentoring/waiting/waiting-jobs.js';
import { markWait } from '../../shared/mentoring/waiting/waiting-store.js';
import { addNotices } from '../../shared/notices/notice-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { FRIDAY, MONDAY, THURSDAY, TUESDAY, waitingIn } from '../support/waiting-pairs.js';

const [INGRID, AMARA, MATEO, HANNAH] = [oidOf(1), oidOf(2), oidOf(3), oidOf(6)];
const [SOFIA, AISHA, CLAIRE, TOM, GRACE] = [oidOf(9), oidOf(11), oidOf(12), oidOf(13), oidOf(14)];
const PAIR = `${AMARA}-${MATEO}` as const;
const OTHER_PAIR = `${HANNAH}-${SOFIA}` as const;
const GROUP = `group-${INGRID}`;
const REMINDER = 'A reminder, for you alone';
const CHOICE = 'You have been waiting for Mateo Rivera since';
const DAY = 24 * 60 * 60_000;

describe('waiting for a partner', function () {
  this.timeout(120_000);
  let suite: Suite;
  let story: ReturnType<typeof waitingIn>;
  before(async () => {
    suite = await startSuite();
    story = waitingIn(suite);
    for (const oid of [INGRID, AMARA, MATEO, HANNAH, SOFIA, AISHA, GRACE]) await suite.connector.install(oid);
    await story.next(MONDAY);
    await story.checkIn(AMARA, PAIR);
    await story.checkIn(HANNAH, OTHER_PAIR);
    for (const oid of [AISHA, GRACE]) await story.checkIn(oid, GROUP);
    const until = new Date(suite.world.now().getTime() + 30 * DAY).toISOString();
    await story.as(SOFIA).post('/programs/first-steps/enrollment/pause', { until });
  });
  after(() => suite.stop());

  it('tells nobody anything within what was promised', async () => {
    await story.next(THURSDAY);
    const promise = { days: 3, isAgreed: false };
    for (const oid of [AMARA, MATEO]) {
      assert.deepEqual(await story.look(oid, PAIR), { promise, mine: null, others: [] });
      assert.equal(story.cards(oid, REMINDER).length, 0);
    }
  });

  it('reminds them alone after three of their working days, once though two processes look', async () => {
    const looks = [1, 2].flatMap(() => waitingJobs.map(({ run }) => run));
    await Promise.all([story.next(FRIDAY), ...looks.map((look) => look(systemContext(suite)))]);
    // One that had read before the other marked, and comes to mark only now.
    const tooLate = { before: undefined, at: new Date(suite.world.now().getTime() + 1) };
    await markWait({ relationshipId: PAIR, personId: story.me(MATEO) }, 'remindedAt', tooLate);
    await suite.product.runDueJobs();
    const [card, ...more] = story.cards(MATEO, REMINDER);
    assert.equal(more.length, 0);
    assert.match(JSON.stringify(card), /Amara Okafor would be glad to hear from you.*the check-in.*Pause/);
    assert.match(JSON.stringify(card), /You have not agreed how soon .* goes by 3 working days/);
    assert.equal(card?.activity['summary'], REMINDER, 'a notification says nothing of it');
    const { mine } = await story.look(MATEO, PAIR);
    assert.deepEqual([mine?.kinds, mine?.waitingIds], [['check-in'], [story.me(AMARA)]]);
    assert.equal(story.cards(AMARA, REMINDER).length, 0);
    assert.deepEqual((await story.look(AMARA, PAIR)).others, []);
  });

  it('then shows whoever waits since when, and leaves it at that', async () => {
    await story.next(TUESDAY);
    const [wait, ...more] = (await story.look(AMARA, PAIR)).others;
    assert.equal(more.length, 0);
    assert.deepEqual([wait?.personId, wait?.stage, wait?.kinds], [story.me(MATEO), 'waiting', ['check-in']]);
    assert.deepEqual([wait?.mayNudge, wait?.mayEnd, wait?.nudgedAt], [false, false, null]);
    assert.equal(story.cards(AMARA, CHOICE).length, 0);
    for (const action of ['nudge', 'end'] as const) {
      const { body, status } = await story.act(AMARA, PAIR, { action, on: MATEO });
      assert.deepEqual([status, body.error.code], [409, 'waiting.not-yet']);
      assert.equal((await story.act(MATEO, PAIR, { action, on: AMARA })).body.error.code, 'waiting.over');
    }
  });

  it('leaves it to whoever waits how to go on, and passes on one kind nudge, from whatever door', async () => {
    await story.next(FRIDAY);
    const [card, ...more] = story.cards(AMARA, CHOICE);
    assert.equal(more.length, 0);
    assert.match(JSON.stringify(card), /says nothing about you.*contact person/);
    const { body: pressed } = await suite.connector.execute(AMARA, {
      verb: 'nudge-partner',
      data: { relationshipId: PAIR, waitedForId: story.me(MATEO) },
      messageId: card?.id ?? '',
    });
    assert.match(JSON.stringify(pressed), /You let Mateo Rivera know on Friday/);
    const again = await story.act(AMARA, PAIR, { action: 'nudge', on: MATEO });
    assert.deepEqual([again.status, again.body.others[0]?.mayNudge], [200, false]);
    await suite.product.runDueJobs();
    const nudges = story.cards(MATEO, 'Amara Okafor would like to hear from you');
    assert.equal(nudges.length, 1);
    assert.match(JSON.stringify(nudges), /No hurry and no blame/);
  });

  it('waits for nobody who pauses, and lets nobody end a group alone', async () => {
    assert.deepEqual((await story.look(HANNAH, OTHER_PAIR)).others, []);
    assert.equal((await story.look(SOFIA, OTHER_PAIR)).mine, null);
    assert.equal(story.cards(SOFIA, REMINDER).length, 0);
    assert.deepEqual((await story.look(INGRID, GROUP)).mine?.waitingIds, [AISHA, GRACE].map(story.me));
    const waits = await Promise.all([AISHA, GRACE].map((oid) => story.look(oid, GROUP)));
    for (const { others } of waits)
      assert.deepEqual(
        others.map(({ personId, stage, mayNudge, mayEnd }) => [personId, stage, mayNudge, mayEnd]),
        [[story.me(INGRID), 'choice', true, false]],
      );
    const { body } = await story.act(AISHA, GROUP, { action: 'end', on: INGRID });
    assert.equal(body.error.code, 'waiting.not-alone');
  });

  it('is nobody else’s business', async () => {
    for (const oid of [TOM, CLAIRE, AISHA]) {
      const { status } = await story.as(oid).get(`/relationships/${PAIR}/waiting`);
      assert.equal(status, 404);
      const { body } = await story.act(oid, PAIR, { action: 'end', on: MATEO });
      assert.equal(body.error.code, 'relationship.not-found');
    }
    const kept = await mongoose.connection.collection('waits').find().toArray();
    assert.deepEqual(
      kept.map(({ personId }) => personId).sort(),
      [story.me(INGRID), story.me(MATEO)],
      'no word of what is waited for',
    );
    const { areas } = (await story.as(MATEO).get<MyDataResponse>('/my-data')).body;
    const mine = areas
      .find(({ title }) => title === 'Waiting for each other')
      ?.records.map(({ audience }) => audience);
    assert.deepEqual(mine, ['me-alone', 'pair']);
  });

  it('is over with the answer: on the page at once, and on every card that was sent', async () => {
    await story.checkIn(MATEO, PAIR);
    assert.equal((await story.look(MATEO, PAIR)).mine, null);
    assert.deepEqual((await story.look(AMARA, PAIR)).others, []);
    const late = await story.act(AMARA, PAIR, { action: 'end', on: MATEO });
    assert.deepEqual([late.status, late.body.error.code], [409, 'waiting.over']);
    await suite.product.runDueJobs();
    for (const words of [REMINDER, 'would like to hear from you'])
      assert.equal(story.cards(MATEO, words).length, 0);
    assert.equal(story.cards(MATEO, 'Nothing waits for you any more').length, 2);
    assert.equal(story.cards(AMARA, CHOICE).length, 0);
    assert.equal(story.cards(AMARA, 'You need not wait for Mateo Rivera any more').length, 1);
    assert.equal(await mongoose.connection.collection('waits').countDocuments({ relationshipId: PAIR }), 0);
  });
});

/** As another process would look, at the same time. */
function systemContext(suite: Suite): Context {
  const clock = { now: suite.world.now, newId: randomUUID };
  return {
    ...clock,
    actor: { kind: 'system' },
    waitingSources: domainWaitingSources,
    notify: (ids, notice) => addNotices({ ...clock, hoursOf: async () => new Map() }, ids, notice),
  } as Context;
}
