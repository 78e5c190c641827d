// The story of an agreement: drafted alone, compared, settled, signed by both, renegotiated, and what it drives.
import assert from 'node:assert/strict';
import type {
  AgreementResponse,
  DraftRequest,
  OpenVersion,
  Proposal,
  SettleRequest,
} from '../../shared/api/agreement-api.js';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { SuggestionsResponse } from '../../shared/api/tab-api.js';
import type { Context } from '../../shared/context.js';
import { createVault } from '../../shared/platform/vault.js';
import { responsePromiseOf } from '../../shared/relationship/agreement-in-force.js';
import { agreementPersonalData } from '../../shared/relationship/agreement-personal-data.js';
import { findVersions } from '../../shared/relationship/agreement-store.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { type Answer, tabAs } from '../support/tab-client.js';

const [AMARA, MATEO, HANNAH, AISHA] = [oidOf(2), oidOf(3), oidOf(6), oidOf(11)];
const PAIR = `${AMARA}-${MATEO}`;
const PATH = `/relationships/${PAIR}/agreement`;
const SECRET = 'What I tell of my divorce stays here';
const SECRET_KEY = 'a secret key for the tests of agreements, long enough';
const DAY_MS = 24 * 60 * 60_000;

type Refused = { error: { code: string } };
type Read = Answer<AgreementResponse & Refused>;

describe('an agreement of a pair', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite({ settings: { SECRET_KEY } });
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
  });
  after(() => suite.stop());

  const idOf = (oid: string) => suite.people.get(oid)?.id ?? '';
  const read = (oid: string): Promise<Read> => tabAs(suite, oid).get(PATH);
  const open = async (oid: string): Promise<OpenVersion> => {
    const { body } = await read(oid);
    assert.ok(body.open, 'nothing is being negotiated');
    return body.open;
  };
  const draft = async (
    oid: string,
    change: Partial<DraftRequest> & { proposal: Proposal },
  ): Promise<Read> => {
    const { body } = await read(oid);
    const number = body.open?.number ?? body.next.number;
    const saved = body.open?.mine?.saved ?? 0;
    return tabAs(suite, oid).put(`${PATH}/draft`, { number, saved, isHandedIn: true, ...change });
  };
  const settle = async (oid: string, change: Partial<SettleRequest>): Promise<Read> => {
    const { number, revision } = await open(oid);
    return tabAs(suite, oid).put(`${PATH}/settled`, { number, revision, frame: {}, texts: {}, ...change });
  };
  const sign = async (oid: string, seen?: { number: number; revision: number }): Promise<Read> => {
    const { number, revision } = seen ?? (await open(oid));
    return tabAs(suite, oid).post(`${PATH}/signature`, { number, revision });
  };
  const proposalOf = async (oid: string, over: Partial<Proposal['frame']>, texts = {}): Promise<Proposal> => {
    const { proposal } = (await read(oid)).body.next;
    return {
      ...proposal,
      frame: { ...proposal.frame, ...over },
      texts: { ...proposal.texts, ...texts },
    };
  };
  const shown = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words)).length;
  const today = async (days: number) => {
    await suite.world.moveClock(days * DAY_MS);
    await suite.product.runDueJobs();
  };

  it('begins with what the program does by default, and with nobody having said anything', async () => {
    const { body } = await read(MATEO);
    assert.equal(body.inForce, null);
    assert.equal(body.open, null);
    assert.deepEqual(
      body.members.map(({ displayName }) => displayName),
      ['Amara Okafor', 'Mateo Rivera'],
    );
    assert.equal(body.next.proposal.frame.everyDays, 14);
    assert.equal(body.next.proposal.frame.scheduler, idOf(MATEO));
  });

  it('keeps a draft for its author alone until both have handed in', async () => {
    const proposal = await proposalOf(MATEO, { everyDays: 7 }, { confidentiality: SECRET });
    const saved = await draft(MATEO, { proposal, isHandedIn: false });
    assert.equal(saved.status, 200);
    assert.equal(saved.body.open?.mine?.proposal.texts.confidentiality, SECRET);
    assert.doesNotMatch(JSON.stringify((await read(AMARA)).body), /divorce/);
    await draft(MATEO, { proposal });
    const hers = (await read(AMARA)).body;
    assert.doesNotMatch(JSON.stringify(hers), /divorce/);
    assert.deepEqual(hers.open?.handedIn, [idOf(MATEO)]);
    await suite.product.runDueJobs();
    assert.equal(shown(AMARA, 'Mateo Rivera has thought about your agreement'), 1);
    assert.equal(shown(MATEO, 'agreement'), 0);
  });

  it('refuses a draft that was saved elsewhere meanwhile', async () => {
    const proposal = await proposalOf(MATEO, { everyDays: 28 });
    const { status, body } = await draft(MATEO, { proposal, saved: 1 });
    assert.deepEqual([status, body.error.code], [409, 'agreement.changed-meanwhile']);
  });

  it('shows both what they see alike and where they differ once both have handed in', async () => {
    const proposal = await proposalOf(
      AMARA,
      { everyDays: 14, minutes: 15 },
      { feedback: 'Soon, and in private' },
    );
    const { body } = await draft(AMARA, { proposal });
    assert.equal(body.open?.stage, 'settling');
    assert.equal(body.open?.proposals.length, 2);
    assert.equal(body.open?.differences.everyDays, 'different');
    assert.equal(body.open?.differences.channel, 'same');
    assert.equal(body.open?.differences.confidentiality, 'one-sided');
    assert.deepEqual(body.open?.openFields, ['everyDays', 'minutes']);
    assert.equal(body.open?.settled?.texts.confidentiality, SECRET);
    await suite.product.runDueJobs();
    assert.equal(shown(MATEO, 'You and Amara Okafor can compare'), 1);
    const late = await draft(AMARA, { proposal });
    assert.equal(late.body.error.code, 'agreement.all-filled-in');
    assert.equal((await sign(AMARA)).body.error.code, 'agreement.not-settled');
  });

  it('lets one of two changes at the same moment win, and the other hear of it', async () => {
    const seen = await open(AMARA);
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
    await settle(MATEO, { frame: { everyDays: 7, minutes: 15 } });
    assert.equal((await open(AMARA)).stage, 'signing');
  });

  it('takes signatures back when something they stood under is changed', async () => {
    const seen = await open(MATEO);
    await sign(AMARA);
    await suite.product.runDueJobs();
    assert.equal(shown(MATEO, 'Amara Okafor has signed your agreement'), 1);
    const { body } = await settle(MATEO, { frame: { replyDays: 3 } });
    assert.deepEqual(body.open?.signatures, []);
    await suite.product.runDueJobs();
    assert.equal(shown(AMARA, 'What you had signed has changed'), 1);
    assert.equal(shown(MATEO, 'Amara Okafor has signed your agreement'), 0);
    const outdated = await sign(MATEO, seen);
    assert.equal(outdated.body.error.code, 'agreement.changed-meanwhile');
  });

  it('refuses a scheduler from outside, and a fallback that is none', async () => {
    const stranger = await settle(MATEO, { frame: { scheduler: idOf(HANNAH) } });
    assert.deepEqual([stranger.status, stranger.body.error.code], [400, 'agreement.scheduler']);
    const { body } = await settle(MATEO, { frame: { fallback: 'video' } });
    assert.deepEqual(body.open?.openFields, ['fallback']);
    await settle(MATEO, { frame: { fallback: 'phone' } });
  });

  it('comes into force when both sign, at the same moment and twice', async () => {
    const seen = await open(MATEO);
    const answers = await Promise.all([sign(MATEO, seen), sign(AMARA, seen), sign(MATEO, seen)]);
    assert.ok(answers.every(({ status }) => status === 200));
    const { body } = await read(AMARA);
    assert.equal(body.open, null);
    assert.equal(body.inForce?.number, 1);
    assert.equal(body.inForce?.signatures.length, 2);
    await suite.product.runDueJobs();
    for (const [oid, name] of [
      [AMARA, 'Mateo Rivera'],
      [MATEO, 'Amara Okafor'],
    ] as const)
      assert.equal(shown(oid, `You and ${name} have an agreement`), 1);
    assert.equal(shown(MATEO, 'You meet every week, for 15 minutes'), 1);
    assert.equal(await responsePromiseOf(PAIR), 3);
    const change = { ...seen, frame: {}, texts: {} };
    assert.equal((await tabAs(suite, AMARA).put(`${PATH}/settled`, change)).status, 409);
  });

  it('sets the length and the hours of the sessions that are suggested', async () => {
    const tab = tabAs(suite, MATEO);
    assert.equal((await tab.get<PairResponse>(`/relationships/${PAIR}`)).body.agreedMinutes, 15);
    const { body } = await tab.get<SuggestionsResponse>(`/relationships/${PAIR}/suggestions?minutes=15`);
    assert.ok(body.suggestions.length > 0);
  });

  it('sets how often people are asked how it goes', async () => {
    const checkIns = () => shown(MATEO, 'answer-check-in');
    const before = checkIns();
    await today(7);
    assert.equal(checkIns(), before + 1);
    await today(7);
    assert.equal(checkIns(), before + 2);
  });

  it('reminds whoever finds the dates once in each period, and shows when there is one', async () => {
    assert.equal(shown(MATEO, 'Time to find a date with Amara Okafor'), 2);
    await suite.product.runDueJobs();
    assert.equal(shown(MATEO, 'Time to find a date'), 2);
    assert.equal(shown(AMARA, 'Time to find a date'), 0);
    const tab = tabAs(suite, MATEO);
    const { body } = await tab.get<SuggestionsResponse>(`/relationships/${PAIR}/suggestions?minutes=15`);
    const [first] = body.suggestions;
    await tab.post('/sessions', {
      relationshipId: PAIR,
      start: first?.start,
      end: first?.end,
      requestId: crypto.randomUUID(),
    });
    await suite.product.runDueJobs();
    assert.equal(shown(MATEO, 'Time to find a date'), 0);
    assert.equal(shown(MATEO, 'You have a date with Amara Okafor again'), 2);
  });

  it('holds while a new version is negotiated, and after that was put aside', async () => {
    const hours = { weekdays: [2], start: '15:00', end: '16:00' };
    const proposal = { ...(await proposalOf(AMARA, { everyDays: 28 })), hours };
    assert.equal(proposal.texts.confidentiality, SECRET);
    const { body } = await draft(AMARA, { proposal });
    assert.equal(body.open?.number, 2);
    assert.equal(body.inForce?.number, 1);
    assert.equal(await responsePromiseOf(PAIR), 3);
    const { number, revision } = await open(MATEO);
    const dropped = await tabAs(suite, MATEO).post<AgreementResponse>(`${PATH}/drop`, { number, revision });
    assert.equal(dropped.body.open, null);
    assert.equal(dropped.body.inForce?.number, 1);
  });

  it('is replaced once all have signed the new version, and stays readable', async () => {
    const hours = { weekdays: [2], start: '15:00', end: '16:00' };
    for (const oid of [AMARA, MATEO])
      await draft(oid, {
        proposal: { ...(await proposalOf(oid, { everyDays: 28 })), ...(oid === AMARA ? { hours } : {}) },
      });
    assert.equal((await open(AMARA)).stage, 'signing');
    for (const oid of [AMARA, MATEO]) assert.equal((await sign(oid)).status, 200);
    const { body } = await read(MATEO);
    assert.equal(body.inForce?.number, 3);
    assert.equal(body.inForce?.terms.frame.everyDays, 28);
    assert.deepEqual(
      body.past.map(({ number, until }) => [number, until]),
      [[1, body.inForce?.since]],
    );
    assert.equal(body.past[0]?.terms.texts.confidentiality, SECRET);
    const path = `/relationships/${PAIR}/suggestions?minutes=15`;
    const { suggestions } = (await tabAs(suite, AMARA).get<SuggestionsResponse>(path)).body;
    const london = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      weekday: 'short',
      hour: '2-digit',
    });
    assert.ok(suggestions.length > 0);
    for (const { start } of suggestions) assert.equal(london.format(new Date(start)), 'Tue, 15');
  });

  it('is asked about once, half-way through the program', async () => {
    await today(80);
    for (const oid of [AMARA, MATEO]) assert.equal(shown(oid, 'does your agreement still fit?'), 1);
    await suite.product.runDueJobs();
    assert.equal(shown(MATEO, 'does your agreement still fit?'), 1);
  });

  it('does not exist for managers, administrators and strangers', async () => {
    for (const oid of [HANNAH, AISHA]) {
      const tab = tabAs(suite, oid);
      const seen = { number: 3, revision: 2 };
      const { proposal } = (await read(MATEO)).body.next;
      const answers = await Promise.all([
        tab.get<Refused>(PATH),
        tab.put<Refused>(`${PATH}/draft`, { number: 4, saved: 0, proposal, isHandedIn: true }),
        tab.put<Refused>(`${PATH}/settled`, { ...seen, frame: {}, texts: {} }),
        tab.post<Refused>(`${PATH}/signature`, seen),
        tab.post<Refused>(`${PATH}/drop`, seen),
      ]);
      for (const { status, body } of answers)
        assert.deepEqual([status, body.error.code], [404, 'relationship.not-found']);
    }
  });

  it('leaves nothing of what people wrote in the log, in a card, or in clear in the database', async () => {
    assert.doesNotMatch(suite.log(), /divorce/);
    for (const oid of [AMARA, MATEO]) assert.equal(shown(oid, 'divorce'), 0);
    assert.doesNotMatch(JSON.stringify(await findVersions(PAIR)), /divorce|in private/);
  });

  it('is among what a person may see of themselves, and erasing it leaves what the partner signed', async () => {
    const vault = createVault({ secretKey: SECRET_KEY });
    const ctx = { vault, now: suite.world.now } as Context;
    const ids = [idOf(MATEO)];
    const records = await agreementPersonalData.recordsOf(ctx, ids);
    assert.deepEqual(records.map(({ title }) => title).sort(), [
      'My draft for version 1 of our agreement',
      'My draft for version 3 of our agreement',
      'Our agreement, version 1',
      'Our agreement, version 3',
    ]);
    assert.match(JSON.stringify(records), /divorce/);
    await draft(MATEO, { proposal: await proposalOf(MATEO, {}), isHandedIn: false });
    for (const _ of [1, 2]) assert.equal((await agreementPersonalData.erase(ctx, ids)).length, 2);
    const { body } = await read(AMARA);
    assert.equal(body.open, null);
    assert.equal(body.inForce?.number, 3);
    const left = await agreementPersonalData.recordsOf(ctx, ids);
    assert.ok(left.every(({ title }) => title.startsWith('Our agreement')));
  });
});
