// People who find each other, at the same moment as others, beside the managers' runs, and when the server stops.
import assert from 'node:assert/strict';
import type { MyMatchResponse } from '../../shared/api/matching-api.js';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import { claimRequest } from '../../shared/matching/requests/match-request-store.js';
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
  personIdOf,
  SOFIA,
  TOM,
} from '../support/matching-program.js';
import {
  answersIn,
  DAVID,
  GRACE,
  LUCIA,
  mentee,
  mentor,
  peopleIn,
  SKILL,
  setUpSelfMatching,
} from '../support/self-matching.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

describe('people who find each other beside others', () => {
  let suite: Suite;
  let answers: ReturnType<typeof answersIn>;
  before(async () => {
    suite = await startSuite();
    answers = answersIn(suite);
    for (const oid of [AMARA, CLAIRE, DAVID, GRACE, HANNAH, MARCUS, MATEO, SOFIA, KENJI])
      await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const cardsOf = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words));
  const partnerOf = async (oid: string) =>
    (await tabAs(suite, oid).get<MyMatchResponse>('/my-match')).body?.partner?.displayName;

  describe('at the same moment', () => {
    let people: ReturnType<typeof peopleIn>;
    before(async () => {
      await setUpSelfMatching(suite, 'races', {
        people: [
          ...[MATEO, SOFIA, KENJI, TOM, LUCIA].map((oid) => mentee(oid)),
          ...[AMARA, GRACE, MARCUS].map((oid) => mentor(oid)),
        ],
      });
      people = peopleIn(suite, 'races');
    });

    it('give the last place to one, tell the other why not, and lose nothing', async () => {
      const asked = [await people.ask(MATEO, AMARA), await people.ask(SOFIA, AMARA)];
      const both = await Promise.all(asked.map((one) => answers.accept(AMARA, one)));
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
      const lost = both.find(({ status }) => status === 409);
      assert.equal(lost?.body.error.code, 'match-request.no-room');
      const states = [await people.stateOf(MATEO, AMARA), await people.stateOf(SOFIA, AMARA)];
      assert.deepEqual(states.sort(), ['accepted', 'open']);
      await join(suite, 'races', mentor(AMARA, { capacity: 2 }));
      const left = asked[both.indexOf(lost as never)] ?? '';
      assert.equal((await answers.accept(AMARA, left)).status, 200);
    });

    it('give a mentee to one of two mentors, and tell the other that somebody was found', async () => {
      const asked = [await people.ask(KENJI, GRACE), await people.ask(KENJI, MARCUS)];
      const both = await Promise.all([
        answers.accept(GRACE, asked[0] ?? ''),
        answers.accept(MARCUS, asked[1] ?? ''),
      ]);
      assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
      const lost = both.find(({ status }) => status === 409);
      assert.ok(
        ['match-request.mentee-matched', 'match-request.already-ended'].includes(lost?.body.error.code ?? ''),
      );
      await suite.product.runDueJobs();
      const winner = both[0]?.status === 200 ? GRACE : MARCUS;
      const loser = winner === GRACE ? MARCUS : GRACE;
      assert.equal(await people.stateOf(KENJI, winner), 'accepted');
      assert.equal(await people.stateOf(KENJI, loser), 'closed');
      assert.equal(cardsOf(loser, 'Kenji Watanabe has found a mentor').length, 1);
      assert.equal(cardsOf(KENJI, 'You are matched with').length, 1);
    });

    it('make a pair whose server stopped right after the yes', async () => {
      const free = (await people.search(TOM)).mentors[0]?.personId ?? '';
      const oid = [GRACE, MARCUS].find((one) => id(one) === free) ?? '';
      const requestId = await people.ask(TOM, oid);
      assert.ok(await claimRequest(requestId, suite.world.now()));
      assert.equal((await answers.decline(oid, requestId)).status, 409);
      await suite.product.runDueJobs();
      assert.equal((await people.search(TOM)).state, 'open');
      await suite.world.moveClock(2 * 60_000);
      await suite.product.runDueJobs();
      assert.equal((await people.search(TOM)).state, 'matched');
      assert.ok(await partnerOf(TOM));
    });

    it('end the requests of whoever leaves, and tell the other kindly', async () => {
      await join(suite, 'races', mentor(GRACE, { capacity: 5 }));
      await people.ask(LUCIA, GRACE);
      await tabAs(suite, GRACE).post('/programs/races/enrollment/withdraw');
      await suite.product.runDueJobs();
      assert.equal(await people.stateOf(LUCIA, GRACE), 'closed');
    });

    it('shows people what is kept of their requests, and erases their words with them', async () => {
      await join(suite, 'races', mentor(MARCUS, { capacity: 5 }));
      const requestId = await people.ask(LUCIA, MARCUS, 'I admire how you explain things.');
      const dataOf = async (oid: string) =>
        JSON.stringify((await tabAs(suite, oid).get<MyDataResponse>('/my-data')).body.areas);
      assert.match(await dataOf(LUCIA), /I admire how you explain things/);
      assert.doesNotMatch(await dataOf(MARCUS), /I admire/);
      const erased = await tabAs(suite, LUCIA).post('/my-data/erase', { name: 'Lucía Fernández' });
      assert.equal(erased.status, 200, JSON.stringify(erased.body));
      const [left] = (await people.received(MARCUS)).filter(({ id: one }) => one === requestId);
      assert.deepEqual([left?.state, left?.note, left?.reasons], ['closed', '', []]);
      await suite.product.runDueJobs();
      assert.equal(cardsOf(MARCUS, 'I admire how you explain things').length, 0);
    });
  });

  describe('beside what managers publish', () => {
    let people: ReturnType<typeof peopleIn>;
    const runs = '/programs/mixed/matching/runs';
    const solved = async () => {
      const { body } = await tabAs(suite, INGRID).post<{ run: { id: string } }>(runs, { mode: 'coverage' });
      await suite.product.runDueJobs();
      return body.run.id;
    };
    before(async () => {
      await setUpSelfMatching(suite, 'mixed', {
        matchMode: 'mixed',
        people: [mentee(MATEO), mentor(AMARA)],
      });
      people = peopleIn(suite, 'mixed');
    });

    it('begins when a run was published, for those who are left', async () => {
      assert.equal((await people.search(MATEO)).state, 'closed');
      const first = await solved();
      const published = await tabAs(suite, INGRID).post(`${runs}/${first}/publish`);
      assert.equal(published.status, 200);
      for (const one of [mentee(SOFIA), mentee(KENJI), mentor(DAVID), mentor(GRACE)])
        await joinLate(one.oid, one.form);
      assert.equal((await people.search(MATEO)).state, 'matched');
      const { state, mentors } = await people.search(SOFIA);
      assert.equal(state, 'open');
      assert.deepEqual(mentors.map(({ displayName }) => displayName).sort(), ['David Cohen', 'Grace Mwangi']);
    });

    it('is either a request or a run that makes a pair, when both come at once', async () => {
      const runId = await solved();
      const requestId = await people.ask(SOFIA, DAVID);
      const [accepted, published] = await Promise.all([
        answers.accept(DAVID, requestId),
        tabAs(suite, INGRID).post<Failure>(`${runs}/${runId}/publish`),
      ]);
      assert.deepEqual([accepted.status, published.status].sort(), [200, 409]);
      if (accepted.status === 200) assert.equal(published.body.error.code, 'match.outdated');
      else assert.ok(accepted.body.error.code.startsWith('match-request.'));
      await suite.product.runDueJobs();
      assert.equal((await people.search(SOFIA)).state, 'matched');
      const pairs = cardsOf(SOFIA, 'In the program Program mixed').length;
      assert.equal(pairs, 1);
    });

    it('counts as a running pair in the workbench, where requests are no runs', async () => {
      for (const one of [mentee(LUCIA), mentor(MARCUS)]) await joinLate(one.oid, one.form);
      const last = await solved();
      const { body } = await tabAs(suite, INGRID).get<{ pairs: { mentee: { personId: string } }[] }>(
        `${runs}/${last}`,
      );
      assert.ok(!body.pairs.some((pair) => pair.mentee.personId === id(SOFIA)));
      const all = await tabAs(suite, INGRID).get<{ runs: { name: string }[] }>(runs);
      assert.deepEqual(all.body.runs.map(({ name }) => name).sort(), ['Run 1', 'Run 2', 'Run 3']);
    });

    /** Whoever enrolls once pairs are made waits; stepping back to enroll lets them in. */
    async function joinLate(oid: string, form: Parameters<typeof join>[2]['form']) {
      await join(suite, 'mixed', { oid, form });
      for (const to of ['enroll', 'match']) {
        const { body } = await tabAs(suite, INGRID).get<{ program: { version: number } }>('/programs/mixed');
        await tabAs(suite, INGRID).post('/programs/mixed/phase', { version: body.program.version, to });
      }
    }
  });

  it('is closed while only managers make the pairs', async () => {
    await setUpSelfMatching(suite, 'managed', {
      matchMode: 'manager',
      people: [mentee(MATEO), mentor(AMARA, { skillsOffered: SKILL })],
    });
    assert.equal((await peopleIn(suite, 'managed').search(MATEO)).state, 'closed');
  });
});
