// The story of people who find each other: suggestions, requests with kind answers, and the pair that a yes makes.
import assert from 'node:assert/strict';
import type { MyMatchResponse } from '../../shared/api/matching-api.js';
import type { RequestsOverviewResponse } from '../../shared/api/request-api.js';
import { findRequest } from '../../shared/matching/requests/match-request-store.js';
import {
  AMARA,
  CLAIRE,
  type Failure,
  HANNAH,
  INGRID,
  KENJI,
  MARCUS,
  MATEO,
  personIdOf,
  SOFIA,
  TOM,
} from '../support/matching-program.js';
import {
  AISHA,
  answersIn,
  DAVID,
  GRACE,
  mentee,
  mentor,
  PRIYA,
  peopleIn,
  setUpSelfMatching,
} from '../support/self-matching.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const DAY = 24 * 60 * 60_000;

describe('people who find each other', () => {
  let suite: Suite;
  let answers: ReturnType<typeof answersIn>;
  let people: ReturnType<typeof peopleIn>;
  before(async () => {
    suite = await startSuite();
    answers = answersIn(suite);
    for (const oid of [AMARA, CLAIRE, DAVID, GRACE, HANNAH, MARCUS, MATEO, SOFIA, KENJI])
      await suite.connector.install(oid);
    await setUpSelfMatching(suite, 'own', {
      people: [
        mentee(MATEO, { wishes: [emailOf(CLAIRE)] }),
        mentee(SOFIA, { ratherNot: [emailOf(MARCUS)] }),
        mentee(KENJI),
        mentor(AMARA, { ratherNot: [emailOf(KENJI)] }),
        mentor(CLAIRE),
        mentor(DAVID),
        mentor(GRACE, { skillsOffered: [] }),
        mentor(HANNAH),
        mentor(MARCUS),
        mentor(PRIYA),
        mentor(AISHA, { skillsOffered: [{ skill: 'TypeScript', level: 2 }] }),
      ],
    });
    people = peopleIn(suite, 'own');
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const emailOf = (oid: string) => suite.people.get(oid)?.email ?? '';
  const cardsOf = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words));
  const cardWith = (oid: string, words: string) => JSON.stringify(cardsOf(oid, words).at(-1)?.activity);

  it('suggests the few best to a mentee, in words of their own side, and never whom a rule forbids', async () => {
    const { state, mentors } = await people.search(MATEO);
    assert.equal(state, 'open');
    assert.equal(mentors.length, 5);
    assert.equal(mentors[0]?.displayName, 'Claire Dubois');
    assert.match(mentors[0]?.reasons.join(' ') ?? '', /This mentor offers the skill that you want to learn/);
    assert.match(mentors[0]?.reasons.join(' ') ?? '', /number 1 of your wishes/);
    const names = mentors.map(({ displayName }) => displayName);
    assert.ok(!names.includes('Priya Raman'), 'she is his manager');
    assert.ok(!names.includes('Grace Mwangi'), 'she fits less than the others');
    assert.deepEqual(await people.offered(MATEO), names);
  });

  it('keeps private who wants to avoid whom', async () => {
    const [sofia, kenji] = [await people.search(SOFIA), await people.search(KENJI)];
    const named = (search: typeof sofia) => search.mentors.map(({ displayName }) => displayName);
    assert.ok(!named(sofia).includes('Marcus Bennett'));
    assert.ok(!named(kenji).includes('Amara Okafor'));
    assert.ok(!named(kenji).includes('Hannah Weber'), 'she is his manager');
    assert.doesNotMatch(JSON.stringify([sofia, kenji]), /score|exclu|ratherNot|rather not|wishes/);
    for (const [oid, hidden] of [
      [SOFIA, MARCUS],
      [KENJI, AMARA],
      [KENJI, TOM],
    ] as const) {
      const { status, body } = await people.send(oid, hidden);
      assert.deepEqual([status, body.error.code], [404, 'match-request.not-offered']);
    }
  });

  it('shows nothing to those who do not look for a mentor there', async () => {
    assert.equal((await people.search(AMARA)).state, 'closed');
    for (const oid of [TOM, INGRID]) {
      const stranger = await tabAs(suite, oid).get<Failure>('/programs/own/mentor-search');
      assert.equal(stranger.status, 404);
    }
    assert.deepEqual(
      (await people.hints(MATEO)).search.map(({ programId }) => programId),
      ['own'],
    );
    assert.deepEqual((await people.hints(AMARA)).search, []);
  });

  it('asks a mentor in chat and tab, with words for the two alone', async () => {
    const note = 'I would like to learn from your years in the field.';
    const requestId = await people.ask(MATEO, CLAIRE, note);
    await suite.product.runDueJobs();
    const card = cardWith(CLAIRE, 'Mateo Rivera asks you to be their mentor');
    assert.match(card, /learn from your years in the field/);
    assert.match(card, /You have the skill that this mentee wants to learn/);
    assert.doesNotMatch(card, /Namely/);
    assert.doesNotMatch(card, /wish/);
    const [received] = await people.received(CLAIRE);
    assert.equal(received?.note, note);
    assert.deepEqual((await people.hints(CLAIRE)).answers, [
      { programId: 'own', programTitle: 'Program own', waiting: 1 },
    ]);
    assert.doesNotMatch(JSON.stringify(await findRequest(requestId)), /years in the field/);
    assert.ok(!(await people.offered(MATEO)).includes('Claire Dubois'));
    assert.equal((await answers.withdraw(SOFIA, requestId)).status, 404);
    assert.equal((await answers.accept(AMARA, requestId)).status, 404);
    assert.equal((await answers.accept(MATEO, requestId)).status, 404);
  });

  it('keeps three requests open at once, however they are sent', async () => {
    const sent = await Promise.all(
      [AMARA, DAVID, HANNAH, MARCUS].map((oid) => people.send(MATEO, oid, 'Hello')),
    );
    assert.deepEqual(sent.map(({ status }) => status).sort(), [201, 201, 409, 409]);
    const refused = sent.find(({ status }) => status === 409);
    assert.match(refused?.body.error.message ?? '', /You wait for 3 answers already/);
    const { requests } = await people.search(MATEO);
    assert.deepEqual(
      requests.map(({ place, state }) => [place, state]),
      [
        [1, 'open'],
        [2, 'open'],
        [3, 'open'],
      ],
    );
  });

  it('shows managers states and ages, and nothing of what people wrote', async () => {
    const path = '/programs/own/matching/requests';
    const { body } = await tabAs(suite, INGRID).get<RequestsOverviewResponse>(path);
    assert.deepEqual([body.matchMode, body.isOpen], ['self', true]);
    assert.equal(body.counts.find(({ state }) => state === 'open')?.requests, 3);
    assert.deepEqual(
      body.open.map((one) => [one.mentee.displayName, one.daysOpen]),
      Array(3).fill(['Mateo Rivera', 0]),
    );
    assert.doesNotMatch(JSON.stringify(body), /learn from your years|Hello|note|reason/);
    assert.equal((await tabAs(suite, MATEO).get<Failure>(path)).status, 404);
  });

  it('takes a no from the card with a kind reason, and leaves that mentor in peace for a while', async () => {
    const requestId = (await people.requestTo(MATEO, CLAIRE))?.id ?? '';
    const messageId = cardsOf(CLAIRE, 'decline-request').at(-1)?.id ?? '';
    const press = (data: object) =>
      suite.connector.execute(CLAIRE, {
        verb: 'decline-request',
        data: { requestId, ...data },
        messageId,
      });
    assert.match(JSON.stringify((await press({})).body), /Something is missing/);
    const outcome = await press({ reason: 'no-time', words: 'Ask me again in spring.' });
    assert.match(JSON.stringify(outcome.body), /You said no to Mateo Rivera/);
    await suite.product.runDueJobs();
    const card = cardWith(MATEO, 'Claire Dubois cannot be your mentor this time');
    assert.match(card, /too full to do this well/);
    assert.match(card, /Ask me again in spring/);
    const request = await people.requestTo(MATEO, CLAIRE);
    assert.deepEqual(request?.answer, { reason: 'no-time', words: 'Ask me again in spring.' });
    assert.ok(!(await people.offered(MATEO)).includes('Claire Dubois'));
    assert.equal((await answers.decline(CLAIRE, requestId)).status, 200);
    assert.equal((await answers.accept(CLAIRE, requestId)).body.error.code, 'match-request.already-ended');
  });

  it('lets a mentee withdraw, and shows so on the card of the mentor', async () => {
    const [request] = (await people.search(MATEO)).requests;
    const asked = [AMARA, DAVID, HANNAH, MARCUS].find((oid) => id(oid) === request?.mentor.personId) ?? '';
    await suite.product.runDueJobs();
    assert.equal((await answers.withdraw(MATEO, request?.id ?? '')).status, 200);
    assert.equal((await answers.withdraw(MATEO, request?.id ?? '')).status, 200);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(asked, 'Mateo Rivera took the request back').length, 1);
    assert.equal(cardsOf(asked, 'accept-request').length, 0);
    assert.equal((await answers.accept(asked, request?.id ?? '')).status, 409);
  });

  it('ends what nobody answered, tells both kindly, and does not suggest the same mentor again for a while', async () => {
    const requestId = await people.ask(SOFIA, CLAIRE);
    await suite.world.moveClock(8 * DAY);
    assert.equal((await answers.accept(CLAIRE, requestId)).status, 409);
    await suite.product.runDueJobs();
    assert.equal(await people.stateOf(SOFIA, CLAIRE), 'expired');
    assert.equal(cardsOf(SOFIA, 'Claire Dubois has not answered in time').length, 1);
    assert.equal(cardsOf(CLAIRE, 'The request of Sofia Lindqvist has ended').length, 1);
    assert.ok(!(await people.offered(SOFIA)).includes('Claire Dubois'));
    await suite.world.moveClock(61 * DAY);
    assert.ok((await people.offered(SOFIA)).includes('Claire Dubois'));
    assert.equal((await people.offered(MATEO))[0], 'Claire Dubois');
  });

  it('suggests nobody who is paused or has no place left', async () => {
    await tabAs(suite, HANNAH).post('/programs/own/enrollment/pause', {
      until: new Date(suite.world.now().getTime() + 10 * DAY).toISOString(),
    });
    assert.ok(!(await people.offered(SOFIA)).includes('Hannah Weber'));
    const toPaused = await people.send(SOFIA, HANNAH);
    assert.equal(toPaused.body.error.code, 'match-request.not-offered');
  });

  it('makes the pair once, though the mentor says yes in two doors at once, and tells everybody', async () => {
    await people.ask(MATEO, AMARA);
    const requestId = await people.ask(MATEO, CLAIRE, 'Shall we?');
    await suite.product.runDueJobs();
    const messageId = cardsOf(CLAIRE, 'accept-request').at(-1)?.id ?? '';
    const [inTab, inChat] = await Promise.all([
      answers.accept(CLAIRE, requestId),
      suite.connector.execute(CLAIRE, { verb: 'accept-request', data: { requestId }, messageId }),
    ]);
    assert.equal(inTab.status, 200, JSON.stringify(inTab.body));
    assert.match(JSON.stringify(inChat.body), /You said yes to Mateo Rivera/);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(MATEO, 'You are matched with Claire Dubois').length, 1);
    assert.equal(cardsOf(CLAIRE, 'You are matched with Mateo Rivera').length, 1);
    assert.match(cardWith(MATEO, 'You are matched with'), /number 1 of your wishes/);
    assert.doesNotMatch(cardWith(CLAIRE, 'You are matched with'), /wishes/);
    assert.equal(cardsOf(AMARA, 'Mateo Rivera has found a mentor').length, 1);
    const { body } = await tabAs(suite, MATEO).get<MyMatchResponse>('/my-match');
    assert.equal(body?.relationshipId, inTab.body.relationshipId);
    assert.ok(body?.vetoUntil);
    assert.equal((await people.search(MATEO)).state, 'matched');
    assert.equal((await people.send(MATEO, AMARA)).body.error.code, 'match-request.closed');
    assert.ok(!(await people.offered(SOFIA)).includes('Claire Dubois'));
  });
});
