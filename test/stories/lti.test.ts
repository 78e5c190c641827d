// The course's story: a learner opens the module in the LMS, completes it, and is one person with their Teams self.
import assert from 'node:assert/strict';
import type { LinkResponse, LtiPageResponse } from '../../shared/api/lti-api.js';
import type { CompleteResponse, ModuleResponse } from '../../shared/api/module-api.js';
import type { ErrorResponse, HomeResponse, LinkCodeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { CLAIM } from '../sandbox/lms/launch/claim-names.js';
import { launch, ltiPage, openPage } from '../support/lti-client.js';
import { rightAnswers } from '../support/right-answers.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const MATEO = oidOf(3);
const mateo = { courseId: 'lead-101', lmsUserId: '103' };
const noah = { courseId: 'lead-101', lmsUserId: '901' };
const aisha = { courseId: 'lead-101', lmsUserId: '111' };
const COMPLETE = '/modules/virtual-mentoring-basics/complete';
const HOUR_MS = 60 * 60_000;
const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
/** Beside the role of a learner; Canvas calls them Test Student. */
const TEST_USER = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';

describe('the module in a course', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  const grade = ({ courseId, lmsUserId }: typeof mateo) =>
    suite.lms.gradebook(courseId).find((row) => row.lmsUserId === lmsUserId);

  it('opens for a learner with their name, their course and the module of the place', async () => {
    const page = await openPage(suite, noah);
    const { body } = await page.get<LtiPageResponse>('/page');
    assert.deepEqual(body, {
      me: { displayName: 'Noah Fischer' },
      courseTitle: 'First steps in leadership',
      moduleId: 'virtual-mentoring-basics',
      linked: false,
    });
    const module = await page.get<ModuleResponse>('/modules/virtual-mentoring-basics');
    assert.equal(module.body.progress.state, 'not-started');
  });

  it('may be framed by the platform that launched it, and by nobody else', async () => {
    const { headers } = await launch(suite, noah);
    assert.match(
      headers.get('content-security-policy') ?? '',
      new RegExp(`frame-ancestors ${suite.lms.url}$`),
    );
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('sends the score to the gradebook once the module is completed, and the better one later', async () => {
    const page = await openPage(suite, noah);
    const first = await page.post<CompleteResponse>(COMPLETE, {
      quizAnswers: { ...rightAnswers, owner: 'mentor' },
    });
    assert.equal(first.body.progress.scorePercent, 75);
    await suite.product.runDueJobs();
    assert.equal(grade(noah)?.score, 75);
    await page.post(COMPLETE, { quizAnswers: rightAnswers });
    await suite.product.runDueJobs();
    assert.equal(grade(noah)?.score, 100);
  });

  it('does not send the same score again', async () => {
    const scores = () => suite.lms.diary.find(({ path }) => path.includes('/scores')).length;
    const before = scores();
    const page = await openPage(suite, noah);
    await page.post(COMPLETE, { quizAnswers: rightAnswers });
    await suite.product.runDueJobs();
    assert.equal(scores(), before);
  });

  it('opens for a teacher, whose attempt is in no gradebook', async () => {
    const page = await openPage(suite, aisha);
    await page.post(COMPLETE, { quizAnswers: rightAnswers });
    await suite.product.runDueJobs();
    assert.equal(grade(aisha), undefined);
    assert.doesNotMatch(suite.log(), /a score was not taken/);
  });

  it('opens for the test user by whom a teacher tries a course, whose attempt is in no gradebook', async () => {
    const ravi = { courseId: 'lead-101', lmsUserId: '903' };
    const { session } = await launch(suite, ravi, {
      claims: (claims) => ({ ...claims, [CLAIM.roles]: [`${MEMBERSHIP}#Learner`, TEST_USER] }),
    });
    const page = ltiPage(suite, session?.token ?? '');
    const { body } = await page.post<CompleteResponse>(COMPLETE, { quizAnswers: rightAnswers });
    assert.equal(body.progress.scorePercent, 100);
    await suite.product.runDueJobs();
    assert.equal(grade(ravi)?.score, undefined);
    assert.doesNotMatch(suite.log(), /a score was not taken/);
  });

  it('is completed in the tab, too, once both accounts are linked by code', async () => {
    const page = await openPage(suite, mateo);
    await page.post(COMPLETE, { quizAnswers: rightAnswers });
    const tab = tabAs(suite, MATEO);
    assert.equal((await tab.get<HomeResponse>('/home')).body.module.state, 'not-started');
    const { code } = (await tab.post<LinkCodeResponse>('/link-codes')).body;
    const linked = await page.post<LinkResponse>('/link', { code: code.toLowerCase() });
    assert.equal(linked.body.displayName, 'Mateo Rivera');
    assert.equal(linked.body.progress.state, 'completed');
    const home = await tab.get<HomeResponse>('/home');
    assert.equal(home.body.module.state, 'completed');
    assert.equal(home.body.module.scorePercent, 100);
    const continued = await ltiPage(suite, linked.body.session.token).get<LtiPageResponse>('/page');
    assert.equal(continued.body.linked, true);
    const launchedAgain = await (await openPage(suite, mateo)).get<LtiPageResponse>('/page');
    assert.equal(launchedAgain.body.linked, true);
  });

  it('counts in the course what was completed in the tab before', async () => {
    const kenji = { courseId: 'remote-201', lmsUserId: '105' };
    const tab = tabAs(suite, oidOf(5));
    await tab.post(COMPLETE, { quizAnswers: rightAnswers });
    const page = await openPage(suite, kenji);
    const { code } = (await tab.post<LinkCodeResponse>('/link-codes')).body;
    await page.post('/link', { code });
    await suite.product.runDueJobs();
    assert.equal(grade(kenji)?.score, 100);
  });

  it('takes a code once, and says what to do with one that is not valid', async () => {
    const tab = tabAs(suite, oidOf(7));
    const lucia = { courseId: 'lead-101', lmsUserId: '107' };
    const page = await openPage(suite, lucia);
    const wrong = await page.post<ErrorResponse>('/link', { code: 'AAAA-AAAA' });
    assert.deepEqual([wrong.status, wrong.body.error.code], [404, 'people.link-code-unknown']);
    const { code } = (await tab.post<LinkCodeResponse>('/link-codes')).body;
    await suite.world.moveClock(11 * 60_000);
    const late = await page.post<ErrorResponse>('/link', { code });
    assert.equal(late.body.error.code, 'people.link-code-unknown');
  });

  it('renews the visit while the page is open, for eight hours at most', async () => {
    const { session } = await launch(suite, noah);
    let token = session?.token ?? '';
    for (let minutes = 0; minutes < 7 * 60; minutes += 50) {
      await suite.world.moveClock(50 * 60_000);
      const renewed = await ltiPage(suite, token).post<{ token: string }>('/session');
      assert.equal(renewed.status, 200);
      token = renewed.body.token;
    }
    await suite.world.moveClock(HOUR_MS);
    const ended = await ltiPage(suite, token).post<ErrorResponse>('/session');
    assert.deepEqual([ended.status, ended.body.error.code], [401, 'auth.visit-ended']);
  });

  it('writes no token, state or nonce into its log', () => {
    assert.doesNotMatch(suite.log(), /eyJ/);
    assert.doesNotMatch(suite.log(), /"(state|nonce|id_token)":"(?!\[redacted\])/);
  });
});
