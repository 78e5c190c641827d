// When the LMS is away, throttles, or refuses a score: nothing is lost, and the gradebook has the best one in the end.
import assert from 'node:assert/strict';
import type { CompleteResponse } from '../../shared/api/module-api.js';
import { openPage } from '../support/lti-client.js';
import { rightAnswers } from '../support/right-answers.js';
import { type Suite, startSuite } from '../support/suite.js';

const noah = { courseId: 'lead-101', lmsUserId: '901' };
const MINUTE_MS = 60_000;
const isScore = (_method: string, path: string) => path.includes('/scores');
const isToken = (_method: string, path: string) => path.endsWith('/token.php');

describe('an outage of the LMS', () => {
  let suite: Suite;
  beforeEach(async () => {
    suite = await startSuite();
  });
  afterEach(() => suite.stop());

  const grade = () => suite.lms.gradebook('lead-101').find(({ lmsUserId }) => lmsUserId === '901')?.score;
  const scoreRequests = () => suite.lms.diary.find(({ path }) => path.includes('/scores'));

  async function complete(quizAnswers: object = rightAnswers) {
    const page = await openPage(suite, noah);
    const answer = await page.post<CompleteResponse>('/modules/virtual-mentoring-basics/complete', {
      quizAnswers,
    });
    await suite.product.runDueJobs();
    return answer;
  }

  for (const [what, match] of Object.entries({ scores: isScore, 'service tokens': isToken }))
    it(`is lived through: no ${what} for an hour, and the score arrives afterwards`, async () => {
      suite.lms.faults.add({ kind: 'fail', match });
      assert.equal((await complete()).status, 200);
      await suite.world.moveClock(60 * MINUTE_MS);
      assert.equal(grade(), undefined);
      suite.lms.faults.clear();
      await suite.world.moveClock(60 * MINUTE_MS);
      assert.equal(grade(), 100);
    });

  it('delivers only the best of what was completed meanwhile', async () => {
    suite.lms.faults.add({ kind: 'fail', match: isScore });
    await complete({ ...rightAnswers, owner: 'mentor' });
    await complete();
    suite.lms.faults.clear();
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.equal(grade(), 100);
    const taken = scoreRequests().filter(({ status }) => status < 300);
    assert.deepEqual(
      taken.map(({ body }) => (body as { scoreGiven: number }).scoreGiven),
      [100],
    );
  });

  it('asks a throttling gradebook no earlier than it said', async () => {
    suite.lms.faults.add({ kind: 'throttle', times: 1, retryAfterSeconds: 1800, match: isScore });
    await complete();
    await suite.world.moveClock(29 * MINUTE_MS);
    assert.equal(scoreRequests().length, 1);
    await suite.world.moveClock(2 * MINUTE_MS);
    assert.equal(grade(), 100);
  });

  it('gives one grade when the answer to a score got lost', async () => {
    suite.lms.faults.add({ kind: 'drop-answer', times: 1, match: isScore });
    await complete();
    assert.equal(grade(), 100);
    await suite.world.moveClock(60 * MINUTE_MS);
    assert.equal(grade(), 100);
    const times = scoreRequests().map(({ body }) => (body as { timestamp: string }).timestamp);
    assert.equal(new Set(times).size, 1, 'each repetition carries the time of the achievement');
  });

  it('replaces a service token that the platform took back, at once', async () => {
    suite.lms.faults.add({ kind: 'fail', status: 401, times: 1, match: isScore });
    await complete();
    assert.equal(grade(), 100);
    assert.equal(suite.lms.diary.find(({ path }) => path.endsWith('/token.php')).length, 2);
  });

  it('gives up on a line item that is gone, says so in the log, and sends the next better score', async () => {
    suite.lms.faults.add({ kind: 'fail', status: 404, match: isScore });
    await complete({ ...rightAnswers, owner: 'mentor' });
    await suite.world.moveClock(24 * 60 * MINUTE_MS);
    assert.equal(scoreRequests().length, 1);
    assert.match(suite.log(), /a score was not taken/);
    suite.lms.faults.clear();
    await complete();
    assert.equal(grade(), 100);
  });

  it('shows nothing of it to the learner, whose result is kept', async () => {
    suite.lms.faults.add({ kind: 'fail', match: isScore });
    const { body } = await complete();
    assert.equal(body.progress.state, 'completed');
  });
});
