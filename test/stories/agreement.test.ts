// The story of an agreement that comes about: drafted alone, compared, settled, and signed by both.
import assert from 'node:assert/strict';
import { responsePromiseOf } from '../../shared/mentoring/agreement/agreement-in-force.js';
import { AMARA, agreementIn, HANNAH, MATEO, PAIR, PATH, type Refused } from '../support/agreement-pair.js';
import { overtake } from '../support/overtake.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';
import { whatIsKept } from './authorization/kept.js';

const SECRET = 'What I tell of my divorce stays here';

describe('an agreement of a pair', () => {
  let suite: Suite;
  let pair: ReturnType<typeof agreementIn>;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    pair = agreementIn(suite);
  });
  after(() => suite.stop());

  it('begins with what the program does by default, and with nobody having said anything', async () => {
    const { body } = await pair.read(MATEO);
    assert.equal(body.inForce, null);
    assert.equal(body.open, null);
    assert.deepEqual(
      body.members.map(({ displayName }) => displayName),
      ['Amara Okafor', 'Mateo Rivera'],
    );
    assert.equal(body.next.proposal.frame.everyDays, 14);
    assert.equal(body.next.proposal.frame.scheduler, pair.idOf(MATEO));
  });

  it('keeps a draft for its author alone until both have handed in', async () => {
    const proposal = await pair.proposalOf(MATEO, { everyDays: 7 }, { confidentiality: SECRET });
    const saved = await pair.draft(MATEO, { proposal, isHandedIn: false });
    assert.equal(saved.status, 200);
    assert.equal(saved.body.open?.mine?.proposal.texts.confidentiality, SECRET);
    assert.doesNotMatch(JSON.stringify((await pair.read(AMARA)).body), /divorce/);
    await pair.draft(MATEO, { proposal });
    const hers = (await pair.read(AMARA)).body;
    assert.doesNotMatch(JSON.stringify(hers), /divorce/);
    assert.deepEqual(hers.open?.handedIn, [pair.idOf(MATEO)]);
    await suite.product.runDueJobs();
    assert.equal(pair.shown(AMARA, 'Mateo Rivera thought about your agreement'), 1);
    assert.equal(pair.shown(MATEO, 'agreement'), 0);
  });

  it('refuses a draft that was saved elsewhere meanwhile', async () => {
    const proposal = await pair.proposalOf(MATEO, { everyDays: 28 });
    const { status, body } = await pair.draft(MATEO, { proposal, saved: 1 });
    assert.deepEqual([status, body.error.code], [409, 'agreement.changed-meanwhile']);
  });

  it('shows both what they see alike and where they differ once both have handed in', async () => {
    const proposal = await pair.proposalOf(
      AMARA,
      { everyDays: 14, minutes: 15 },
      { feedback: 'Soon, and in private' },
    );
    const { body } = await pair.draft(AMARA, { proposal });
    assert.equal(body.open?.stage, 'settling');
    assert.equal(body.open?.proposals.length, 2);
    assert.equal(body.open?.differences.everyDays, 'different');
    assert.equal(body.open?.differences.channel, 'same');
    assert.equal(body.open?.differences.confidentiality, 'one-sided');
    assert.deepEqual(body.open?.openFields, ['everyDays', 'minutes']);
    assert.equal(body.open?.settled?.texts.confidentiality, SECRET);
    await suite.product.runDueJobs();
    assert.equal(pair.shown(MATEO, 'You can compare your wishes with Amara Okafor'), 1);
    const late = await pair.draft(AMARA, { proposal });
    assert.equal(late.body.error.code, 'agreement.all-filled-in');
    assert.equal((await pair.sign(AMARA)).body.error.code, 'agreement.not-settled');
  });

  it('lets one of two changes at the same moment win, and the other hear of it', async () => {
    const seen = await pair.open(AMARA);
    const change = { number: seen.number, revision: seen.revision, texts: {} };
    const answers = await Promise.all([
      tabAs(suite, AMARA).put<Refused>(`${PATH}/settled`, {
        ...change,
        frame: { everyDays: 7, minutes: 25 },
      }),
      tabAs(suite, MATEO).put<Refused>(`${PATH}/settled`, {
        ...change,
        frame: { everyDays: 14, minutes: 60 },
      }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    assert.equal(refused?.body.error.code, 'agreement.changed-meanwhile');
    await pair.settle(MATEO, { frame: { everyDays: 7, minutes: 15 } });
    assert.equal((await pair.open(AMARA)).stage, 'signing');
  });

  it('takes signatures back when something they stood under is changed', async () => {
    const seen = await pair.open(MATEO);
    await pair.sign(AMARA);
    await suite.product.runDueJobs();
    assert.equal(pair.shown(MATEO, 'Amara Okafor signed your agreement'), 1);
    const { body } = await pair.settle(MATEO, { frame: { replyDays: 3 } });
    assert.deepEqual(body.open?.signatures, []);
    await suite.product.runDueJobs();
    assert.equal(pair.shown(AMARA, 'What you had signed has changed'), 1);
    assert.equal(pair.shown(MATEO, 'Amara Okafor signed your agreement'), 0);
    const outdated = await pair.sign(MATEO, seen);
    assert.equal(outdated.body.error.code, 'agreement.changed-meanwhile');
  });

  it('refuses a scheduler from outside, and a fallback that is none', async () => {
    const stranger = await pair.settle(MATEO, { frame: { scheduler: pair.idOf(HANNAH) } });
    assert.deepEqual([stranger.status, stranger.body.error.code], [400, 'agreement.scheduler']);
    const { body } = await pair.settle(MATEO, { frame: { fallback: 'video' } });
    assert.deepEqual(body.open?.openFields, ['fallback']);
    await pair.settle(MATEO, { frame: { fallback: 'phone' } });
  });

  it('comes into force when both sign, at the same moment and twice', async () => {
    const seen = await pair.open(MATEO);
    const answers = await Promise.all([
      pair.sign(MATEO, seen),
      pair.sign(AMARA, seen),
      pair.sign(MATEO, seen),
    ]);
    assert.ok(answers.every(({ status }) => status === 200));
    const { body } = await pair.read(AMARA);
    assert.equal(body.open, null);
    assert.equal(body.inForce?.number, 1);
    assert.equal(body.inForce?.signatures.length, 2);
    await suite.product.runDueJobs();
    for (const [oid, name] of [
      [AMARA, 'Mateo Rivera'],
      [MATEO, 'Amara Okafor'],
    ] as const)
      assert.equal(pair.shown(oid, `You have an agreement with ${name}`), 1);
    assert.equal(pair.shown(MATEO, 'You meet every week, for 15 minutes'), 1);
    assert.equal(await responsePromiseOf(PAIR), 3);
    const change = { ...seen, frame: {}, texts: {} };
    assert.equal((await tabAs(suite, AMARA).put(`${PATH}/settled`, change)).status, 409);
  });

  describe('of which one reads and the other changes in the same second', () => {
    const hand = async (oid: string) => pair.draft(oid, { proposal: await pair.proposalOf(oid, {}) });
    const drop = async (oid: string) => {
      const { number, revision } = await pair.open(oid);
      return tabAs(suite, oid).post<Refused>(`${PATH}/drop`, { number, revision });
    };
    const settle = (oid: string) => pair.settle(oid, { frame: { minutes: 25 } });
    const sign = (oid: string) => pair.sign(oid);
    type Step = (oid: string) => Promise<{ status: number; body: Refused }>;
    type Race = { name: string; slow: Step; fast: readonly Step[] };
    const beforeAllHaveHandedIn: readonly Race[] = [
      { name: 'a draft that is saved elsewhere', slow: hand, fast: [() => hand(AMARA)] },
      { name: 'a draft of what people settle by now', slow: hand, fast: [hand, settle] },
      { name: 'a draft of what is put aside', slow: hand, fast: [drop] },
    ];
    const afterwards: readonly Race[] = [
      { name: 'a signature under what is changed', slow: sign, fast: [settle] },
      { name: 'a signature under what is put aside', slow: sign, fast: [drop] },
      { name: 'a change of what is changed', slow: settle, fast: [settle] },
      { name: 'a change of what is signed', slow: settle, fast: [sign] },
      { name: 'a change of what is put aside', slow: settle, fast: [drop] },
      { name: 'putting aside what is changed', slow: drop, fast: [settle] },
      { name: 'putting aside what is signed', slow: drop, fast: [sign] },
    ];
    const isOvertaken = async ({ slow, fast }: Race) => {
      let then: string | undefined;
      const { status, body } = await overtake({
        collection: 'agreements',
        slow: () => slow(AMARA),
        fast: async () => {
          for (const step of fast) assert.equal((await step(MATEO)).status, 200);
          then = (await whatIsKept())['agreements'];
        },
      });
      assert.deepEqual([status, body.error?.code], [409, 'agreement.changed-meanwhile']);
      assert.equal((await whatIsKept())['agreements'], then);
    };
    afterEach(async () => {
      if ((await pair.read(AMARA)).body.open) await drop(AMARA);
    });

    for (const race of beforeAllHaveHandedIn)
      it(`does not count ${race.name}`, async () => {
        await hand(AMARA);
        await isOvertaken(race);
      });
    for (const race of afterwards)
      it(`does not count ${race.name}`, async () => {
        for (const oid of [AMARA, MATEO]) await hand(oid);
        await isOvertaken(race);
      });
    it('counts signing twice as signing once', async () => {
      for (const oid of [AMARA, MATEO]) await hand(oid);
      const seen = await pair.open(AMARA);
      const [slow, fast] = [() => pair.sign(AMARA, seen), () => pair.sign(AMARA, seen)];
      assert.equal((await overtake({ collection: 'agreements', slow, fast })).status, 200);
      assert.equal((await pair.open(MATEO)).signatures.length, 1);
    });
  });
});
