// What an agreement in force drives, how it is replaced, and who can read it.
import assert from 'node:assert/strict';
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { PairResponse } from '../../shared/api/pair-api.js';
import type { SuggestionsResponse } from '../../shared/api/tab-api.js';
import type { Context } from '../../shared/context.js';
import { responsePromiseOf } from '../../shared/mentoring/agreement/agreement-in-force.js';
import { agreementPersonalData } from '../../shared/mentoring/agreement/agreement-personal-data.js';
import { findVersions } from '../../shared/mentoring/agreement/agreement-store.js';
import { createVault } from '../../shared/platform/vault.js';
import {
  AISHA,
  AMARA,
  agreementIn,
  HANNAH,
  MATEO,
  PAIR,
  PATH,
  type Refused,
} from '../support/agreement-pair.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const SECRET = 'What I tell of my divorce stays here';
const SECRET_KEY = 'a secret key for the tests of agreements, long enough';

describe('an agreement in force', () => {
  let suite: Suite;
  let pair: ReturnType<typeof agreementIn>;
  before(async () => {
    suite = await startSuite({ settings: { SECRET_KEY } });
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    pair = agreementIn(suite);
    const frame = { everyDays: 7, minutes: 15, replyDays: 3 } as const;
    for (const oid of [AMARA, MATEO]) {
      const texts = oid === MATEO ? { confidentiality: SECRET } : { feedback: 'Soon, and in private' };
      await pair.draft(oid, { proposal: await pair.proposalOf(oid, frame, texts) });
    }
    const seen = await pair.open(MATEO);
    for (const oid of [AMARA, MATEO]) await pair.sign(oid, seen);
    await suite.product.runDueJobs();
  });
  after(() => suite.stop());

  it('sets the length and the hours of the sessions that are suggested', async () => {
    const tab = tabAs(suite, MATEO);
    assert.equal((await tab.get<PairResponse>(`/relationships/${PAIR}`)).body.agreedMinutes, 15);
    const { body } = await tab.get<SuggestionsResponse>(`/relationships/${PAIR}/suggestions?minutes=15`);
    assert.ok(body.suggestions.length > 0);
  });

  it('sets how often people are asked how it goes', async () => {
    const checkIns = () => pair.shown(MATEO, 'How is it going with Amara Okafor?');
    const before = checkIns();
    await pair.today(7);
    assert.equal(checkIns(), before + 1);
    await pair.today(7);
    assert.equal(checkIns(), before + 2);
  });

  it('reminds whoever finds the dates once in each period, and shows when there is one', async () => {
    assert.equal(pair.shown(MATEO, 'Time to find a date with Amara Okafor'), 2);
    await suite.product.runDueJobs();
    assert.equal(pair.shown(MATEO, 'Time to find a date'), 2);
    assert.equal(pair.shown(AMARA, 'Time to find a date'), 0);
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
    assert.equal(pair.shown(MATEO, 'Time to find a date'), 0);
    assert.equal(pair.shown(MATEO, 'You have a date with Amara Okafor again'), 2);
  });

  it('sets how soon answers are promised, and says so to whoever is reminded', async () => {
    const { body } = await tabAs(suite, AMARA).get<PairResponse>(`/relationships/${PAIR}`);
    const answer = { rating: 4, win: '', challenge: '' };
    await tabAs(suite, AMARA).post(`/check-ins/${body.checkIn?.id}/answer`, answer);
    await pair.today(6);
    assert.equal(pair.shown(MATEO, 'You agreed to answer each other within 3 working days.'), 1);
  });

  it('holds while a new version is negotiated, and after that was put aside', async () => {
    const hours = { weekdays: [2], start: '15:00', end: '16:00' };
    const proposal = { ...(await pair.proposalOf(AMARA, { everyDays: 28 })), hours };
    assert.equal(proposal.texts.confidentiality, SECRET);
    const { body } = await pair.draft(AMARA, { proposal });
    assert.equal(body.open?.number, 2);
    assert.equal(body.inForce?.number, 1);
    assert.equal(await responsePromiseOf(PAIR), 3);
    const { number, revision } = await pair.open(MATEO);
    const dropped = await tabAs(suite, MATEO).post<AgreementResponse>(`${PATH}/drop`, { number, revision });
    assert.equal(dropped.body.open, null);
    assert.equal(dropped.body.inForce?.number, 1);
  });

  it('is replaced once all have signed the new version, and stays readable', async () => {
    const hours = { weekdays: [2], start: '15:00', end: '16:00' };
    for (const oid of [AMARA, MATEO])
      await pair.draft(oid, {
        proposal: { ...(await pair.proposalOf(oid, { everyDays: 28 })), ...(oid === AMARA ? { hours } : {}) },
      });
    assert.equal((await pair.open(AMARA)).stage, 'signing');
    for (const oid of [AMARA, MATEO]) assert.equal((await pair.sign(oid)).status, 200);
    const { body } = await pair.read(MATEO);
    assert.equal(body.inForce?.number, 3);
    assert.equal(body.inForce?.terms.frame.everyDays, 28);
    assert.deepEqual(
      body.past.map(({ number, until }) => [number, until]),
      [[1, body.inForce?.since]],
    );
    assert.equal(body.past[0]?.terms.texts.confidentiality, SECRET);
    const path = `/relationships/${PAIR}/suggestions?minutes=15` as const;
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
    await pair.today(80);
    for (const oid of [AMARA, MATEO]) assert.equal(pair.shown(oid, 'does your agreement still fit?'), 1);
    await suite.product.runDueJobs();
    assert.equal(pair.shown(MATEO, 'does your agreement still fit?'), 1);
  });

  it('does not exist for managers, administrators and strangers', async () => {
    for (const oid of [HANNAH, AISHA]) {
      const tab = tabAs(suite, oid);
      const seen = { number: 3, revision: 2 };
      const { proposal } = (await pair.read(MATEO)).body.next;
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
    for (const oid of [AMARA, MATEO]) assert.equal(pair.shown(oid, 'divorce'), 0);
    assert.doesNotMatch(JSON.stringify(await findVersions(PAIR)), /divorce|in private/);
  });

  it('is among what a person may see of themselves, and erasing it leaves what the partner signed', async () => {
    const vault = createVault({ secretKey: SECRET_KEY });
    const ctx = { vault, now: suite.world.now } as Context;
    const ids = [pair.idOf(MATEO)];
    const records = await agreementPersonalData.recordsOf(ctx, ids);
    assert.deepEqual(records.map(({ title }) => title).sort(), [
      'My draft for version 1 of our agreement',
      'My draft for version 3 of our agreement',
      'Our agreement, version 1',
      'Our agreement, version 3',
    ]);
    assert.match(JSON.stringify(records), /divorce/);
    await pair.draft(MATEO, { proposal: await pair.proposalOf(MATEO, {}), isHandedIn: false });
    for (const _ of [1, 2]) assert.equal((await agreementPersonalData.erase(ctx, ids)).length, 2);
    const { body } = await pair.read(AMARA);
    assert.equal(body.open, null);
    assert.equal(body.inForce?.number, 3);
    const left = await agreementPersonalData.recordsOf(ctx, ids);
    assert.ok(left.every(({ title }) => title.startsWith('Our agreement')));
  });
});
