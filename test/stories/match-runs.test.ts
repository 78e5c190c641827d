// The workbench of a program's manager: runs, what they say of a pair, and changes by hand.
import assert from 'node:assert/strict';
import type {
  AdjustPreview,
  PairDetailsResponse,
  RelaxationsResponse,
  RunResponse,
  RunsResponse,
  WhyNotResponse,
} from '../../shared/api/matching-api.js';
import {
  AMARA,
  CLAIRE,
  type Failure,
  HANNAH,
  INGRID,
  join,
  KENJI,
  MARCUS,
  MATEO,
  personIdOf,
  RUNS,
  runElsewhere,
  SOFIA,
  type Started,
  setUpSpring,
  TOM,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

describe('the workbench', () => {
  let suite: Suite;
  let bench: ReturnType<typeof workbenchOf>;
  let runId = '';
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    bench = workbenchOf(suite);
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const pair = (mentee: string, mentor: string) => ({ menteeId: id(mentee), mentorId: id(mentor) });
  const path = (mentee: string, mentor: string) => `${id(mentee)}/${id(mentor)}` as const;
  const preview = async (change: object) =>
    (await bench.manager().post<AdjustPreview>(`${RUNS}/${runId}/preview`, change)).body;
  const adjust = (change: object) => bench.manager().post<RunResponse>(`${RUNS}/${runId}/adjust`, change);

  it('does not exist for participants and for managers of other programs', async () => {
    for (const oid of [MATEO, AMARA, CLAIRE]) {
      const tab = tabAs(suite, oid);
      assert.equal((await tab.get<Failure>(RUNS)).status, 404);
      const refused = await tab.post<Failure>(RUNS, { mode: 'coverage' });
      assert.equal(refused.status, 404);
    }
  });

  it('is not started where there is nobody to match', async () => {
    const { status, body } = await tabAs(suite, CLAIRE).post<Failure>('/programs/autumn/matching/runs', {
      mode: 'coverage',
    });
    assert.equal(status, 409);
    assert.equal(body.error.code, 'match.nobody');
  });

  it('runs once at a time, and can be cancelled', async () => {
    await runElsewhere(suite, 'long', 0);
    const refused = await bench.manager().post<Failure>(RUNS, { mode: 'score' });
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'match.already-running']);
    const cancel = `${RUNS}/long/cancel` as const;
    assert.equal((await bench.manager().post<Started>(cancel)).body.run.state, 'cancelled');
    assert.equal((await bench.manager().post<Failure>(cancel)).body.error.code, 'match.not-running');
    await suite.product.runDueJobs();
    const { body } = await bench.manager().get<RunsResponse>(RUNS);
    assert.deepEqual(
      body.runs.map(({ state }) => state),
      ['cancelled'],
    );
  });

  it('says that a run failed whose server has stopped, and lets another begin', async () => {
    await runElsewhere(suite, 'abandoned', 10);
    await suite.product.runDueJobs();
    const { run } = await bench.run('abandoned');
    assert.equal(run.state, 'failed');
    assert.match(run.failure ?? '', /The server stopped/);
  });

  it('matches whom it can, with reasons, and says why somebody is left', async () => {
    runId = await bench.solved({ mode: 'coverage' });
    const found = await bench.run(runId);
    assert.equal(found.run.state, 'done');
    assert.equal(found.run.gap, 0);
    assert.equal(found.isOutdated, false);
    assert.equal(bench.mentorIn(found, MATEO), id(AMARA));
    assert.equal(bench.mentorIn(found, SOFIA), id(HANNAH));
    assert.equal(bench.mentorIn(found, KENJI), id(MARCUS));
    assert.match(found.pairs[0]?.reasons[0] ?? '', /^\w[\w ]+: \d+ of \d+ points$/);
    const [left] = found.unmatched;
    assert.equal(left?.person.displayName, 'Tom Nguyen');
    assert.match(left?.reasons.join(' ') ?? '', /working hours overlap too little/);
    assert.ok(found.spread.some(({ side, group }) => side === 'mentee' && group === 'Design'));
  });

  it('explains a pair from both sides', async () => {
    const { body } = await bench
      .manager()
      .get<PairDetailsResponse>(`${RUNS}/${runId}/pairs/${path(MATEO, AMARA)}`);
    const skills = body.criteria.find(({ code }) => code === 'skills');
    assert.match(
      skills?.mentee ?? '',
      /^This mentor offers the skill that you want to learn, .* Namely: TypeScript\.$/,
    );
    assert.match(skills?.mentor ?? '', /^You have the skill that this mentee wants to learn/);
    const points = body.criteria.reduce((sum, one) => sum + one.points, 0);
    assert.ok(Math.abs(points - body.score) < 1e-5);
  });

  it('says why two are not a pair: a rule, or what the whole would lose', async () => {
    const ask = async (mentee: string, mentor: string) =>
      (await bench.manager().get<WhyNotResponse>(`${RUNS}/${runId}/why-not/${path(mentee, mentor)}`)).body;
    const sameTeam = await ask(KENJI, HANNAH);
    assert.match(sameTeam.words.join(' '), /same team/);
    assert.equal(sameTeam.effect, null);
    const others = await ask(MATEO, MARCUS);
    assert.match(others.words.join(' '), /the total would be .* lower/);
    assert.ok((others.effect?.total ?? 0) < 0);
    const unknown = await bench.manager().get<Failure>(`${RUNS}/${runId}/why-not/${path(AMARA, MATEO)}`);
    assert.equal(unknown.status, 404);
  });

  it('says what would have to bend for somebody who is left', async () => {
    const { body } = await bench
      .manager()
      .get<RelaxationsResponse>(`${RUNS}/${runId}/relaxations/mentee/${id(TOM)}`);
    assert.ok(body.relaxations.length > 0);
    assert.match(body.relaxations.map(({ words }) => words).join(' '), /working hours need not overlap/i);
  });

  it('shows what a change would do before it is made, and names the rule that it would break', async () => {
    const swap = await preview({ kind: 'lock', ...pair(KENJI, AMARA) });
    assert.equal(swap.isPossible, true);
    assert.ok((swap.effect?.total ?? 0) < 0);
    assert.equal(swap.effect?.matched, 0);
    assert.deepEqual(
      swap.effect?.added.map(({ mentee, mentor }) => `${mentee.displayName} - ${mentor.displayName}`).sort(),
      ['Kenji Watanabe - Amara Okafor', 'Mateo Rivera - Marcus Bennett'],
    );
    assert.equal(bench.mentorIn(await bench.run(runId), KENJI), id(MARCUS));
    const broken = await preview({ kind: 'lock', ...pair(KENJI, HANNAH) });
    assert.equal(broken.isPossible, false);
    assert.match(broken.words.join(' '), /same team/);
    const refused = await bench.manager().post<Failure>(`${RUNS}/${runId}/adjust`, {
      kind: 'lock',
      ...pair(KENJI, HANNAH),
    });
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /same team/);
  });

  it('locks and rejects pairs, keeps the others, and takes both back', async () => {
    const locked = (await adjust({ kind: 'lock', ...pair(KENJI, AMARA) })).body;
    assert.equal(bench.mentorIn(locked, KENJI), id(AMARA));
    assert.equal(bench.mentorIn(locked, MATEO), id(MARCUS));
    assert.equal(bench.mentorIn(locked, SOFIA), id(HANNAH));
    assert.deepEqual(
      locked.pairs.filter(({ isLocked }) => isLocked).map(({ mentee }) => mentee.personId),
      [id(KENJI)],
    );
    const rejected = (await adjust({ kind: 'reject', ...pair(KENJI, AMARA) })).body;
    assert.equal(bench.mentorIn(rejected, KENJI), id(MARCUS));
    assert.equal(bench.mentorIn(rejected, MATEO), id(AMARA));
    assert.deepEqual(
      rejected.rejected.map(({ mentee }) => mentee.personId),
      [id(KENJI)],
    );
    const again = await bench.solved({ mode: 'coverage', basedOn: runId });
    assert.equal((await bench.run(again)).rejected.length, 1);
    const restored = (await adjust({ kind: 'restore', ...pair(KENJI, AMARA) })).body;
    assert.deepEqual(restored.rejected, []);
    assert.equal(restored.pairs.length, 3);
  });

  it('keeps only one of two changes that are made at once', async () => {
    const [one, other] = await Promise.all([
      adjust({ kind: 'lock', ...pair(MATEO, AMARA) }),
      adjust({ kind: 'lock', ...pair(SOFIA, HANNAH) }),
    ]);
    assert.deepEqual([one?.status, other?.status].sort(), [200, 409]);
  });

  it('is exported as a table', async () => {
    const response = await fetch(`${suite.product.url}/api${RUNS}/${runId}/export`, {
      headers: { authorization: `Bearer ${await suite.entra.issueTabToken(INGRID)}` },
    });
    assert.match(response.headers.get('content-type') ?? '', /^text\/csv/);
    const lines = (await response.text()).trim().split('\r\n');
    assert.equal(lines.length, 4);
    assert.match(lines.find((line) => line.startsWith('Mateo')) ?? '', /Amara Okafor,.*Engineering/);
  });

  it('answers no question about people who have changed since, until it is brought up to date', async () => {
    const tom = { roles: ['mentee' as const], department: 'Customers', timeZone: 'Pacific/Auckland' };
    await join(suite, 'spring', { oid: TOM, form: tom });
    assert.equal((await bench.run(runId)).isOutdated, true);
    const asked = await bench.manager().get<Failure>(`${RUNS}/${runId}/why-not/${path(MATEO, MARCUS)}`);
    assert.equal(asked.body.error.code, 'match.outdated');
    const published = await bench.manager().post<Failure>(`${RUNS}/${runId}/publish`);
    assert.equal(published.body.error.code, 'match.outdated');
    const updated = (await adjust({ kind: 'lock', ...pair(MATEO, AMARA) })).body;
    assert.equal(updated.isOutdated, false);
  });
});
