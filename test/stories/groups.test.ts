// Mentoring in groups: made by a manager of people who are free, with times, events and check-ins for all.
import assert from 'node:assert/strict';
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { ParticipantsResponse } from '../../shared/api/enrollment-api.js';
import type { PublishResponse, RunsResponse } from '../../shared/api/matching-api.js';
import type { PairResponse, PairsResponse } from '../../shared/api/pair-api.js';
import type {
  CheckInResponse,
  HomeResponse,
  SessionResponse,
  SuggestionsResponse,
} from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import {
  AMARA,
  HANNAH,
  INGRID,
  KENJI,
  MARCUS,
  MATEO,
  personIdOf,
  RUNS,
  SOFIA,
  setUpSpring,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AISHA = oidOf(11);
const GRACE = oidOf(14);
const GROUP = `group-${INGRID}`;
const emailOf = (suite: Suite, oid: string) => suite.world.cast.find((one) => one.oid === oid)?.email ?? '';

type Failure = { error: { code: string; message: string } };

describe('a mentoring group', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    for (const oid of [INGRID, AISHA, GRACE]) await suite.connector.install(oid);
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const group = async (oid: string) => (await as(oid).get<PairResponse>(`/relationships/${GROUP}`)).body;
  const named = ({ partners }: PairResponse) => partners.map(({ displayName }) => displayName);

  it('shows each member all others, and opens a chat with all', async () => {
    const { form, role, teams, ...rest } = await group(AISHA);
    assert.deepEqual(
      [form, role, named(rest as PairResponse)],
      ['group', 'mentee', ['Ingrid Solberg', 'Grace Mwangi']],
    );
    const chat = new URL(teams?.chat ?? '');
    assert.equal(chat.searchParams.get('users'), `${emailOf(suite, INGRID)},${emailOf(suite, GRACE)}`);
    assert.equal(chat.searchParams.get('topicName'), 'Leading together');
    const home = await as(INGRID).get<HomeResponse>('/home');
    assert.equal(home.body.relationship?.partners.length, 2);
  });

  it('books a time when all are at work and free, and invites everybody', async () => {
    const { body } = await as(AISHA).get<SuggestionsResponse>(
      `/relationships/${GROUP}/suggestions?minutes=45`,
    );
    const [slot] = body.suggestions;
    assert.deepEqual(
      slot?.partners.map(({ displayName, timeZone }) => [displayName, timeZone]),
      [
        ['Ingrid Solberg', 'Europe/Oslo'],
        ['Grace Mwangi', 'Africa/Nairobi'],
      ],
    );
    const asked = suite.graph.diary.find(({ path }) => path.endsWith('/getSchedule')).at(-1)?.body;
    const { schedules = [] } = asked as { schedules?: string[] };
    assert.equal(schedules.length, 3);
    const request = {
      relationshipId: GROUP,
      start: slot?.start,
      end: slot?.end,
      requestId: crypto.randomUUID(),
    };
    const booked = await as(AISHA).post<SessionResponse>('/sessions', request);
    assert.equal(booked.body.session.state, 'booked');
    for (const oid of [INGRID, AISHA, GRACE]) {
      const [event] = suite.graph.calendars.of(oid);
      assert.deepEqual(
        event?.attendees.map(({ emailAddress }) => emailAddress.address),
        [emailOf(suite, INGRID), emailOf(suite, GRACE)],
      );
      assert.equal(event?.subject, 'Mentoring: Ingrid Solberg, Aisha Rahman, and Grace Mwangi');
    }
    await suite.product.runDueJobs();
    assert.match(
      JSON.stringify(suite.connector.messages(GRACE)),
      /You meet Ingrid Solberg and Aisha Rahman.*Ingrid Solberg's time.*Aisha Rahman's time/,
    );
  });

  it('names who has done what with the agreement, and all with whom it is made', async () => {
    const path = `/relationships/${GROUP}/agreement` as const;
    const read = async (oid: string) => (await as(oid).get<AgreementResponse>(path)).body;
    const { proposal, number } = (await read(AISHA)).next;
    const texts = { ...proposal.texts, confidentiality: 'All of it.' };
    const draft = { number, saved: 0, isHandedIn: true, proposal: { ...proposal, texts } };
    const chat = (oid: string) => JSON.stringify(suite.connector.messages(oid));
    for (const [oid, seen] of [
      [AISHA, /Aisha Rahman thought about your agreement/],
      [INGRID, /Ingrid Solberg and Aisha Rahman thought about your agreement/],
    ] as const) {
      await as(oid).put(`${path}/draft`, draft);
      await suite.product.runDueJobs();
      assert.match(chat(GRACE), seen);
    }
    await as(GRACE).put(`${path}/draft`, draft);
    const { revision = 0 } = (await read(GRACE)).open ?? {};
    await as(AISHA).post(`${path}/signature`, { number, revision });
    await suite.product.runDueJobs();
    assert.match(chat(GRACE), /Aisha Rahman signed your agreement/);
    for (const oid of [INGRID, GRACE]) await as(oid).post(`${path}/signature`, { number, revision });
    await suite.product.runDueJobs();
    assert.match(chat(GRACE), /You have an agreement with Ingrid Solberg and Aisha Rahman/);
  });

  it('asks all how it is going, and says who has not answered yet', async () => {
    const { checkIn } = await group(INGRID);
    assert.match(
      JSON.stringify(suite.connector.messages(INGRID)),
      /How is it going with Aisha Rahman and Grace Mwangi/,
    );
    const answer = { rating: 4, win: '', challenge: '' };
    await as(GRACE).post<CheckInResponse>(`/check-ins/${checkIn?.id}/answer`, answer);
    const after = (await group(INGRID)).checkIn;
    assert.deepEqual([after?.partnerAnswered, after?.waitingFor], [false, [personIdOf(suite, AISHA)]]);
  });

  describe('made by a manager', () => {
    before(() => setUpSpring(suite));

    const make = (
      mentor: string,
      mentees: string[],
      more: { isReverse?: boolean; requestId?: string } = {},
    ) =>
      as(INGRID).post<ParticipantsResponse & Failure>('/programs/spring/relationships', {
        requestId: crypto.randomUUID(),
        mentorId: personIdOf(suite, mentor),
        menteeIds: mentees.map((oid) => personIdOf(suite, oid)),
        ...more,
      });
    const spring = async (oid: string) =>
      (await as(oid).get<PairsResponse>('/relationships')).body.pairs.filter(
        ({ programTitle }) => programTitle === 'Program spring',
      );

    it('needs room at the mentor, and mentees who are free', async () => {
      const { status, body } = await make(HANNAH, [SOFIA, KENJI]);
      assert.deepEqual([status, body.error.code], [409, 'group.no-room']);
      assert.match(body.error.message, /Hannah Weber has room for 1 more/);
      assert.equal((await make(KENJI, [SOFIA])).body.error.code, 'group.not-free');
      assert.equal((await make(HANNAH, [])).status, 400);
      assert.deepEqual(await spring(HANNAH), []);
    });

    it('is made once and told to all, as what it is', async () => {
      await suite.connector.install(KENJI);
      const requestId = crypto.randomUUID();
      for (const _ of [1, 2])
        assert.equal((await make(HANNAH, [KENJI], { isReverse: true, requestId })).status, 201);
      const [made, ...others] = await spring(KENJI);
      assert.deepEqual([made?.form, others], ['reverse', []]);
      await suite.product.runDueJobs();
      assert.match(JSON.stringify(suite.connector.messages(KENJI)), /reverse mentoring/);
      assert.equal((await make(HANNAH, [MATEO])).body.error.code, 'group.no-room');
    });

    it('gives each place to exactly one, whoever makes pairs at the same moment and in whatever way', async () => {
      const bench = workbenchOf(suite);
      const runId = await bench.solved({ mode: 'coverage' });
      const inRun = (await bench.run(runId)).pairs.length;
      assert.ok(inRun > 0);
      const [, , published] = await Promise.all([
        make(AMARA, [MATEO]),
        make(AMARA, [SOFIA]),
        bench.manager().post<PublishResponse>(`${RUNS}/${runId}/publish`),
        make(MARCUS, [MATEO]),
        make(MARCUS, [SOFIA]),
      ]);
      await suite.product.runDueJobs();
      const led = async (oid: string) => (await spring(oid)).filter(({ role }) => role === 'mentor').length;
      const mentored = async (oid: string) =>
        (await spring(oid)).filter(({ role }) => role === 'mentee').length;
      assert.deepEqual(await Promise.all([AMARA, MARCUS].map(led)), [1, 1]);
      assert.deepEqual(await Promise.all([MATEO, SOFIA].map(mentored)), [1, 1]);
      assert.ok([200, 409].includes(published.status), String(published.status));
      assert.equal((await bench.manager().get<RunsResponse>(RUNS)).body.runs.length, 1);
    });

    it('is for managers only', async () => {
      const request = { requestId: crypto.randomUUID(), mentorId: 'a', menteeIds: ['b'] };
      assert.equal((await as(SOFIA).post('/programs/spring/relationships', request)).status, 404);
    });
  });
});
