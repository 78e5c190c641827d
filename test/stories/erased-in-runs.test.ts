// Somebody who was erased is nobody in the runs of the matching, and the workbench goes on with those who are left.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { PublishResponse, RunResponse, RunsResponse } from '../../shared/api/matching-api.js';
import type { EraseResponse, MyDataResponse } from '../../shared/api/privacy-api.js';
import {
  AMARA,
  type Failure,
  HANNAH,
  INGRID,
  KENJI,
  MARCUS,
  MATEO,
  personIdOf,
  RUNS,
  SOFIA,
  type Started,
  setUpSpring,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const LEFT = 'A person who left';

describe('somebody who was erased', () => {
  let suite: Suite;
  let bench: ReturnType<typeof workbenchOf>;
  let runId = '';
  let copyId = '';
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    bench = workbenchOf(suite);
    runId = await bench.solved({ mode: 'coverage' });
    await adjust({ kind: 'lock', ...pair(MATEO, AMARA) });
    await adjust({ kind: 'reject', ...pair(MATEO, MARCUS) });
    copyId = (await bench.manager().post<Started>(`${RUNS}/${runId}/copy`, { name: 'Kept' })).body.run.id;
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const pair = (mentee: string, mentor: string) => ({ menteeId: id(mentee), mentorId: id(mentor) });
  const adjust = (change: object) =>
    bench.manager().post<RunResponse & Failure>(`${RUNS}/${runId}/adjust`, change);
  const erase = async (oid: string, name: string) =>
    assert.equal((await tabAs(suite, oid).post<EraseResponse>('/my-data/erase', { name })).status, 200);
  const storedRuns = async () =>
    JSON.stringify(await mongoose.connection.collection('match-runs').find().toArray());
  const mentees = ({ pairs }: RunResponse) => pairs.map(({ mentee }) => mentee.displayName).sort();

  it('sees before that they stand in lists of suggested pairs, and not with whom', async () => {
    const { areas } = (await tabAs(suite, MATEO).get<MyDataResponse>('/my-data')).body;
    const matching = areas.find(({ title }) => title === 'The matching');
    const words = JSON.stringify(matching?.records);
    assert.match(words, /Matching in Program spring.*managers.*In 2 lists of suggested pairs/);
    assert.doesNotMatch(words, /Amara|Marcus/);
  });

  it('is nobody in any run, also in one that is being solved meanwhile', async () => {
    await bench.manager().post<Started>(RUNS, { mode: 'coverage', basedOn: runId });
    await Promise.all([suite.product.runDueJobs(), erase(MATEO, 'Mateo Rivera')]);
    await suite.product.runDueJobs();
    assert.ok(!(await storedRuns()).includes(id(MATEO)));
    const { runs } = (await bench.manager().get<RunsResponse>(RUNS)).body;
    assert.deepEqual(
      runs.map(({ state }) => state),
      ['done', 'done', 'done'],
    );
  });

  it('is shown as somebody who left, the same one in a run and in its copy', async () => {
    const run = await bench.run(runId);
    assert.equal(run.isOutdated, true);
    assert.deepEqual(mentees(run), [LEFT, 'Kenji Watanabe', 'Sofia Lindqvist'].sort());
    assert.deepEqual(
      run.rejected.map(({ mentee }) => [mentee.displayName, mentee.isGone]),
      [[LEFT, true]],
    );
    const goneIn = ({ pairs }: RunResponse) =>
      pairs.find(({ mentee }) => mentee.isGone)?.mentee.personId ?? '';
    assert.ok(goneIn(run));
    assert.equal(goneIn(await bench.run(copyId)), goneIn(run));
    const table = await fetch(`${suite.product.url}/api${RUNS}/${runId}/export`, {
      headers: { authorization: `Bearer ${await suite.entra.issueTabToken(INGRID)}` },
    });
    assert.match(await table.text(), /A person who left,,,Amara Okafor/);
  });

  it('stands in the way of nothing: an old draft is brought up to date and published without them', async () => {
    const refused = await bench.manager().post<Failure>(`${RUNS}/${runId}/publish`);
    assert.equal(refused.body.error.code, 'match.outdated');
    const [gone] = (await bench.run(runId)).rejected;
    const ids = { menteeId: gone?.mentee.personId ?? '', mentorId: gone?.mentor.personId ?? '' };
    const locked = await adjust({ kind: 'lock', ...ids });
    assert.deepEqual([locked.status, locked.body.error.code], [409, 'match.person-left']);
    const { status, body } = await adjust({ kind: 'lock', ...pair(SOFIA, HANNAH) });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.isOutdated, false);
    assert.ok(!mentees(body).includes(LEFT));
    assert.equal(bench.mentorIn(body, KENJI) !== undefined, true);
    const published = await bench.manager().post<PublishResponse>(`${RUNS}/${runId}/publish`);
    assert.deepEqual([published.status, published.body.pairs], [200, body.pairs.length]);
  });

  it('is nobody in what was published, where their former partner still stands', async () => {
    await erase(SOFIA, 'Sofia Lindqvist');
    assert.ok(!(await storedRuns()).includes(`"${id(SOFIA)}"`));
    const again = await bench.manager().post<PublishResponse>(`${RUNS}/${runId}/publish`);
    assert.equal(again.status, 200);
    assert.ok(mentees(await bench.run(runId)).includes(LEFT));
  });

  it('leaves runs readable that were stored before there were exceptions', async () => {
    await mongoose.connection
      .collection<{ _id: string }>('match-runs')
      .updateOne({ _id: copyId }, { $unset: { exceptions: 1 } });
    const { pairs } = await bench.run(copyId);
    assert.equal(pairs.length, 3);
    assert.equal((await bench.manager().get<RunsResponse>(RUNS)).body.runs.length, 3);
  });
});
