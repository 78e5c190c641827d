// Waiting that comes to an end: by an answer before anybody was told, or by parting without blame and coming first next.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { MyMatchResponse } from '../../shared/api/matching-api.js';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import { oidOf } from '../sandbox/cast.js';
import {
  AMARA,
  CLAIRE,
  HANNAH,
  join,
  KENJI,
  MARCUS,
  MATEO,
  movePhase,
  personIdOf,
  RUNS,
  SOFIA,
  setUpSpring,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { FRIDAY, MONDAY, TUESDAY, waitingIn } from '../support/waiting-pairs.js';

const GRACE = oidOf(14);
const CHOICE = 'You have been waiting for Amara Okafor since';

describe('waiting that ends', function () {
  this.timeout(120_000);
  let suite: Suite;
  let story: ReturnType<typeof waitingIn>;
  let bench: ReturnType<typeof workbenchOf>;
  let pairId: string;
  let otherPairId: string;
  before(async () => {
    suite = await startSuite();
    story = waitingIn(suite);
    bench = workbenchOf(suite);
    await setUpSpring(suite);
    for (const oid of [AMARA, HANNAH, MARCUS, MATEO, SOFIA, KENJI, CLAIRE, GRACE])
      await suite.connector.install(oid);
    await bench.manager().post(`${RUNS}/${await bench.solved({ mode: 'coverage' })}/publish`);
    // Check-ins begin once nobody may say no to the match any more.
    for (const _ of [1, 2]) await story.next(MONDAY);
    pairId = (await matchOf(MATEO))?.relationshipId ?? '';
    otherPairId = (await matchOf(KENJI))?.relationshipId ?? '';
    await story.checkIn(MATEO, pairId);
    await story.checkIn(KENJI, otherPairId);
  });
  after(() => suite.stop());

  const matchOf = async (oid: string) => (await story.as(oid).get<MyMatchResponse>('/my-match')).body;
  const press = async (verb: string) => {
    const [card] = [...story.cards(MATEO, CHOICE), ...story.cards(MATEO, 'End the mentoring with')];
    const data = { relationshipId: pairId, waitedForId: personIdOf(suite, AMARA) };
    const messageId = card?.id ?? '';
    return JSON.stringify((await suite.connector.execute(MATEO, { verb, data, messageId })).body);
  };

  it('tells nobody what was answered before it was told', async () => {
    const AT_NIGHT = 3;
    await story.next(FRIDAY, AT_NIGHT);
    assert.equal((await story.look(MARCUS, otherPairId)).mine?.kinds.length, 1);
    await story.checkIn(MARCUS, otherPairId);
    await story.next(FRIDAY);
    assert.equal(story.cards(MARCUS, 'A reminder, for you alone').length, 0);
    assert.equal(story.cards(AMARA, 'A reminder, for you alone').length, 1);
    const notices = await mongoose.connection
      .collection('notices')
      .find({ 'notice.kind': 'waiting-reminder' })
      .toArray();
    assert.deepEqual(
      new Map(notices.map(({ personId, state }) => [personId, state])),
      new Map([MARCUS, AMARA].map((oid) => [personIdOf(suite, oid), oid === AMARA ? 'sent' : 'moot'])),
    );
  });

  it('is ended by whoever waited for long, who is asked once more, and told to both in the same words', async () => {
    await story.next(TUESDAY);
    await story.next(FRIDAY);
    assert.match(await press('ask-waiting-end'), /End the mentoring with Amara Okafor.*come before others/);
    assert.match(await press('show-waiting'), /You have been waiting for Amara Okafor since Monday/);
    assert.match(await press('end-waiting'), /It has ended, without blame/);
    const again = await story.act(MATEO, pairId, { action: 'end', on: AMARA });
    assert.deepEqual([again.status, again.body.others], [200, []]);
    const refused = await story.act(MATEO, pairId, { action: 'nudge', on: AMARA });
    assert.equal(refused.body.error.code, 'relationship.ended');
    await suite.product.runDueJobs();
    const told = (oid: string, partner: string) => {
      const [card, ...more] = story.cards(oid, 'nobody is to blame');
      assert.equal(more.length, 0);
      return JSON.stringify(card?.activity['attachments']).replaceAll(partner, 'PARTNER');
    };
    assert.equal(told(MATEO, 'Amara Okafor'), told(AMARA, 'Mateo Rivera'));
    assert.equal(story.cards(AMARA, 'A reminder, for you alone').length, 0);
    assert.equal(await mongoose.connection.collection('waits').countDocuments({ relationshipId: pairId }), 0);
    const { areas } = (await story.as(MATEO).get<MyDataResponse>('/my-data')).body;
    assert.match(JSON.stringify(areas), /until your next match you come before others/);
  });

  it('puts whoever waited first in the next run, before somebody who would fit better', async () => {
    await story.as(AMARA).post('/programs/spring/enrollment/withdraw');
    await movePhase('spring', 'enroll');
    await join(suite, 'spring', {
      oid: CLAIRE,
      form: { roles: ['mentor'], department: 'People', skillsOffered: [{ skill: 'Negotiation', level: 4 }] },
    });
    await join(suite, 'spring', {
      oid: GRACE,
      form: {
        roles: ['mentee'],
        department: 'Legal',
        skillsWanted: [{ skill: 'Negotiation', level: 3 }],
        wishes: [suite.people.get(CLAIRE)?.email ?? ''],
      },
    });
    await movePhase('spring', 'run');
    for (const mode of ['score', 'coverage']) {
      const run = await bench.run(await bench.solved({ mode }));
      assert.equal(bench.mentorIn(run, MATEO), personIdOf(suite, CLAIRE));
      const waited = run.people.mentees.filter(({ hasBeenWaiting }) => hasBeenWaiting);
      assert.deepEqual(
        waited.map(({ displayName }) => displayName),
        ['Mateo Rivera'],
      );
      assert.equal(run.pairs[0]?.mentee.hasBeenWaiting, true);
      const left = run.unmatched.map(({ person }) => person.personId);
      assert.ok(left.includes(personIdOf(suite, GRACE)));
      const instead = [GRACE, CLAIRE].map((oid) => personIdOf(suite, oid)).join('/');
      const whyNot = await bench.manager().get(`${RUNS}/${run.run.id}/why-not/${instead}`);
      assert.match(JSON.stringify(whyNot.body), /1 person who has been waiting would stay without a mentor/);
      if (mode === 'coverage') await bench.manager().post(`${RUNS}/${run.run.id}/publish`);
    }
    assert.equal((await matchOf(MATEO))?.partner.personId, personIdOf(suite, CLAIRE));
  });
});
