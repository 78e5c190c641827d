// The story of a match: published, told to both, refused without blame, and made anew.
import assert from 'node:assert/strict';
import type { MyMatchResponse, PublishResponse } from '../../shared/api/matching-api.js';
import { findRun, markPublished } from '../../shared/matching/runs/match-run-store.js';
import {
  AMARA,
  CLAIRE,
  type Failure,
  HANNAH,
  join,
  KENJI,
  MARCUS,
  MATEO,
  movePhase,
  personIdOf,
  RUNS,
  SOFIA,
  setUpSpring,
  TOM,
  workbenchOf,
} from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

describe('a published match', () => {
  let suite: Suite;
  let bench: ReturnType<typeof workbenchOf>;
  let [runId, otherRunId] = ['', ''];
  before(async () => {
    suite = await startSuite();
    await setUpSpring(suite);
    bench = workbenchOf(suite);
    otherRunId = await bench.solved({ mode: 'coverage' });
    runId = await bench.solved({ mode: 'coverage' });
    for (const oid of [AMARA, HANNAH, MARCUS, MATEO, SOFIA, KENJI, CLAIRE])
      await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const id = (oid: string) => personIdOf(suite, oid);
  const matchOf = async (oid: string) => (await tabAs(suite, oid).get<MyMatchResponse>('/my-match')).body;
  const cards = (oid: string) =>
    suite.connector
      .messages(oid)
      .map(({ activity }) => JSON.stringify(activity))
      .join('\n');
  const told = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words)).length;

  it('publishes each pair once, though it is published twice at once', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => bench.manager().post<PublishResponse>(`${RUNS}/${runId}/publish`)),
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
      for (const oid of [mentee, mentor]) assert.equal(told(oid, 'You are matched with'), 1);
    const change = { kind: 'reject', menteeId: id(MATEO), mentorId: id(AMARA) };
    const refused = await bench.manager().post<Failure>(`${RUNS}/${runId}/adjust`, change);
    assert.equal(refused.body.error.code, 'match.already-published');
  });

  it('tells both with what speaks for it from their own side, and nothing that the other keeps private', async () => {
    const [mine, theirs] = [cards(MATEO), cards(AMARA)];
    assert.match(mine, /Amara Okafor is your mentor/);
    assert.match(mine, /This mentor is number 1 of your wishes/);
    assert.match(theirs, /Mateo Rivera is your mentee/);
    assert.match(theirs, /You have the skill that this mentee wants to learn, .* Namely: TypeScript\./);
    assert.doesNotMatch(theirs, /wish/);
    assert.doesNotMatch(cards(MARCUS) + cards(SOFIA), /exclu|rather not/);
    const match = await matchOf(MATEO);
    assert.equal(match?.partner.displayName, 'Amara Okafor');
    assert.equal(match.role, 'mentee');
    assert.ok(match.vetoUntil);
    assert.ok(match.reasons.some((words) => words.includes('skill that you want to learn')));
    assert.equal(await matchOf(TOM), null);
  });

  it('lets no other run give the same people away', async () => {
    const { status, body } = await bench.manager().post<Failure>(`${RUNS}/${otherRunId}/publish`);
    assert.equal(status, 409);
    assert.equal(body.error.code, 'match.outdated');
  });

  it('ends without blame when both say no at once, and tells both the same', async () => {
    const match = await matchOf(KENJI);
    const veto = (oid: string) => tabAs(suite, oid).post(`/relationships/${match?.relationshipId}/veto`);
    const stranger = await veto(MATEO);
    assert.equal(stranger.status, 404);
    const both = await Promise.all([veto(KENJI), veto(MARCUS)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    await suite.product.runDueJobs();
    for (const oid of [KENJI, MARCUS]) {
      assert.equal(told(oid, 'nobody is to blame'), 1);
      assert.equal(await matchOf(oid), null);
    }
    assert.doesNotMatch(cards(MATEO), /nobody is to blame/);
  });

  it('matches those who are free again, never to whom they said no, and leaves the rest', async () => {
    const next = await bench.run(await bench.solved({ mode: 'coverage', basedOn: runId }));
    assert.equal(next.run.state, 'done');
    assert.deepEqual(next.pairs, []);
    const kenji = next.unmatched.find(({ person }) => person.personId === id(KENJI));
    assert.match(kenji?.reasons.join(' ') ?? '', /A private rule applies/);
    await movePhase('spring', 'enroll');
    await join(suite, 'spring', {
      oid: CLAIRE,
      form: { roles: ['mentor'], department: 'People', skillsOffered: [{ skill: 'TypeScript', level: 4 }] },
    });
    await movePhase('spring', 'run');
    const rematch = await bench.run(await bench.solved({ mode: 'coverage', basedOn: runId }));
    assert.equal(bench.mentorIn(rematch, KENJI), id(CLAIRE));
    assert.equal(rematch.pairs.length, 1);
    assert.equal((await matchOf(MATEO))?.partner.personId, id(AMARA));
  });

  it('tells of pairs that were published when the server stopped before everybody knew', async () => {
    const rematch = await findRun('spring', await bench.solved({ mode: 'coverage' }));
    assert.ok(rematch);
    const publishedAt = suite.world.now();
    const vetoUntil = new Date(publishedAt.getTime() + 60_000);
    assert.ok(await markPublished(rematch, { number: 1, publishedAt, vetoUntil }));
    await suite.product.runDueJobs();
    assert.equal((await matchOf(KENJI))?.partner.personId, id(CLAIRE));
    await suite.product.runDueJobs();
    assert.equal(told(KENJI, 'You are matched with Claire Dubois'), 1);
  });

  it('is refused from its card in the chat, after it was asked once more', async () => {
    const card = suite.connector
      .messages(CLAIRE)
      .find(({ activity }) => JSON.stringify(activity).includes('ask-veto'));
    const relationshipId = /"relationshipId":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';
    const press = (verb: string) =>
      suite.connector.execute(CLAIRE, { verb, data: { relationshipId }, messageId: card?.id ?? '' });
    assert.match(JSON.stringify((await press('ask-veto')).body), /Say no to the match with Kenji/);
    assert.match(JSON.stringify((await press('show-match')).body), /You are matched with Kenji/);
    assert.match(JSON.stringify((await press('veto-match')).body), /This match has ended/);
    await suite.product.runDueJobs();
    assert.equal(told(KENJI, 'Your match with Claire Dubois does not go on'), 1);
    assert.equal(told(KENJI, 'You are matched with Claire Dubois'), 0);
    assert.match(JSON.stringify((await press('tickle')).body), /I do not know this button/);
  });

  it('takes no veto when its time is over, and only then asks how it is going', async () => {
    const match = await matchOf(MATEO);
    const asked = () => told(MATEO, 'How is it going with Amara Okafor?');
    // The two meet in another program already.
    assert.equal(asked(), 1);
    await suite.world.moveClock(8 * 24 * 60 * 60_000);
    assert.equal((await matchOf(MATEO))?.vetoUntil, null);
    assert.equal(asked(), 2);
    const late = await tabAs(suite, MATEO).post<Failure>(`/relationships/${match?.relationshipId}/veto`);
    assert.equal(late.status, 409);
    assert.equal(late.body.error.code, 'match.veto-over');
  });
});
