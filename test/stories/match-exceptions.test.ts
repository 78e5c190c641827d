// Exceptions that a manager makes in a run, and runs as drafts with names.
import assert from 'node:assert/strict';
import type {
  AdjustPreview,
  PublishResponse,
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
  KENJI,
  MARCUS,
  MATEO,
  movePhase,
  personIdOf,
  RUNS,
  SOFIA,
  type Started,
  setUpSpring,
  TOM,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

describe('a run as a draft', () => {
  let suite: Suite;
  let bench: ReturnType<typeof workbenchOf>;
  let runId = '';
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    bench = workbenchOf(suite);
    runId = await bench.solved({ mode: 'coverage' });
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const pair = (mentee: string, mentor: string) => ({ menteeId: id(mentee), mentorId: id(mentor) });
  const whyNot = async (mentee: string, mentor: string) =>
    (await bench.manager().get<WhyNotResponse>(`${RUNS}/${runId}/why-not/${id(mentee)}/${id(mentor)}`)).body;
  const preview = async (change: object) =>
    (await bench.manager().post<AdjustPreview>(`${RUNS}/${runId}/preview`, change)).body;
  const adjust = (change: object) =>
    bench.manager().post<RunResponse & Failure>(`${RUNS}/${runId}/adjust`, change);
  const bent = ({ pairs }: RunResponse) => pairs.filter(({ exception }) => exception);

  it('makes the exception that was offered, does what it showed before, and says who decided so', async () => {
    const before = await bench.run(runId);
    const { body } = await bench
      .manager()
      .get<RelaxationsResponse>(`${RUNS}/${runId}/relaxations/mentee/${id(TOM)}`);
    const way = body.relaxations[0] ?? assert.fail('nothing was offered');
    const change = {
      kind: 'bend',
      rules: way.relaxed,
      menteeId: id(TOM),
      mentorId: way.partner.personId,
    };
    const shown = await preview(change);
    const after = (await adjust(change)).body;
    assert.equal(after.run.matched - before.run.matched, shown.effect?.matched);
    assert.ok(Math.abs(after.run.total - before.run.total - (shown.effect?.total ?? 0)) < 1e-9);
    assert.equal(bench.mentorIn(after, TOM), way.partner.personId);
    const [exception] = bent(after);
    assert.equal(exception?.mentee.personId, id(TOM));
    assert.match(exception?.exception?.rules.join() ?? '', /Too little common working time/);
    assert.equal(exception?.exception?.byName, suite.people.get(INGRID)?.displayName);
    assert.equal(exception?.isLocked, true);
  });

  it('gives a mentor one more place for one mentee, and nobody else', async () => {
    const full = { kind: 'lock', ...pair(MATEO, AMARA) };
    assert.equal((await adjust(full)).status, 200);
    const before = await bench.run(runId);
    const taken = await whyNot(KENJI, AMARA);
    assert.match(taken.words.join(' '), /places of the mentor are fixed/);
    assert.deepEqual(taken.exception?.rules, ['place']);
    const after = (await adjust({ kind: 'bend', rules: ['place'], ...pair(KENJI, AMARA) })).body;
    assert.equal(bench.mentorIn(after, KENJI), id(AMARA));
    assert.equal(bench.mentorIn(after, MATEO), id(AMARA));
    assert.equal(after.run.matched, before.run.matched);
  });

  it('keeps exceptions in runs that are based on it, exports them, and ends them with their pair', async () => {
    const next = await bench.run(await bench.solved({ mode: 'coverage', basedOn: runId }));
    assert.deepEqual(
      bent(next)
        .map(({ mentee }) => mentee.personId)
        .sort(),
      [id(TOM), id(KENJI)].sort(),
    );
    const csv = await fetch(`${suite.product.url}/api${RUNS}/${next.run.id}/export`, {
      headers: { authorization: `Bearer ${await suite.entra.issueTabToken(INGRID)}` },
    });
    assert.match(await csv.text(), /Too little common working time.* \(by /);
    const change = { kind: 'unlock', ...pair(TOM, '') };
    const tom = bent(next).find(({ mentee }) => mentee.personId === id(TOM));
    const ended = await bench.manager().post<RunResponse>(`${RUNS}/${next.run.id}/adjust`, {
      ...change,
      mentorId: tom?.mentor.personId,
    });
    assert.equal(bench.mentorIn(ended.body, TOM), undefined);
    assert.equal(bent(ended.body).length, 1);
    assert.equal(bent(await bench.run(runId)).length, 2, 'the run that it is based on stays as it is');
  });

  it('bends nothing that is private, and names what it is told to bend and no more', async () => {
    const answer = await whyNot(SOFIA, MARCUS);
    assert.deepEqual(answer, {
      words: ['A private rule keeps the two apart.'],
      effect: null,
      exception: null,
    });
    const forced = await adjust({ kind: 'bend', rules: ['exclusion'], ...pair(SOFIA, MARCUS) });
    assert.equal(forced.status, 400);
    const other = await adjust({ kind: 'bend', rules: ['team', 'place'], ...pair(SOFIA, MARCUS) });
    assert.equal(other.status, 409);
    assert.match(other.body.error.message, /A private rule/);
    const half = await adjust({ kind: 'bend', rules: ['place'], ...pair(KENJI, HANNAH) });
    assert.match(half.body.error.message, /same team/);
  });

  it('is saved under a name, renamed and deleted while it is a draft', async () => {
    const manager = bench.manager();
    const copied = await manager.post<Started>(`${RUNS}/${runId}/copy`, { name: ' Kenji with Amara ' });
    assert.equal(copied.status, 201);
    const copy = copied.body.run;
    assert.equal(copy.name, 'Kenji with Amara');
    await adjust({ kind: 'unlock', ...pair(KENJI, AMARA) });
    const kept = await bench.run(copy.id);
    assert.equal(bench.mentorIn(kept, KENJI), id(AMARA), 'the copy keeps what it had');
    await manager.put(`${RUNS}/${copy.id}/name`, { name: 'Plan B' });
    const { body } = await manager.get<RunsResponse>(RUNS);
    assert.ok(body.runs.some(({ id: one, name }) => one === copy.id && name === 'Plan B'));
    assert.equal((await manager.put(`${RUNS}/${copy.id}/name`, { name: '  ' })).status, 400);
    assert.equal((await tabAs(suite, CLAIRE).post(`${RUNS}/${copy.id}/delete`)).status, 404);
    assert.equal((await manager.post(`${RUNS}/${copy.id}/delete`)).status, 200);
    assert.equal((await manager.get(`${RUNS}/${copy.id}`)).status, 404);
  });

  it('is started only in the phases in which pairs are made', async () => {
    await movePhase('spring', 'enroll');
    const { status, body } = await bench.manager().post<Failure>(RUNS, { mode: 'coverage' });
    assert.deepEqual([status, body.error.code], [409, 'match.wrong-phase']);
    assert.equal((await bench.manager().get<RunsResponse>(RUNS)).body.mayStart, false);
    await movePhase('spring', 'run');
    assert.equal((await bench.manager().get<RunsResponse>(RUNS)).body.mayStart, true);
  });

  it('is published with its exceptions, and is then no draft any more', async () => {
    const { pairs } = await bench.run(runId);
    const published = await bench.manager().post<PublishResponse>(`${RUNS}/${runId}/publish`);
    assert.equal(published.body.pairs, pairs.length);
    assert.equal(bent(await bench.run(runId)).length, 1);
    const gone = await bench.manager().post<Failure>(`${RUNS}/${runId}/delete`);
    assert.deepEqual([gone.status, gone.body.error.code], [409, 'match.not-deletable']);
    const late = await adjust({ kind: 'bend', rules: ['team'], ...pair(KENJI, HANNAH) });
    assert.equal(late.body.error.code, 'match.already-published');
  });
});
