// Leaving a group: who leaves, leaves alone; the group goes on while a mentor and a mentee remain.
import assert from 'node:assert/strict';
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { PairResponse, PairsResponse } from '../../shared/api/pair-api.js';
import type { EntriesResponse, EntryContent, SessionsResponse } from '../../shared/api/space-api.js';
import type { SessionResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { knownPairs } from '../../shared/mentoring/relationship/relationship-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { INGRID, personIdOf } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AISHA = oidOf(11);
const GRACE = oidOf(14);
const GROUP = `group-${INGRID}`;
const PATH = `/relationships/${GROUP}` as const;
const DAY = 24 * 60 * 60_000;
type Failure = { error: { code: string; message: string } };

describe('leaving a group', () => {
  let suite: Suite;
  const sessions: Record<string, string> = {};
  before(async () => {
    suite = await startSuite();
    for (const oid of [INGRID, AISHA, GRACE]) await suite.connector.install(oid);
    await suite.product.runDueJobs();
    await add(INGRID, { kind: 'decision', text: 'We meet on Mondays' });
    await add(GRACE, { kind: 'thanks', text: 'For the warm welcome' });
    sessions['ofIngrid'] = await book(INGRID, 0);
    sessions['ofGrace'] = await book(GRACE, 1);
    const agreement = (await as(INGRID).get<AgreementResponse>(`${PATH}/agreement`)).body;
    const { number, proposal } = agreement.next;
    const draft = { number, saved: 0, isHandedIn: true, proposal };
    assert.equal((await as(INGRID).put(`${PATH}/agreement/draft`, draft)).status, 200);
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const id = (oid: string) => personIdOf(suite, oid);
  const space = (oid: string) => as(oid).get<PairResponse & Failure>(PATH);
  const add = (oid: string, content: EntryContent) =>
    as(oid).post<Failure>(`${PATH}/entries`, { requestId: crypto.randomUUID(), content });
  const texts = async (oid: string) =>
    (await as(oid).get<EntriesResponse>(`${PATH}/entries`)).body.entries.map(({ content }) =>
      'text' in content ? content.text : content.title,
    );
  const planned = async (oid: string) =>
    (await as(oid).get<SessionsResponse>(`${PATH}/sessions`)).body.sessions.map(({ session }) => session.id);
  const chat = (oid: string) => JSON.stringify(suite.connector.messages(oid));
  const book = async (oid: string, place: number) => {
    const path = `${PATH}/suggestions?minutes=45` as const;
    const slot = (await as(oid).get<SuggestionsResponse>(path)).body.suggestions[place];
    const later = (instant = '') => new Date(Date.parse(instant) + 7 * DAY).toISOString();
    const times = { start: later(slot?.start), end: later(slot?.end) };
    const request = { relationshipId: GROUP, ...times, requestId: crypto.randomUUID() };
    const { body } = await as(oid).post<SessionResponse>('/sessions', request);
    assert.equal(body.session.state, 'booked');
    return body.session.id;
  };
  /** The subjects in somebody's calendar. */
  const events = (oid: string) => suite.graph.calendars.of(oid).map(({ subject }) => subject);

  it('is told to those who remain, who go on', async () => {
    assert.equal((await as(GRACE).post(`${PATH}/farewell/part-ways`)).status, 200);
    await suite.product.runDueJobs();
    const { body } = await space(AISHA);
    assert.equal(body.status, 'active');
    assert.deepEqual(
      [body.partners, body.former].map((people) => people.map(({ displayName }) => displayName)),
      [['Ingrid Solberg'], ['Grace Mwangi']],
    );
    for (const oid of [INGRID, AISHA]) {
      assert.match(chat(oid), /Grace Mwangi has left your group/);
      assert.doesNotMatch(chat(oid), /has ended/);
    }
    assert.doesNotMatch(chat(GRACE), /has left your group/);
    assert.equal((await add(AISHA, { kind: 'decision', text: 'We go on with two' })).status, 201);
  });

  it('takes the leaver out of what the others had planned, and calls off what the leaver had sent', async () => {
    assert.deepEqual(events(GRACE), []);
    for (const oid of [INGRID, AISHA])
      assert.deepEqual(events(oid), ['Mentoring: Ingrid Solberg and Aisha Rahman']);
    assert.deepEqual(await planned(AISHA), [sessions['ofIngrid']]);
    assert.match(chat(AISHA), /Who had sent the invitation has left your group/);
    const changes = suite.graph.diary.find(({ method }) => method === 'PATCH').length;
    await suite.product.runDueJobs();
    assert.equal(suite.graph.diary.find(({ method }) => method === 'PATCH').length, changes);
  });

  it('leaves the leaver what stood there until then, to read only, and nothing newer', async () => {
    const { body } = await space(GRACE);
    assert.deepEqual([body.status, body.hasLeft, body.nextSession], ['ended', true, null]);
    assert.equal(body.partners.length, 2);
    assert.deepEqual(await texts(GRACE), ['For the warm welcome', 'We meet on Mondays']);
    assert.equal((await texts(AISHA)).length, 3);
    assert.deepEqual(await planned(GRACE), []);
    const refused = await add(GRACE, { kind: 'decision', text: 'Too late' });
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'relationship.ended']);
    const { pairs } = (await as(GRACE).get<PairsResponse>('/relationships')).body;
    assert.ok(!pairs.some((one) => one.id === GROUP));
    const past = (await as(GRACE).get<PairsResponse>('/past-relationships')).body.pairs;
    assert.ok(past.some((one) => one.id === GROUP));
    assert.equal((await space(oidOf(2))).status, 404);
  });

  it('ends the agreement that was being made, and needs those who remain for the next', async () => {
    const { members, open, next } = (await as(INGRID).get<AgreementResponse>(`${PATH}/agreement`)).body;
    const names = members.map(({ displayName }) => displayName).sort();
    assert.deepEqual([names, open, next.number], [['Aisha Rahman', 'Ingrid Solberg'], null, 2]);
  });

  it('does nothing to the group when it is repeated', async () => {
    for (const _ of [1, 2]) assert.equal((await as(GRACE).post(`${PATH}/farewell/part-ways`)).status, 200);
    assert.equal((await space(AISHA)).body.status, 'active');
  });

  it('gives the place back to the mentor, and never proposes the two again', async () => {
    const pairs = await knownPairs('leading-together');
    const states = [AISHA, GRACE].map(
      (oid) => pairs.find(({ menteeId, mentorId }) => menteeId === id(oid) && mentorId === id(INGRID))?.state,
    );
    assert.deepEqual(states, ['running', 'vetoed']);
  });

  it('ends it for all when nobody remains with whom to go on', async () => {
    const withdrawn = await as(AISHA).post('/programs/leading-together/enrollment/withdraw');
    assert.equal(withdrawn.status, 200);
    await suite.product.runDueJobs();
    const { body } = await space(INGRID);
    assert.equal(body.status, 'ended');
    assert.match(chat(INGRID), /Your mentoring with Aisha Rahman has ended/);
    assert.deepEqual(events(INGRID), []);
    assert.deepEqual(await texts(GRACE), ['For the warm welcome', 'We meet on Mondays']);
  });
});
