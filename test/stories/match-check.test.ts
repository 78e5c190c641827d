// The story of the match check: asked after a month, answered alone, and what becomes of a pair when one says no.
import assert from 'node:assert/strict';
import type { ParticipantsResponse } from '../../shared/api/enrollment-api.js';
import type { MatchCheckCountsResponse, MatchCheckResponse } from '../../shared/api/match-check-api.js';
import type { MyMatchResponse } from '../../shared/api/matching-api.js';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { getPrograms, putProgram } from '../../shared/programs/program-actions.js';
import { oidOf } from '../sandbox/cast.js';
import {
  AMARA,
  CLAIRE,
  type Failure,
  HANNAH,
  INGRID,
  join,
  KENJI,
  MARCUS,
  MATEO,
  movePhase,
  personIdOf,
  RUNS,
  SOFIA,
  setUpSpring,
  TOM,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const DAY = 24 * 60 * 60_000;
const CHECK = 'Does the match with';
/** With Grace in a group that Ingrid leads. */
const AISHA = oidOf(11);
const GROUP = `/relationships/group-${INGRID}` as const;

describe('a match check', () => {
  let suite: Suite;
  let bench: ReturnType<typeof workbenchOf>;
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    const [spring] = await getPrograms(['spring']);
    assert.ok(spring);
    await putProgram({ ...spring, contact: 'Ingrid, extension 12' });
    bench = workbenchOf(suite);
    for (const oid of [AMARA, HANNAH, MARCUS, MATEO, SOFIA, KENJI, CLAIRE, AISHA, INGRID])
      await suite.connector.install(oid);
    // People meet in one program only, so that their home page shows the pair that is asked.
    for (const oid of [MATEO, SOFIA, KENJI])
      await tabAs(suite, oid).post('/programs/first-steps/enrollment/withdraw');
    await bench.manager().post(`${RUNS}/${await bench.solved({ mode: 'coverage' })}/publish`);
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const matchOf = async (oid: string) => (await tabAs(suite, oid).get<MyMatchResponse>('/my-match')).body;
  const homeOf = async (oid: string) => (await tabAs(suite, oid).get<HomeResponse>('/home')).body;
  const pathOf = async (oid: string) =>
    `/relationships/${(await matchOf(oid))?.relationshipId ?? 'none'}/match-check` as const;
  const cards = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words));
  const press = async (oid: string, verb: string, data: object = {}) => {
    const [card] = cards(oid, '-match-check');
    assert.ok(card, 'no match check was posted');
    const relationshipId = /"relationshipId":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const answer = await suite.connector.execute(oid, {
      verb,
      data: { relationshipId, ...data },
      messageId: card.id,
    });
    return JSON.stringify(answer.body);
  };
  const counts = async (oid: string) =>
    tabAs(suite, oid).get<MatchCheckCountsResponse & Failure>('/programs/spring/match-check');

  it('is asked of both after thirty days, once, and not before', async () => {
    await suite.world.moveClock(29 * DAY);
    assert.equal((await homeOf(MATEO)).relationship?.matchCheck, null);
    assert.equal(cards(MATEO, CHECK).length, 0);
    const early = await tabAs(suite, MATEO).post<Failure>(await pathOf(MATEO), { answer: 'yes' });
    assert.equal(early.body.error.code, 'match-check.not-open');
    await suite.world.moveClock(DAY);
    await suite.product.runDueJobs();
    for (const oid of [MATEO, AMARA, SOFIA, HANNAH, KENJI, MARCUS]) assert.equal(cards(oid, CHECK).length, 1);
    const asked = { answer: null, contact: 'Ingrid, extension 12' };
    assert.deepEqual((await homeOf(MATEO)).relationship?.matchCheck, asked);
    const space = `/relationships/${(await matchOf(AMARA))?.relationshipId}` as const;
    assert.deepEqual((await tabAs(suite, AMARA).get<PairResponse>(space)).body.matchCheck, asked);
  });

  it('is not asked in a group, which nobody ends for all the others', async () => {
    for (const oid of [AISHA, INGRID]) {
      assert.equal(cards(oid, CHECK).length, 0);
      assert.equal((await tabAs(suite, oid).get<PairResponse>(GROUP)).body.matchCheck, null);
      const unasked = await tabAs(suite, oid).post<Failure>(`${GROUP}/match-check`, { answer: 'yes' });
      assert.equal(unasked.body.error.code, 'match-check.not-open');
    }
  });

  it('shows whom to talk to when somebody is not sure, in the other door too, and takes a change of mind', async () => {
    const unsure = await press(MATEO, 'answer-match-check', { answer: 'unsure' });
    assert.match(unsure, /You can talk to Ingrid, extension 12/);
    assert.match(unsure, /Yes, it works/);
    assert.match(unsure, /No, I would like another match/);
    assert.equal((await homeOf(MATEO)).relationship?.matchCheck?.answer, 'unsure');
    const path = await pathOf(MATEO);
    const changed = await tabAs(suite, MATEO).post<MatchCheckResponse>(path, { answer: 'yes' });
    assert.equal(changed.body.matchCheck?.answer, 'yes');
    await suite.product.runDueJobs();
    assert.equal(cards(MATEO, 'You answered: Yes, it works').length, 1);
    assert.equal(cards(MATEO, 'You can talk to').length, 0);
  });

  it('counts the same answer from two doors as one', async () => {
    const [inTab, inChat] = await Promise.all([
      tabAs(suite, SOFIA).post(await pathOf(SOFIA), { answer: 'yes' }),
      press(SOFIA, 'answer-match-check', { answer: 'yes' }),
    ]);
    assert.equal(inTab.status, 200);
    assert.match(inChat, /You answered: Yes, it works/);
    await press(HANNAH, 'answer-match-check', { answer: 'yes' });
    await press(AMARA, 'answer-match-check', { answer: 'unsure' });
    assert.deepEqual((await counts(INGRID)).body, { counts: null });
  });

  it('is read by nobody else: not by the partner, nor by others, nor by managers', async () => {
    const seenBy = async (oid: string) =>
      JSON.stringify([await homeOf(oid), await matchOf(oid), suite.connector.messages(oid)]);
    await press(AMARA, 'answer-match-check', { answer: 'yes' });
    const before = await seenBy(MATEO);
    await press(AMARA, 'answer-match-check', { answer: 'unsure' });
    await suite.product.runDueJobs();
    assert.match(await seenBy(AMARA), /You answered: Not sure/);
    assert.equal(await seenBy(MATEO), before);
    const strangers = await tabAs(suite, TOM).post<Failure>(await pathOf(AMARA), { answer: 'no' });
    assert.equal(strangers.body.error.code, 'relationship.not-found');
    const participants = await tabAs(suite, INGRID).get('/programs/spring/participants');
    assert.doesNotMatch(JSON.stringify(participants.body), /unsure/);
    assert.equal((await counts(AMARA)).status, 404);
  });

  it('ends the pair on a no, which is asked once more, and tells both the same', async () => {
    const path = await pathOf(KENJI);
    assert.match(await press(KENJI, 'ask-match-end'), /End the mentoring with Marcus Bennett/);
    assert.match(await press(KENJI, 'show-match-check'), /Does the match with Marcus Bennett/);
    assert.equal((await homeOf(MARCUS)).relationship?.partners[0]?.personId, id(KENJI));
    assert.match(await press(KENJI, 'answer-match-check', { answer: 'no' }), /This match has ended/);
    assert.equal(await matchOf(MARCUS), null);
    await suite.product.runDueJobs();
    const told = (oid: string, partner: string) => {
      const [card, ...more] = cards(oid, 'nobody is to blame');
      assert.equal(more.length, 0);
      return JSON.stringify(card?.activity['attachments']).replaceAll(partner, 'PARTNER');
    };
    assert.equal(told(KENJI, 'Marcus Bennett'), told(MARCUS, 'Kenji Watanabe'));
    for (const oid of [KENJI, MARCUS]) assert.equal(cards(oid, CHECK).length, 0);
    const late = await tabAs(suite, MARCUS).post<Failure>(path, { answer: 'yes' });
    assert.equal(late.body.error.code, 'relationship.ended');
    assert.equal((await tabAs(suite, MARCUS).post(path, { answer: 'no' })).status, 200);
  });

  it('shows managers numbers once five have answered, and who waits for a match', async () => {
    assert.deepEqual((await counts(INGRID)).body, { counts: { yes: 3, unsure: 1, no: 1 } });
    const { body } = await tabAs(suite, INGRID).get<ParticipantsResponse>('/programs/spring/participants');
    const isPaired = (oid: string) => body.participants.find((one) => one.personId === id(oid))?.isPaired;
    assert.deepEqual([KENJI, MARCUS, MATEO, AMARA].map(isPaired), [false, false, true, true]);
  });

  it('lets the next run match both anew, never with each other, and keeps the rest', async () => {
    const alone = await bench.run(await bench.solved({ mode: 'coverage' }));
    assert.deepEqual(alone.pairs, []);
    await movePhase('spring', 'enroll');
    await join(suite, 'spring', {
      oid: CLAIRE,
      form: { roles: ['mentor'], department: 'People', skillsOffered: [{ skill: 'TypeScript', level: 4 }] },
    });
    await movePhase('spring', 'run');
    const runId = await bench.solved({ mode: 'coverage' });
    const rematch = await bench.run(runId);
    assert.equal(bench.mentorIn(rematch, KENJI), id(CLAIRE));
    assert.equal(rematch.pairs.length, 1);
    await bench.manager().post(`${RUNS}/${runId}/publish`);
    assert.equal((await matchOf(KENJI))?.partner.personId, id(CLAIRE));
    assert.equal((await matchOf(MATEO))?.partner.personId, id(AMARA));
    assert.equal((await homeOf(KENJI)).relationship?.matchCheck, null);
  });
});
