// Training before a program runs: its manager says for how many, and learns how many, not who.
import assert from 'node:assert/strict';
import type { ProgramResponse } from '../../shared/api/program-api.js';
import type { LinkCodeResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { launch, ltiPage } from '../support/lti-client.js';
import {
  AMARA,
  type Failure,
  HANNAH,
  INGRID,
  MATEO,
  SOFIA,
  setUpSpring,
  workbenchOf,
} from '../support/matching-program.js';
import { rightAnswers } from '../support/right-answers.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const COMPLETE = '/modules/virtual-mentoring-basics/complete';
const SPRING = '/programs/spring';
/** Mateo, as the course knows him. */
const IN_COURSE = { courseId: 'lead-101', lmsUserId: '103' };

describe('training before a program runs', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    const bench = workbenchOf(suite);
    const runId = await bench.solved({ mode: 'coverage' });
    assert.equal((await bench.manager().post(`/programs/spring/matching/runs/${runId}/publish`)).status, 200);
  });
  after(() => suite.stop());

  const program = async () => (await tabAs(suite, INGRID).get<ProgramResponse>(SPRING)).body.program;
  const training = async () => (await program()).checklist.find(({ code }) => code === 'training');
  const goOn = async () => {
    const { version } = await program();
    return tabAs(suite, INGRID).post<ProgramResponse & Failure>(`${SPRING}/phase`, { version, to: 'run' });
  };
  const complete = async (oid: string) => {
    const { status } = await tabAs(suite, oid).post(COMPLETE, { quizAnswers: rightAnswers });
    assert.equal(status, 200);
  };

  it('is on the checklist with what is still missing, and refuses the step', async () => {
    assert.match((await training())?.hint ?? '', /^0 of 6 have completed/);
    const { status, body } = await goOn();
    assert.deepEqual([status, body.error.code], [409, 'program.gate-not-met']);
    assert.match(body.error.message, /50 % of those in a pair are trained/);
  });

  it('counts those in a pair, wherever they learned', async () => {
    await complete(oidOf(14));
    for (const oid of [AMARA, SOFIA]) await complete(oid);
    assert.match((await training())?.hint ?? '', /^2 of 6 have completed/);
    const { session } = await launch(suite, IN_COURSE);
    const page = ltiPage(suite, session?.token ?? '');
    assert.equal((await page.post(COMPLETE, { quizAnswers: rightAnswers })).status, 200);
    assert.match((await training())?.hint ?? '', /^2 of 6 have completed/);
    const { code } = (await tabAs(suite, MATEO).post<LinkCodeResponse>('/link-codes')).body;
    assert.equal((await page.post('/link', { code })).status, 200);
    assert.match((await training())?.hint ?? '', /^3 of 6 have completed/);
    const { body } = await goOn();
    assert.equal(body.program.phase, 'run');
  });

  it('is not shown to those who take part', async () => {
    assert.equal((await tabAs(suite, HANNAH).get<Failure>(SPRING)).status, 404);
  });
});
