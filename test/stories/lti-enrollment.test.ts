// A learner's way into a program, from the course page: the same form and the same record as in the tab.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type {
  EnrollmentForm,
  EnrollmentResponse,
  MyPlacesResponse,
  ParticipantsResponse,
} from '../../shared/api/enrollment-api.js';
import type { CourseMentoringResponse, LinkResponse } from '../../shared/api/lti-api.js';
import type { MyMatchResponse, RunSummary } from '../../shared/api/matching-api.js';
import type { ProgramResponse } from '../../shared/api/program-api.js';
import type { ErrorResponse, HomeResponse, LinkCodeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { enrollmentForm } from '../support/enrollment-form.js';
import { type LtiClient, ltiPage, openPage } from '../support/lti-client.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const noah = { courseId: 'lead-101', lmsUserId: '901' };
const lucia = { courseId: 'lead-101', lmsUserId: '107', oid: oidOf(7) };
const CLAIRE = oidOf(12);
const MARCUS = oidOf(10);
const DAY = 24 * 60 * 60_000;
const TYPESCRIPT = [{ skill: 'TypeScript', level: 2 }];

describe('an enrollment from a course', () => {
  let suite: Suite;
  let path: `/programs/${string}` = '/programs/';
  before(async () => {
    suite = await startSuite();
    path = `/programs/${await openProgram()}`;
  });
  after(() => suite.stop());

  const claire = () => tabAs(suite, CLAIRE);
  const openProgram = async () => {
    const request = { title: 'From the course', objectives: ['skill-development'] };
    const { id, version, draft } = (await claire().post<ProgramResponse>('/programs', request)).body.program;
    const rules = { ...draft.rules, minimumOverlapMinutes: 0 };
    await claire().put(`/programs/${id}`, {
      version,
      draft: { ...draft, contact: 'Claire', threshold: 0, rules },
    });
    await claire().post(`/programs/${id}/phase`, { version: version + 1, to: 'enroll' });
    return id;
  };
  const step = async (to: string) => {
    const { version } = (await claire().get<ProgramResponse>(path)).body.program;
    assert.equal((await claire().post(`${path}/phase`, { version, to })).status, 200);
  };
  const join = (page: LtiClient, change: Partial<EnrollmentForm> = {}) =>
    page.put<EnrollmentResponse & ErrorResponse>(`${path}/enrollment`, { ...enrollmentForm, ...change });
  const participants = async () =>
    (await claire().get<ParticipantsResponse>(`${path}/participants`)).body.participants;
  const statusIn = async (page: LtiClient) =>
    (await page.get<MyPlacesResponse>('/programs')).body.programs.find(({ id }) => path.endsWith(id))?.status;

  const mentoring = async (page: LtiClient) =>
    (await page.get<CourseMentoringResponse>('/mentoring')).body.pairs.map((one) => [
      one.programTitle,
      one.role,
      one.partners.map(({ displayName }) => displayName).join(),
      one.nextSession?.state ?? 'none',
    ]);

  it('is offered for programs that are open, and for no others', async () => {
    const page = await openPage(suite, noah);
    const { programs } = (await page.get<MyPlacesResponse>('/programs')).body;
    assert.deepEqual(programs.map((one) => [one.title, one.status, one.isWaitingList]).sort(), [
      ['First steps together', 'none', true],
      ['From the course', 'none', false],
      ['Growing together', 'none', false],
      ['Leading together', 'none', true],
    ]);
    const { id } = (
      await claire().post<ProgramResponse>('/programs', { title: 'Hidden', objectives: ['networking'] })
    ).body.program;
    assert.equal((await page.get(`/programs/${id}/enrollment`)).status, 404);
    assert.equal((await ltiPage(suite, 'x'.repeat(43)).get('/programs')).status, 401);
  });

  it('leaves empty what nobody knows of somebody who is in no directory, and says where the name is from', async () => {
    const page = await openPage(suite, noah);
    const { form, prefilled, about, status } = (await page.get<EnrollmentResponse>(`${path}/enrollment`))
      .body;
    assert.deepEqual(about, { name: 'Noah Fischer', source: 'course' });
    assert.deepEqual([status, form.department, form.office, prefilled], ['none', '', '', []]);
    assert.equal((await join(page, { consent: false })).body.error.code, 'enrollment.consent-required');
  });

  it('is kept, paused, taken up again and withdrawn in the course', async () => {
    const page = await openPage(suite, noah);
    const wishes = [suite.people.get(MARCUS)?.email ?? ''];
    const joined = await join(page, { roles: ['mentee'], skillsWanted: TYPESCRIPT, wishes });
    assert.equal(joined.body.status, 'active');
    assert.equal(await statusIn(page), 'active');
    assert.deepEqual((await page.get<EnrollmentResponse>(`${path}/enrollment`)).body.form.wishes, wishes);
    const until = new Date(suite.world.now().getTime() + 7 * DAY).toISOString();
    const act = async (action: 'pause' | 'resume' | 'withdraw', body = {}) =>
      (await page.post<EnrollmentResponse>(`${path}/enrollment/${action}`, body)).body.status;
    assert.equal(await act('pause', { until }), 'paused');
    assert.equal(await act('resume'), 'active');
    assert.equal(await act('withdraw'), 'withdrawn');
    assert.equal(await statusIn(page), 'withdrawn');
    assert.equal((await join(page, { skillsWanted: TYPESCRIPT, wishes })).body.status, 'active');
    const [seen] = await participants();
    assert.deepEqual([seen?.displayName, seen?.roles], ['Noah Fischer', ['mentee']]);
  });

  it('shows no mentoring before there is one', async () => {
    assert.deepEqual(await mentoring(await openPage(suite, noah)), []);
    assert.equal((await ltiPage(suite, 'x'.repeat(43)).get('/mentoring')).status, 401);
  });

  it('is matched like any other, and nothing breaks for a partner in Teams', async () => {
    await tabAs(suite, MARCUS).put(`${path}/enrollment`, {
      ...enrollmentForm,
      roles: ['mentor'],
      department: 'Engineering',
      skillsOffered: [{ skill: 'TypeScript', level: 4 }],
    });
    await step('match');
    const started = await claire().post<{ run: RunSummary }>(`${path}/matching/runs`, { mode: 'coverage' });
    assert.equal(started.status, 201, JSON.stringify(started.body));
    await suite.product.runDueJobs();
    const published = await claire().post(`${path}/matching/runs/${started.body.run.id}/publish`);
    assert.equal(published.status, 200, JSON.stringify(published.body));
    await suite.product.runDueJobs();
    const marcus = tabAs(suite, MARCUS);
    const { relationship } = (await marcus.get<HomeResponse>('/home')).body;
    assert.equal(relationship?.partners[0]?.displayName, 'Noah Fischer');
    assert.equal((await marcus.get<MyMatchResponse>('/my-match')).body?.partner.displayName, 'Noah Fischer');

    assert.deepEqual(await mentoring(await openPage(suite, noah)), [
      ['From the course', 'mentee', 'Marcus Bennett', 'none'],
    ]);

    const start = new Date(Math.ceil(suite.world.now().getTime() / DAY) * DAY + DAY + 9 * 3_600_000);
    const booked = await marcus.post<ErrorResponse>('/sessions', {
      relationshipId: relationship?.id,
      start: start.toISOString(),
      end: new Date(start.getTime() + 30 * 60_000).toISOString(),
      requestId: randomUUID(),
    });
    assert.deepEqual([booked.status, booked.body.error?.code], [409, 'session.partner-unreachable']);
    await suite.world.moveClock(DAY);
    assert.equal((await marcus.get<HomeResponse>('/home')).body.relationship?.nextSession, null);
  });

  it('belongs to the person in Teams once both are linked, with the match and what was said', async () => {
    await suite.connector.install(lucia.oid);
    const tab = tabAs(suite, lucia.oid);
    const page = await openPage(suite, noah);
    const { code } = (await tab.post<LinkCodeResponse>('/link-codes')).body;
    const { session } = (await page.post<LinkResponse>('/link', { code })).body;
    await suite.product.runDueJobs();
    const matched = JSON.stringify(suite.connector.messages(lucia.oid));
    assert.match(matched, /Marcus Bennett/, 'what waited for who came from the course is told now');
    const linked = ltiPage(suite, session.token);
    const { about, form, status } = (await linked.get<EnrollmentResponse>(`${path}/enrollment`)).body;
    assert.deepEqual(about, { name: 'Lucía Fernández', source: 'directory', manager: 'David Cohen' });
    assert.deepEqual([status, form.skillsWanted], ['active', TYPESCRIPT]);
    assert.equal((await tab.get<EnrollmentResponse>(`${path}/enrollment`)).body.status, 'active');
    const people = await participants();
    assert.deepEqual(people.map(({ displayName }) => displayName).sort(), [
      'Lucía Fernández',
      'Marcus Bennett',
    ]);
    assert.equal((await tab.get<MyMatchResponse>('/my-match')).body?.partner.displayName, 'Marcus Bennett');
    const start = new Date(Math.ceil(suite.world.now().getTime() / DAY) * DAY + 2 * DAY + 9 * 3_600_000);
    const { relationship } = (await tabAs(suite, MARCUS).get<HomeResponse>('/home')).body;
    const booked = await tabAs(suite, MARCUS).post<ErrorResponse>('/sessions', {
      relationshipId: relationship?.id,
      start: start.toISOString(),
      end: new Date(start.getTime() + 30 * 60_000).toISOString(),
      requestId: randomUUID(),
    });
    assert.equal(booked.status, 201, JSON.stringify(booked.body));
    assert.deepEqual((await mentoring(linked)).at(-1), [
      'From the course',
      'mentee',
      'Marcus Bennett',
      'booked',
    ]);
    await suite.world.moveClock(7 * DAY);
    const told = JSON.stringify(suite.connector.messages(lucia.oid));
    assert.match(told, /Marcus Bennett/);
  });
});
