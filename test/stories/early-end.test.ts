// An end that comes early: without blame, and with what the other wrote left as it is.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { ClosingWords, FarewellResponse } from '../../shared/api/farewell-api.js';
import type { PairsResponse } from '../../shared/api/pair-api.js';
import { knownPairs } from '../../shared/mentoring/relationship/relationship-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const DAY = 24 * 60 * 60_000;

type Failure = { error: { code: string; message: string } };

const WORDS: ClosingWords = {
  reflection: 'I dare to speak in big rounds now',
  audience: 'me',
  thanks: 'Your patience carried me',
  next: ['stay-in-touch', 'become-mentor'],
  isDone: false,
};

describe('an early end', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);

  it('tells both the same, blames nobody, and keeps the two from being matched again', async () => {
    const { pairs } = (await as(MATEO).get<PairsResponse>('/relationships')).body;
    const path = `/relationships/${pairs[0]?.id}/farewell` as const;
    await suite.product.runDueJobs();
    const chat = (oid: string) => JSON.stringify(suite.connector.messages(oid));
    for (const oid of [AMARA, MATEO]) assert.match(chat(oid), /answer-check-in/);
    for (const _ of [1, 2]) {
      const { body } = await as(MATEO).post<FarewellResponse>(`${path}/part-ways`);
      assert.equal(body.ended?.isCompleted, false);
    }
    await suite.product.runDueJobs();
    const told = (oid: string, partner: string) => {
      const said = suite.connector
        .messages(oid)
        .map(({ activity }) => JSON.stringify(activity['attachments']));
      const [card, ...more] = said.filter((one) => one?.includes('nobody is to blame'));
      assert.equal(more.length, 0);
      return card?.replaceAll(partner, 'PARTNER');
    };
    assert.ok(told(MATEO, 'Amara Okafor'));
    assert.equal(told(MATEO, 'Amara Okafor'), told(AMARA, 'Mateo Rivera'));
    for (const oid of [AMARA, MATEO]) assert.doesNotMatch(chat(oid), /answer-check-in/);
    const [mateo, amara] = [MATEO, AMARA].map((oid) => suite.people.get(oid)?.id);
    const known = (await knownPairs('first-steps')).find(
      ({ menteeId, mentorId }) => menteeId === mateo && mentorId === amara,
    );
    assert.equal(known?.state, 'vetoed');
    const { body } = await as(MATEO).post<Failure>(`${path}/in-touch`, { asks: true });
    assert.equal(body.error.code, 'closing.not-completed');
  });
});

describe('the words of two of whom one erases themself', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);

  it('go as far as that one wrote them; what the other wrote stays', async () => {
    const { pairs } = (await as(MATEO).get<PairsResponse>('/relationships')).body;
    const path = `/relationships/${pairs[0]?.id}/farewell` as const;
    const endsOn = new Date(suite.world.now().getTime() + 5 * DAY).toISOString().slice(0, 10);
    await as(MATEO).post(`${path}/day`, { version: 0, endsOn });
    await as(MATEO).put(`${path}/words`, { version: 0, words: { ...WORDS, audience: 'pair', isDone: true } });
    const hers = { ...WORDS, reflection: 'I listen longer', thanks: 'Your questions', next: [] };
    await as(AMARA).put(`${path}/words`, { version: 0, words: hers });
    const seen = async () => (await as(AMARA).get<FarewellResponse>(path)).body;
    assert.equal((await seen()).others[0]?.reflection, WORDS.reflection);
    await as(MATEO).post('/my-data/erase', { name: 'Mateo Rivera' });
    await suite.product.runDueJobs();
    const { mine, others, ended, namedBy } = await seen();
    assert.deepEqual([mine.words.reflection, mine.words.thanks], ['I listen longer', 'Your questions']);
    assert.deepEqual([others[0]?.reflection, others[0]?.thanks], [null, null]);
    assert.equal(namedBy, null);
    assert.equal(ended?.isCompleted, false);
    const closing = await mongoose.connection.collection('closing-parts').find().toArray();
    assert.deepEqual(
      closing.map(({ personId }) => personId),
      [suite.people.get(AMARA)?.id],
    );
  });
});
