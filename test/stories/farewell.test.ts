// The story of a good ending: a last day, last words, an end, and what remains until it is erased.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type {
  CertificateResponse,
  ClosingWords,
  FarewellResponse,
  PastPairsResponse,
} from '../../shared/api/farewell-api.js';
import type { PairsResponse } from '../../shared/api/pair-api.js';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { getPrograms, putProgram } from '../../shared/programs/program-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const AISHA = oidOf(11);
const DAY = 24 * 60 * 60_000;

type Failure = { error: { code: string; message: string } };

const WORDS: ClosingWords = {
  reflection: 'I dare to speak in big rounds now',
  audience: 'me',
  thanks: 'Your patience carried me',
  next: ['stay-in-touch', 'become-mentor'],
  isDone: false,
};

describe('a good ending', () => {
  let suite: Suite;
  let path: `/relationships/${string}`;
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    path = await pathOf(MATEO);
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const pathOf = async (oid: string) =>
    `/relationships/${(await as(oid).get<PairsResponse>('/relationships')).body.pairs[0]?.id}` as const;
  const farewellOf = async (oid: string, of = path) =>
    (await as(oid).get<FarewellResponse>(`${of}/farewell`)).body;
  const cards = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words));
  const days = (count: number) => suite.world.moveClock(count * DAY);
  const dayIn = (count: number) =>
    new Date(suite.world.now().getTime() + count * DAY).toISOString().slice(0, 10);
  const say = async (oid: string, words: Partial<ClosingWords> = {}) => {
    const { version } = (await farewellOf(oid)).mine;
    return as(oid).put<FarewellResponse & Failure>(`${path}/farewell/words`, {
      version,
      words: { ...WORDS, ...words },
    });
  };
  const htmlOf = async (oid: string, name: string) => {
    const response = await fetch(`${suite.product.url}/api${path}/${name}`, {
      headers: { authorization: `Bearer ${await suite.entra.issueTabToken(oid)}` },
    });
    return { response, text: await response.text() };
  };

  it('begins with a card for both, three weeks before the time of the program is over', async () => {
    const { body } = await as(MATEO).get<Failure>(`${path}/certificate`);
    assert.equal(body.error.code, 'closing.not-completed');
    assert.equal((await farewellOf(MATEO)).endsOn, null);
    assert.equal((await say(MATEO)).body.error.code, 'closing.not-open');
    const [program] = await getPrograms(['first-steps']);
    assert.ok(program);
    await days((program.lengthWeeks - 3) * 7);
    for (const _ of [1, 2]) await suite.product.runDueJobs();
    for (const oid of [AMARA, MATEO]) assert.equal(cards(oid, 'comes to its end').length, 1);
    const { endsOn, namedBy, ended } = await farewellOf(MATEO);
    assert.ok(endsOn);
    assert.equal(namedBy, null);
    assert.equal(ended, null);
  });

  it('lets either of the two name another day, which the other is told; a stale change is refused', async () => {
    const { version } = await farewellOf(MATEO);
    const name = (oid: string, endsOn: string) =>
      as(oid).post<FarewellResponse & Failure>(`${path}/farewell/day`, { version, endsOn });
    assert.equal((await name(MATEO, dayIn(0))).body.error.code, 'closing.day-not-possible');
    assert.equal((await name(MATEO, dayIn(40))).body.endsOn, dayIn(40));
    const late = await name(AMARA, dayIn(30));
    assert.equal(late.status, 409);
    assert.equal(late.body.error.code, 'closing.changed-meanwhile');
    await suite.product.runDueJobs();
    assert.equal(cards(AMARA, 'Mateo Rivera suggests').length >= 1, true);
    assert.equal(cards(MATEO, 'suggests').length, 0);
    assert.deepEqual((await farewellOf(AMARA)).namedBy, { isMe: false, displayName: 'Mateo Rivera' });
  });

  it('keeps last words as they are typed: mine for me, thanks for both once both have written', async () => {
    const { status } = await say(MATEO);
    assert.equal(status, 200);
    const stale = await as(MATEO).put<Failure>(`${path}/farewell/words`, { version: 0, words: WORDS });
    assert.equal(stale.body.error.code, 'closing.changed-meanwhile');
    assert.deepEqual((await farewellOf(MATEO)).mine.words, WORDS);
    const [toAmara] = (await farewellOf(AMARA)).others;
    assert.deepEqual([toAmara?.thanks, toAmara?.reflection, toAmara?.isDone], [null, null, false]);
    await say(AMARA, {
      thanks: 'Your questions kept me awake',
      reflection: 'I listen longer',
      audience: 'pair',
    });
    assert.equal((await farewellOf(AMARA)).others[0]?.thanks, WORDS.thanks);
    const [toMateo] = (await farewellOf(MATEO)).others;
    assert.equal(toMateo?.thanks, 'Your questions kept me awake');
    assert.equal(toMateo?.reflection, null);
  });

  it('is a place that does not exist for managers and strangers, in the log or in clear in the database', async () => {
    for (const part of ['farewell', 'certificate', 'keepsake.html'] as const)
      assert.equal((await as(AISHA).get<Failure>(`${path}/${part}`)).status, 404);
    const request = { version: 0, endsOn: dayIn(9), words: WORDS };
    assert.equal((await as(AISHA).post<Failure>(`${path}/farewell/day`, request)).status, 404);
    assert.equal((await as(AISHA).put<Failure>(`${path}/farewell/words`, request)).status, 404);
    assert.equal((await as(AISHA).post<Failure>(`${path}/farewell/part-ways`)).status, 404);
    assert.doesNotMatch(suite.log() + (await inDatabase()), /big rounds|patience carried|listen longer/);
  });

  it('comes when both have finished; both are told warmly, and that they stay in touch', async () => {
    await say(MATEO, { isDone: true });
    assert.equal((await farewellOf(AMARA)).others[0]?.isDone, true);
    const { body } = await say(AMARA, { isDone: true, thanks: 'Thank you', audience: 'pair' });
    assert.equal(body.ended?.isCompleted, true);
    await suite.product.runDueJobs();
    for (const oid of [AMARA, MATEO]) {
      assert.equal(cards(oid, 'Well done').length, 1);
      assert.equal(cards(oid, 'All of you would like to stay in touch').length, 1);
      assert.equal(cards(oid, 'comes to its end').length, 0);
      assert.equal((await as(oid).get<HomeResponse>('/home')).body.relationship, null);
    }
    assert.equal((await farewellOf(MATEO)).others[0]?.reflection, WORDS.reflection);
    assert.equal((await farewellOf(AMARA)).others[0]?.reflection, null);
    assert.equal((await say(MATEO)).body.error.code, 'relationship.ended');
    const { checkIn } = (await as(MATEO).get<{ checkIn: { id: string } }>(path)).body;
    const answer = { rating: 3, win: 'late', challenge: '' };
    const refused = await as(MATEO).post<Failure>(`/check-ins/${checkIn.id}/answer`, answer);
    assert.equal(refused.body.error.code, 'relationship.ended');
  });

  it('leaves a certificate with facts alone, and the last words to take along', async () => {
    const { body } = await as(MATEO).get<CertificateResponse>(`${path}/certificate`);
    assert.deepEqual([body.name, body.role, body.sessions], ['Mateo Rivera', 'mentee', 0]);
    const { response, text } = await htmlOf(MATEO, 'certificate.html');
    assert.match(response.headers.get('content-disposition') ?? '', /certificate\.html/);
    assert.match(text, /Mateo Rivera/);
    assert.doesNotMatch(text, /Amara|patience|big rounds/);
    assert.doesNotMatch(text, /Sessions/, 'none were booked, so there is nothing to tell of them');
    const keepsake = await htmlOf(MATEO, 'keepsake.html');
    assert.match(keepsake.text, /big rounds[\s\S]*patience carried[\s\S]*Thank you/);
    const { pairs } = (await as(MATEO).get<PastPairsResponse>('/past-relationships')).body;
    assert.deepEqual(
      pairs.map(({ partners, isErased }) => [partners[0]?.displayName, isErased]),
      [['Amara Okafor', false]],
    );
    const mine = JSON.stringify((await as(MATEO).get<MyDataResponse>('/my-data')).body);
    assert.match(mine, /big rounds[\s\S]*patience carried/);
  });

  it('asks once after three months whether they are still in touch, and keeps what I say for me', async () => {
    await days(93);
    for (const _ of [1, 2]) await suite.product.runDueJobs();
    const [card, ...more] = cards(MATEO, 'Are you still in touch with Amara Okafor?');
    assert.equal(more.length, 0);
    assert.ok(card);
    const press = async (verb: string, data: Record<string, string>) => {
      const answer = await suite.connector.execute(MATEO, { verb, data, messageId: card.id });
      return JSON.stringify(answer.body);
    };
    const about = { relationshipId: path.slice('/relationships/'.length), months: '3' };
    assert.match(await press('answer-in-touch', { ...about, answer: 'yes' }), /You answered: yes/);
    assert.doesNotMatch(JSON.stringify(suite.connector.messages(AMARA)), /You answered: yes/);
    assert.match(await press('stop-in-touch', about), /We do not ask again/);
    assert.equal((await farewellOf(MATEO)).ended?.asksInTouch, false);
    await days(92);
    await suite.product.runDueJobs();
    assert.equal(cards(MATEO, 'in touch with').length, 1);
    assert.equal(cards(AMARA, 'in touch with').length, 2);
    await as(MATEO).post(`${path}/farewell/in-touch`, { asks: true });
    assert.equal((await farewellOf(MATEO)).ended?.asksInTouch, true);
  });

  it('warns both a month before the texts are erased, and then erases them for good', async () => {
    const { ended } = await farewellOf(MATEO);
    const until = Date.parse(ended?.keptUntil ?? '');
    await suite.world.moveClock(until - 29 * DAY - suite.world.now().getTime());
    for (const _ of [1, 2]) await suite.product.runDueJobs();
    for (const oid of [AMARA, MATEO]) assert.equal(cards(oid, 'is erased soon').length, 1);
    assert.equal((await farewellOf(MATEO)).mine.words.reflection, WORDS.reflection);
    await days(29);
    await suite.product.runDueJobs();
    assert.equal((await farewellOf(MATEO)).ended?.isErased, false);
    await days(1);
    for (const _ of [1, 2]) await suite.product.runDueJobs();
    const { mine, others, ended: now } = await farewellOf(MATEO);
    assert.equal(now?.isErased, true);
    assert.deepEqual([mine.words.reflection, mine.words.thanks, others[0]?.thanks], ['', '', null]);
    assert.doesNotMatch(
      await inDatabase('vault-keys'),
      new RegExp(`relationship:${path.split('/').at(-1)}"`),
    );
    assert.equal((await as(MATEO).get(path)).status, 200);
    assert.equal((await as(MATEO).get<CertificateResponse>(`${path}/certificate`)).status, 200);
    for (const oid of [AMARA, MATEO]) assert.equal(cards(oid, 'is erased soon').length, 0);
  });

  it('lets a program that closed long ago forget what was said in private, and who looked', async () => {
    const [program] = await getPrograms(['first-steps']);
    assert.ok(program);
    await as(AISHA).get('/programs/first-steps/participants');
    await mongoose.connection
      .collection('enrollments')
      .updateOne({ programId: 'first-steps' }, { $set: { sealed: 'x' } });
    await putProgram({ ...program, phase: 'close', keepMonths: 2 });
    await suite.product.runDueJobs();
    await days(58);
    await suite.product.runDueJobs();
    assert.match(await inDatabase('enrollments'), /"sealed"/);
    assert.match(await inDatabase('readings'), /first-steps/);
    await days(10);
    await suite.product.runDueJobs();
    assert.equal(
      await mongoose.connection
        .collection('enrollments')
        .countDocuments({ programId: 'first-steps', sealed: { $exists: true } }),
      0,
    );
    assert.doesNotMatch(await inDatabase('readings'), /first-steps/);
  });

  async function inDatabase(name?: string): Promise<string> {
    const collections = await mongoose.connection.listCollections();
    const wanted = collections.filter((one) => !name || one.name === name);
    const contents = wanted.map((one) => mongoose.connection.collection(one.name).find().toArray());
    return JSON.stringify(await Promise.all(contents));
  }
});
