// The story of a concern: told in private, kept from whom it may be about, answered in time, closed.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type {
  ConcernPlacesResponse,
  ConcernResponse,
  ConcernsResponse,
  ContactsResponse,
} from '../../shared/api/concern-api.js';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const HANNAH = oidOf(6);
const AISHA = oidOf(11);
const CLAIRE = oidOf(12);
const PROGRAM = 'first-steps';
const SECRET = 'He calls me names when nobody else is there.';

type Failure = { error: { code: string; message: string } };

describe('a concern', () => {
  let suite: Suite;
  let id = '';
  let relationshipId = '';
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO, AISHA, CLAIRE, HANNAH]) await suite.connector.install(oid);
    relationshipId = (await as(MATEO).get<HomeResponse>('/home')).body.relationship?.id ?? '';
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const personIdOf = (oid: string) => suite.people.get(oid)?.id ?? '';
  const emailOf = (oid: string) => suite.people.get(oid)?.email ?? '';
  const told = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words)).length;
  const request = (change: object = {}) => ({
    id: randomUUID(),
    programId: PROGRAM,
    relationshipId,
    kind: 'conduct',
    isUrgent: false,
    text: SECRET,
    keptFromIds: [],
    ...change,
  });

  it('goes to the contacts whom the managers name, and to nobody who only manages', async () => {
    const contacts = `/programs/${PROGRAM}/contacts` as const;
    const unknown = await as(AISHA).post<Failure>(contacts, { email: 'nobody@waymark.example' });
    assert.equal(unknown.body.error.code, 'concern.contact-unknown');
    for (const oid of [CLAIRE, AMARA]) {
      const { status } = await as(AISHA).post<ContactsResponse>(contacts, { email: emailOf(oid) });
      assert.equal(status, 201);
    }
    assert.equal((await as(MATEO).post<Failure>(contacts, { email: emailOf(MATEO) })).status, 404);
    const { body } = await as(MATEO).get<ConcernPlacesResponse>('/concern-places');
    const place = body.places.find(({ programId }) => programId === PROGRAM);
    assert.deepEqual(place?.readers.map(({ displayName }) => displayName).sort(), [
      'Amara Okafor',
      'Claire Dubois',
    ]);
    assert.deepEqual(
      place?.pairs.map(({ partners }) => partners),
      [['Amara Okafor']],
    );
  });

  it('is kept from the partner, even one who is a contact, and from everybody else', async () => {
    const input = request();
    id = input.id;
    const { status, body } = await as(MATEO).post<ConcernResponse>('/concerns', input);
    assert.equal(status, 201);
    assert.deepEqual(
      body.concern.readers.map(({ displayName }) => displayName),
      ['Claire Dubois'],
    );
    assert.equal((await as(MATEO).post('/concerns', input)).status, 201);
    assert.equal((await as(MATEO).get<ConcernsResponse>('/concerns')).body.mine.length, 1);
    await suite.product.runDueJobs();
    assert.equal(told(CLAIRE, 'A concern waits for you'), 1);
    for (const oid of [AMARA, AISHA, HANNAH]) {
      assert.equal(told(oid, 'concern'), 0);
      assert.deepEqual((await as(oid).get<ConcernsResponse>('/concerns')).body, { mine: [], queue: [] });
      for (const path of ['', '/take', '/close', '/answers'] as const) {
        const { status: refused } = path
          ? await as(oid).post(`/concerns/${id}${path}`, { text: 'Hello' })
          : await as(oid).get(`/concerns/${id}`);
        assert.equal(refused, 404, `${oid}${path}`);
      }
    }
  });

  it('is read by its contact, which its reporter sees, and answered', async () => {
    const { queue } = (await as(CLAIRE).get<ConcernsResponse>('/concerns')).body;
    assert.deepEqual(
      queue.map((one) => [one.id, one.state, one.isOverdue]),
      [[id, 'open', false]],
    );
    for (const _ of [1, 2]) {
      const { concern } = (await as(CLAIRE).get<ConcernResponse>(`/concerns/${id}`)).body;
      assert.equal(concern.messages[0]?.text, SECRET);
    }
    const taken = await as(CLAIRE).post<ConcernResponse>(`/concerns/${id}/take`);
    assert.equal(taken.body.concern.takenBy?.displayName, 'Claire Dubois');
    await as(CLAIRE).post(`/concerns/${id}/answers`, { text: 'Thank you. May I call you today?' });
    await suite.product.runDueJobs();
    assert.equal(told(MATEO, 'There is an answer to a concern'), 1);
    const { concern } = (await as(MATEO).get<ConcernResponse>(`/concerns/${id}`)).body;
    assert.equal(concern.myPart, 'reporter');
    assert.deepEqual(
      concern.trail.map(({ by, act }) => [by.displayName, act]),
      [
        ['Mateo Rivera', 'opened'],
        ['Claire Dubois', 'read'],
        ['Claire Dubois', 'taken'],
        ['Claire Dubois', 'answered'],
      ],
    );
    await as(MATEO).post(`/concerns/${id}/answers`, { text: 'Yes, at four.' });
    await suite.product.runDueJobs();
    assert.equal(told(CLAIRE, 'There is an answer to a concern'), 1);
  });

  it('keeps one of two changes that are made at once, and none after it is closed', async () => {
    const both = await Promise.all([
      as(CLAIRE).post(`/concerns/${id}/answers`, { text: 'One' }),
      as(CLAIRE).post(`/concerns/${id}/answers`, { text: 'Two' }),
    ]);
    assert.ok(both.every(({ status }) => status === 201 || status === 409));
    assert.ok(both.some(({ status }) => status === 201));
    for (const _ of [1, 2]) assert.equal((await as(MATEO).post(`/concerns/${id}/close`)).status, 200);
    await suite.product.runDueJobs();
    assert.deepEqual([told(CLAIRE, 'A concern was closed'), told(MATEO, 'was closed')], [1, 0]);
    const late = await as(CLAIRE).post<Failure>(`/concerns/${id}/answers`, { text: 'Three' });
    assert.equal(late.body.error.code, 'concern.closed');
  });

  it('shows its contact what they answered themselves, and keeps that for its reporter', async () => {
    const shown = JSON.stringify((await as(CLAIRE).get<MyDataResponse>('/my-data')).body.areas);
    assert.match(shown, /Thank you. May I call you today\?/);
    assert.doesNotMatch(shown, new RegExp(`${SECRET}|Yes, at four`));
  });

  it('reminds its contact once when the time for an answer is over', async () => {
    const urgent = request({ isUrgent: true });
    await as(MATEO).post('/concerns', urgent);
    await suite.world.moveClock(5 * 24 * 60 * 60_000);
    await suite.product.runDueJobs();
    await suite.product.runDueJobs();
    assert.equal(told(CLAIRE, 'A concern has waited too long'), 1);
    const { queue } = (await as(CLAIRE).get<ConcernsResponse>('/concerns')).body;
    assert.deepEqual(
      queue.map(({ isOverdue, state }) => [isOverdue, state]),
      [
        [true, 'open'],
        [false, 'closed'],
      ],
    );
  });

  it('says where else to turn when nobody is left who may read it', async () => {
    const keptFromIds = [CLAIRE, AISHA].map(personIdOf);
    const { status, body } = await as(MATEO).post<Failure>('/concerns', request({ keptFromIds }));
    assert.equal(status, 409);
    assert.match(body.error.message, /people@waymark\.example/);
    const outside = await as(MATEO).post<Failure>('/concerns', request({ programId: 'autumn' }));
    assert.equal(outside.body.error.code, 'concern.place-not-found');
  });

  it('stands in clear words nowhere but before those who may read it', async () => {
    const records = await mongoose.connection.collection('concerns').find().toArray();
    assert.ok(records.length > 0);
    assert.doesNotMatch(JSON.stringify(records), /calls me names/);
    assert.doesNotMatch(suite.log(), /calls me names/);
    for (const oid of [CLAIRE, MATEO]) assert.equal(told(oid, 'calls me names'), 0);
  });
});
