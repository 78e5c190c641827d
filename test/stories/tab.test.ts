// The tab's story through its API: who I am, my pair, a booked meeting, a check-in.
import assert from 'node:assert/strict';
import type {
  CheckInResponse,
  ErrorResponse,
  HomeResponse,
  MeResponse,
  SessionResponse,
  SuggestionsResponse,
} from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const HANNAH = oidOf(6);

describe('the tab', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  it('knows who opens it from the token that Teams gave', async () => {
    const { status, body } = await tabAs(suite, MATEO).get<MeResponse>('/me');
    assert.equal(status, 200);
    assert.equal(body.displayName, 'Mateo Rivera');
    assert.equal(body.timeZone, 'America/New_York');
  });

  it('shows my partner, my role and my module', async () => {
    const { body } = await tabAs(suite, MATEO).get<HomeResponse>('/home');
    assert.equal(body.relationship?.role, 'mentee');
    assert.equal(body.relationship?.partners[0]?.displayName, 'Amara Okafor');
    assert.equal(body.module.state, 'not-started');
    assert.equal(body.relationship?.nextSession, null);
  });

  it('books a suggested time as an event with a Teams link, once for a repeated request', async () => {
    const tab = tabAs(suite, MATEO);
    const relationshipId = (await tab.get<HomeResponse>('/home')).body.relationship?.id ?? '';
    const { body } = await tab.get<SuggestionsResponse>(
      `/relationships/${relationshipId}/suggestions?minutes=30`,
    );
    assert.equal(body.suggestions.length, 3);
    const [first] = body.suggestions;
    assert.deepEqual(
      [first?.mine.timeZone, first?.partners[0]?.timeZone],
      ['America/New_York', 'Europe/London'],
    );
    const request = { relationshipId, start: first?.start, end: first?.end, requestId: crypto.randomUUID() };
    const booked = await tab.post<SessionResponse>('/sessions', request);
    const again = await tab.post<SessionResponse>('/sessions', request);
    assert.equal(booked.status, 201);
    assert.match(booked.body.session.joinUrl ?? '', /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    assert.equal(again.body.session.id, booked.body.session.id);
    const organized = suite.graph.calendars.of(MATEO);
    assert.equal(organized.length, 1);
    assert.equal(organized[0]?.start.toISOString(), first?.start);
    assert.deepEqual(
      organized[0]?.attendees.map(({ emailAddress }) => emailAddress.address),
      ['amara.okafor@waymark.example'],
    );
    assert.equal(suite.graph.calendars.of(AMARA).length, 1);
    const partnersHome = await tabAs(suite, AMARA).get<HomeResponse>('/home');
    assert.equal(partnersHome.body.relationship?.nextSession?.joinUrl, booked.body.session.joinUrl);
  });

  it('opens a check-in on schedule and keeps the first answer', async () => {
    await suite.product.runDueJobs();
    const tab = tabAs(suite, MATEO);
    const id = (await tab.get<HomeResponse>('/home')).body.relationship?.checkIn?.id ?? '';
    const answers = await Promise.all([
      tab.post<CheckInResponse>(`/check-ins/${id}/answer`, { rating: 4, win: 'We talked', challenge: '' }),
      tab.post<CheckInResponse>(`/check-ins/${id}/answer`, { rating: 2, win: '', challenge: '' }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const partner = await tabAs(suite, AMARA).get<HomeResponse>('/home');
    assert.equal(partner.body.relationship?.checkIn?.partnerAnswered, true);
    assert.equal(partner.body.relationship?.checkIn?.mine, undefined);
  });

  it('hides a relationship from everybody else', async () => {
    const relationshipId = `${AMARA}-${MATEO}` as const;
    const { status, body } = await tabAs(suite, HANNAH).get<ErrorResponse>(
      `/relationships/${relationshipId}/suggestions`,
    );
    assert.equal(status, 404);
    assert.equal(body.error.code, 'relationship.not-found');
  });

  it('writes no token into its log', () => {
    assert.doesNotMatch(suite.log(), /eyJ/);
  });
});
