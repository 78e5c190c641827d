// The story of a match through the tab: run, understood, adjusted, published, refused without blame, and made anew.
import assert from 'node:assert/strict';
import type {
  AdjustPreview,
  MyMatchResponse,
  PairDetailsResponse,
  PublishResponse,
  RelaxationsResponse,
  RunResponse,
  RunSummary,
  RunsResponse,
  WhyNotResponse,
} from '../../shared/api/matching-api.js';
import { oidOf } from '../sandbox/cast.js';
import { emailOf, join, personIdOf, setUpProgram } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const [INGRID, AMARA, MATEO, HANNAH, SOFIA] = [oidOf(1), oidOf(2), oidOf(3), oidOf(6), oidOf(9)];
const [KENJI, MARCUS, CLAIRE, TOM] = [oidOf(5), oidOf(10), oidOf(12), oidOf(13)];
const RUNS = '/programs/spring/matching/runs';

type Failure = { error: { code: string; message: string } };
type Started = { run: RunSummary };

describe('the matching of a program', () => {
  let suite: Suite;
  let runId = '';
  before(async () => {
    suite = await startSuite();
    const typescript = [{ skill: 'TypeScript', level: 3 }];
    const leadership = [{ skill: 'Leadership', level: 3 }];
    await setUpProgram(suite, {
      id: 'spring',
      managerOid: INGRID,
      people: [
        { oid: AMARA, form: { roles: ['mentor'], department: 'Engineering', skillsOffered: typescript } },
        { oid: HANNAH, form: { roles: ['mentor'], department: 'Operations', skillsOffered: leadership } },
        { oid: MARCUS, form: { roles: ['mentor'], department: 'Platform', skillsOffered: typescript } },
        {
          oid: MATEO,
          form: {
            roles: ['mentee'],
            department: 'Product',
            skillsWanted: typescript,
            wishes: [emailOf(suite, AMARA)],
          },
        },
        {
          oid: SOFIA,
          form: {
            roles: ['mentee'],
            department: 'Design',
            skillsWanted: leadership,
            ratherNot: [emailOf(suite, MARCUS)],
          },
        },
        { oid: KENJI, form: { roles: ['mentee'], department: 'Operations', skillsWanted: typescript } },
        {
          oid: TOM,
          form: {
            roles: ['mentee'],
            department: 'Customers',
            skillsWanted: typescript,
            timeZone: 'Pacific/Auckland',
          },
        },
      ],
    });
    await setUpProgram(suite, { id: 'autumn', managerOid: CLAIRE, people: [] });
    for (const oid of [AMARA, HANNAH, MARCUS, MATEO, SOFIA, KENJI]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const manager = () => tabAs(suite, INGRID);
  const id = (oid: string) => personIdOf(suite, oid);
  const pair = (mentee: string, mentor: string) => ({ menteeId: id(mentee), mentorId: id(mentor) });
  const path = (mentee: string, mentor: string) => `${id(mentee)}/${id(mentor)}`;
  const run = async (of = runId) => (await manager().get<RunResponse>(`${RUNS}/${of}`)).body;
  const mentorIn = ({ pairs }: RunResponse, mentee: string) =>
    pairs.find((one) => one.mentee.personId === id(mentee))?.mentor.personId;
  const preview = async (change: object) =>
    (await manager().post<AdjustPreview>(`${RUNS}/${runId}/preview`, change)).body;
  const adjust = (change: object) => manager().post<RunResponse>(`${RUNS}/${runId}/adjust`, change);
  const solved = async (request: object) => {
    const { body, status } = await manager().post<Started>(RUNS, request);
    assert.equal(status, 201, JSON.stringify(body));
    await suite.product.runDueJobs();
    return body.run.id;
  };
  const cards = (oid: string) =>
    suite.connector
      .messages(oid)
      .map(({ activity }) => JSON.stringify(activity))
      .join('\n');

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
    const both = await Promise.all(
      [1, 2].map(() => manager().post<Started & Failure>(RUNS, { mode: 'score' })),
    );
    const [started, refused] = both.sort((a, b) => a.status - b.status);
    assert.equal(started?.status, 201);
    assert.equal(refused?.status, 409);
    assert.equal(refused?.body.error.code, 'match.already-running');
    const cancel = `${RUNS}/${started?.body.run.id}/cancel`;
    assert.equal((await manager().post<Started>(cancel)).body.run.state, 'cancelled');
    assert.equal((await manager().post<Failure>(cancel)).body.error.code, 'match.not-running');
    await suite.product.runDueJobs();
    const { body } = await manager().get<RunsResponse>(RUNS);
    assert.deepEqual(
      body.runs.map(({ state }) => state),
      ['cancelled'],
    );
  });

  it('matches whom it can, with reasons, and says why somebody is left', async () => {
    runId = await solved({ mode: 'coverage' });
    const found = await run();
    assert.equal(found.run.state, 'done');
    assert.equal(found.run.gap, 0);
    assert.equal(found.isOutdated, false);
    assert.equal(mentorIn(found, MATEO), id(AMARA));
    assert.equal(mentorIn(found, SOFIA), id(HANNAH));
    assert.equal(mentorIn(found, KENJI), id(MARCUS));
    assert.match(found.pairs[0]?.reasons[0] ?? '', /^\w[\w ]+: \d+ of \d+ points$/);
    const [left] = found.unmatched;
    assert.equal(left?.person.displayName, 'Tom Nguyen');
    assert.match(left?.reasons.join(' ') ?? '', /working hours overlap too little/);
    assert.ok(found.spread.some(({ side, group }) => side === 'mentee' && group === 'Design'));
  });

  it('explains a pair from both sides', async () => {
    const { body } = await manager().get<PairDetailsResponse>(`${RUNS}/${runId}/pairs/${path(MATEO, AMARA)}`);
    const skills = body.criteria.find(({ code }) => code === 'skills');
    assert.match(skills?.mentee ?? '', /Of the 1 skills that you want to learn, this mentor has 1/);
    assert.match(skills?.mentor ?? '', /You have 1 of the 1 skills/);
    const points = body.criteria.reduce((sum, one) => sum + one.points, 0);
    assert.ok(Math.abs(points - body.score) < 1e-5);
  });

  it('says why two are not a pair: a rule, or what the whole would lose', async () => {
    const ask = async (mentee: string, mentor: string) =>
      (await manager().get<WhyNotResponse>(`${RUNS}/${runId}/why-not/${path(mentee, mentor)}`)).body;
    const sameTeam = await ask(KENJI, HANNAH);
    assert.match(sameTeam.words.join(' '), /same team/);
    assert.equal(sameTeam.effect, null);
    const others = await ask(MATEO, MARCUS);
    assert.match(others.words.join(' '), /the total would be .* lower/);
    assert.ok((others.effect?.total ?? 0) < 0);
    const unknown = await manager().get<Failure>(`${RUNS}/${runId}/why-not/${path(AMARA, MATEO)}`);
    assert.equal(unknown.status, 404);
  });

  it('says what would have to bend for somebody who is left', async () => {
    const { body } = await manager().get<RelaxationsResponse>(
      `${RUNS}/${runId}/relaxations/mentee/${id(TOM)}`,
    );
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
    assert.equal(mentorIn(await run(), KENJI), id(MARCUS));
    const broken = await preview({ kind: 'lock', ...pair(KENJI, HANNAH) });
    assert.equal(broken.isPossible, false);
    assert.match(broken.words.join(' '), /same team/);
    const refused = await manager().post<Failure>(`${RUNS}/${runId}/adjust`, {
      kind: 'lock',
      ...pair(KENJI, HANNAH),
    });
    assert.equal(refused.status, 409);
    assert.match(refused.body.error.message, /same team/);
  });

  it('locks and rejects pairs, keeps the others, and takes both back', async () => {
    const locked = (await adjust({ kind: 'lock', ...pair(KENJI, AMARA) })).body;
    assert.equal(mentorIn(locked, KENJI), id(AMARA));
    assert.equal(mentorIn(locked, MATEO), id(MARCUS));
    assert.equal(mentorIn(locked, SOFIA), id(HANNAH));
    assert.deepEqual(
      locked.pairs.filter(({ isLocked }) => isLocked).map(({ mentee }) => mentee.personId),
      [id(KENJI)],
    );
    const rejected = (await adjust({ kind: 'reject', ...pair(KENJI, AMARA) })).body;
    assert.equal(mentorIn(rejected, KENJI), id(MARCUS));
    assert.equal(mentorIn(rejected, MATEO), id(AMARA));
    assert.deepEqual(
      rejected.rejected.map(({ mentee }) => mentee.personId),
      [id(KENJI)],
    );
    const again = await solved({ mode: 'coverage', basedOn: runId });
    assert.equal((await run(again)).rejected.length, 1);
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
    assert.equal((await run()).isOutdated, true);
    const asked = await manager().get<Failure>(`${RUNS}/${runId}/why-not/${path(MATEO, MARCUS)}`);
    assert.equal(asked.body.error.code, 'match.outdated');
    const published = await manager().post<Failure>(`${RUNS}/${runId}/publish`);
    assert.equal(published.body.error.code, 'match.outdated');
    const updated = (await adjust({ kind: 'lock', ...pair(MATEO, AMARA) })).body;
    assert.equal(updated.isOutdated, false);
  });

  it('publishes each pair once, though it is published twice at once', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => manager().post<PublishResponse>(`${RUNS}/${runId}/publish`)),
    );
    assert.deepEqual(
      answers.map(({ status, body }) => [status, body.pairs]),
      [
        [200, 3],
        [200, 3],
      ],
    );
    await suite.product.runDueJobs();
    for (const [mentee, mentor] of [
      [MATEO, AMARA],
      [SOFIA, HANNAH],
      [KENJI, MARCUS],
    ] as const)
      for (const oid of [mentee, mentor]) assert.equal(cards(oid).split('You are matched with').length, 3);
    const refused = await adjust({ kind: 'reject', ...pair(MATEO, AMARA) });
    assert.equal(refused.status, 409);
  });

  it('tells both with what speaks for it from their own side, and nothing that the other keeps private', async () => {
    const [mine, theirs] = [cards(MATEO), cards(AMARA)];
    assert.match(mine, /Amara Okafor is your mentor/);
    assert.match(mine, /This mentor is number 1 of your wishes/);
    assert.match(theirs, /Mateo Rivera is your mentee/);
    assert.match(theirs, /You have 1 of the 1 skills that this mentee wants to learn/);
    assert.doesNotMatch(theirs, /wish/);
    assert.doesNotMatch(cards(MARCUS) + cards(SOFIA), /exclu|rather not/);
    const { body } = await tabAs(suite, MATEO).get<MyMatchResponse>('/my-match');
    assert.equal(body.partner.displayName, 'Amara Okafor');
    assert.equal(body.role, 'mentee');
    assert.ok(body.vetoUntil);
    assert.ok(body.reasons.some((words) => words.includes('skills that you want to learn')));
    const none = await tabAs(suite, TOM).get<Failure>('/my-match');
    assert.equal(none.body.error.code, 'match.none');
  });

  it('lets no other run give the same people away', async () => {
    const { runs } = (await manager().get<RunsResponse>(RUNS)).body;
    const other = runs.find(({ state, isPublished }) => state === 'done' && !isPublished);
    const { status, body } = await manager().post<Failure>(`${RUNS}/${other?.id}/publish`);
    assert.equal(status, 409);
    assert.equal(body.error.code, 'match.outdated');
  });

  it('ends without blame when both say no at once, and tells both the same', async () => {
    const { relationshipId } = (await tabAs(suite, KENJI).get<MyMatchResponse>('/my-match')).body;
    const veto = (oid: string) => tabAs(suite, oid).post(`/relationships/${relationshipId}/veto`);
    const stranger = await veto(MATEO);
    assert.equal(stranger.status, 404);
    const both = await Promise.all([veto(KENJI), veto(MARCUS)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    await suite.product.runDueJobs();
    for (const oid of [KENJI, MARCUS]) {
      assert.equal(cards(oid).match(/nobody is to blame/g)?.length, 2);
      assert.equal((await tabAs(suite, oid).get<Failure>('/my-match')).status, 404);
    }
    assert.doesNotMatch(cards(MATEO), /nobody is to blame/);
  });

  it('matches those who are free again, never to whom they said no, and leaves the rest', async () => {
    const next = await run(await solved({ mode: 'coverage', basedOn: runId }));
    assert.equal(next.run.state, 'done');
    assert.deepEqual(next.pairs, []);
    const kenji = next.unmatched.find(({ person }) => person.personId === id(KENJI));
    assert.match(kenji?.reasons.join(' ') ?? '', /does not want this pair|were a pair before/);
    await join(suite, 'spring', {
      oid: CLAIRE,
      form: { roles: ['mentor'], department: 'People', skillsOffered: [{ skill: 'TypeScript', level: 4 }] },
    });
    const rematch = await run(await solved({ mode: 'coverage', basedOn: runId }));
    assert.equal(mentorIn(rematch, KENJI), id(CLAIRE));
    assert.equal(rematch.pairs.length, 1);
    assert.equal(
      (await tabAs(suite, MATEO).get<MyMatchResponse>('/my-match')).body.partner.personId,
      id(AMARA),
    );
  });

  it('takes no veto when its time is over', async () => {
    const { relationshipId } = (await tabAs(suite, MATEO).get<MyMatchResponse>('/my-match')).body;
    await suite.world.moveClock(8 * 24 * 60 * 60_000);
    const { body } = await tabAs(suite, MATEO).get<MyMatchResponse>('/my-match');
    assert.equal(body.vetoUntil, null);
    const late = await tabAs(suite, MATEO).post<Failure>(`/relationships/${relationshipId}/veto`);
    assert.equal(late.status, 409);
    assert.equal(late.body.error.code, 'match.veto-over');
  });
});
