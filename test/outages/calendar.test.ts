// When the calendar is away, slow or unsure: nothing is lost, nothing is booked twice, and people are told.
import assert from 'node:assert/strict';
import type {
  ErrorResponse,
  HomeResponse,
  SessionResponse,
  SuggestionsResponse,
} from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const MINUTE_MS = 60_000;
const RELATIONSHIP = `${AMARA}-${MATEO}` as const;
const isNewEvent = (method: string, path: string) => method === 'POST' && path.endsWith('/events');
const isSchedule = (_method: string, path: string) => path.endsWith('/getSchedule');

describe('an outage of the calendar', () => {
  let suite: Suite;
  beforeEach(async () => {
    suite = await startSuite();
  });
  afterEach(() => suite.stop());

  const suggestions = () =>
    tabAs(suite, MATEO).get<SuggestionsResponse & ErrorResponse>(
      `/relationships/${RELATIONSHIP}/suggestions?minutes=30`,
    );

  async function book() {
    const [slot] = (await suggestions()).body.suggestions;
    const request = {
      relationshipId: RELATIONSHIP,
      start: slot?.start,
      end: slot?.end,
      requestId: crypto.randomUUID(),
    };
    return tabAs(suite, MATEO).post<SessionResponse>('/sessions', request);
  }
  const nextSession = async (oid: string) =>
    (await tabAs(suite, oid).get<HomeResponse>('/home')).body.relationship?.nextSession;
  const eventRequests = () => suite.graph.diary.find(({ method, path }) => isNewEvent(method, path));

  it('keeps the booking, tells both, and makes the event once the calendar is back', async () => {
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    suite.graph.faults.add({ kind: 'fail', match: isNewEvent });
    const { status, body } = await book();
    assert.deepEqual([status, body.session.state], [201, 'pending']);
    assert.equal((await nextSession(AMARA))?.state, 'pending');
    await suite.world.moveClock(10 * MINUTE_MS);
    assert.equal(suite.graph.calendars.of(MATEO).length, 0);
    suite.graph.faults.clear();
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.equal(suite.graph.calendars.of(MATEO).length, 1);
    const booked = await nextSession(AMARA);
    assert.equal(booked?.state, 'booked');
    assert.match(booked?.joinUrl ?? '', /meetup-join/);
    const told = JSON.stringify(suite.connector.messages(AMARA));
    assert.doesNotMatch(told, /is being set up/);
    assert.match(told, /You meet Mateo Rivera/);
  });

  it('gives a booking up when its time has come, and tells both', async () => {
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    suite.graph.faults.add({ kind: 'fail', match: isNewEvent });
    const { start } = (await book()).body.session;
    await suite.product.runDueJobs();
    const ofAmara = () => JSON.stringify(suite.connector.messages(AMARA));
    assert.match(ofAmara(), /is being set up/);
    await suite.world.moveClock(Date.parse(start) - suite.world.now().getTime());
    const asked = eventRequests().length;
    suite.graph.faults.clear();
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.equal(eventRequests().length, asked);
    assert.doesNotMatch(ofAmara(), /is being set up/);
    assert.match(ofAmara(), /Your meeting with Mateo Rivera is not in the calendar/);
    assert.equal(await nextSession(MATEO), null);
  });

  it('books once when the event was made but the answer got lost', async () => {
    suite.graph.faults.add({ kind: 'drop-answer', times: 1, match: isNewEvent });
    assert.equal((await book()).body.session.state, 'pending');
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.equal((await nextSession(MATEO))?.state, 'booked');
    assert.equal(suite.graph.calendars.of(MATEO).length, 1);
    const transactions = eventRequests().map(({ body }) => (body as { transactionId: string }).transactionId);
    assert.equal(new Set(transactions).size, 1);
  });

  it('asks a throttling calendar no earlier than it said', async () => {
    suite.graph.faults.add({ kind: 'throttle', times: 1, retryAfterSeconds: 1800, match: isNewEvent });
    assert.equal((await book()).body.session.state, 'pending');
    await suite.world.moveClock(29 * MINUTE_MS);
    assert.equal(eventRequests().length, 1);
    await suite.world.moveClock(2 * MINUTE_MS);
    assert.equal((await nextSession(MATEO))?.state, 'booked');
  });

  it('shows that the calendar refused a session for good, and lets another time be booked', async () => {
    await suite.connector.install(AMARA);
    suite.graph.faults.add({ kind: 'fail', status: 403, match: isNewEvent });
    await book();
    await suite.world.moveClock(10 * MINUTE_MS);
    assert.equal(await nextSession(MATEO), null);
    assert.match(JSON.stringify(suite.connector.messages(AMARA)), /Choose another time in the Waymark tab/);
    suite.graph.faults.clear();
    assert.equal((await book()).body.session.state, 'booked');
  });

  it('says so when the calendars cannot be read, with the time to wait where it is known', async () => {
    suite.graph.faults.add({ kind: 'fail', times: 1, match: isSchedule });
    const away = await suggestions();
    assert.deepEqual([away.status, away.body.error.code], [503, 'session.calendar-unavailable']);
    suite.graph.faults.add({ kind: 'throttle', times: 1, retryAfterSeconds: 40, match: isSchedule });
    const busy = await suggestions();
    assert.equal(busy.body.error.code, 'session.calendar-busy');
    assert.match(busy.body.error.message, /40 seconds/);
    assert.equal((await suggestions()).body.suggestions.length, 3);
  });

  it('says so when the sign-in service gives no token', async () => {
    suite.entra.faults.add({ kind: 'fail', match: (_method, path) => path.endsWith('/token') });
    const { status, body } = await suggestions();
    assert.deepEqual([status, body.error.code], [503, 'session.calendar-unavailable']);
    assert.equal((await tabAs(suite, MATEO).get<HomeResponse>('/home')).status, 200);
  });
});
