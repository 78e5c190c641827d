// When a pair ends while the calendar is away or unsure: its meetings are called off in the end, each once.
import assert from 'node:assert/strict';
import type { HomeResponse, SessionResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

/** One for each of the tests. */
const PAIRS = {
  amaraAndMateo: { mentor: oidOf(2), mentee: oidOf(3) },
  hannahAndSofia: { mentor: oidOf(6), mentee: oidOf(9) },
  claireAndLucia: { mentor: oidOf(12), mentee: oidOf(7) },
  priyaAndTom: { mentor: oidOf(4), mentee: oidOf(13) },
  graceAndKenji: { mentor: oidOf(14), mentee: oidOf(5) },
};
type Pair = { mentor: string; mentee: string };
const HOUR_MS = 60 * 60_000;
const isNewEvent = (method: string, path: string) => method === 'POST' && path.endsWith('/events');
const isCancellation = (_method: string, path: string) => path.endsWith('/cancel');

describe('calling off the meetings of a pair that has ended', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());
  afterEach(() => suite.graph.faults.clear());

  /** By the mentee, a week ahead, so that hours may pass before it. */
  async function book({ mentor, mentee }: Pair): Promise<string> {
    const relationshipId = `${mentor}-${mentee}` as const;
    const path = `/relationships/${relationshipId}/suggestions?minutes=30` as const;
    const { suggestions } = (await tabAs(suite, mentee).get<SuggestionsResponse>(path)).body;
    const later = (instant = '') => new Date(Date.parse(instant) + 7 * 24 * HOUR_MS).toISOString();
    const { body } = await tabAs(suite, mentee).post<SessionResponse>('/sessions', {
      relationshipId,
      start: later(suggestions[0]?.start),
      end: later(suggestions[0]?.end),
      requestId: crypto.randomUUID(),
    });
    return body.session.state;
  }
  const end = async ({ mentor }: Pair) => {
    const { status } = await tabAs(suite, mentor).post('/programs/first-steps/enrollment/withdraw');
    assert.equal(status, 200);
    await suite.product.runDueJobs();
  };
  const cancellations = ({ mentee }: Pair) =>
    suite.graph.diary.find(({ path }) => isCancellation('', path) && path.includes(`/users/${mentee}/`));
  const newEvents = () => suite.graph.diary.find(({ method, path }) => isNewEvent(method, path)).length;
  const meetings = (pair: Pair) =>
    [pair.mentor, pair.mentee].map((oid) => suite.graph.calendars.of(oid).length);

  it('asks a calendar that is away again until it has called the meeting off, and then no more', async () => {
    const pair = PAIRS.amaraAndMateo;
    await suite.connector.install(pair.mentee);
    assert.equal(await book(pair), 'booked');
    suite.graph.faults.add({ kind: 'fail', match: isCancellation });
    await suite.product.runDueJobs();
    await end(pair);
    assert.deepEqual(meetings(pair), [1, 1]);
    const told = JSON.stringify(suite.connector.messages(pair.mentee));
    assert.match(told, /Your mentoring with Amara Okafor has ended/);
    assert.match(told, /Your meeting with Amara Okafor does not take place/);
    assert.doesNotMatch(told, /You meet Amara Okafor/);
    assert.equal((await tabAs(suite, pair.mentee).get<HomeResponse>('/home')).body.relationship, null);
    await suite.world.moveClock(HOUR_MS);
    suite.graph.faults.clear();
    await suite.world.moveClock(2 * HOUR_MS);
    assert.deepEqual(meetings(pair), [0, 0]);
    await suite.world.moveClock(2 * HOUR_MS);
    assert.deepEqual(
      cancellations(pair).map(({ status }) => status),
      [503, 503, 202],
    );
  });

  it('takes a meeting that is gone for called off, when the answer got lost', async () => {
    const pair = PAIRS.hannahAndSofia;
    await book(pair);
    suite.graph.faults.add({ kind: 'drop-answer', times: 1, match: isCancellation });
    await end(pair);
    assert.deepEqual(meetings(pair), [0, 0]);
    await suite.world.moveClock(2 * HOUR_MS);
    await suite.world.moveClock(2 * HOUR_MS);
    assert.equal(cancellations(pair).length, 2);
  });

  it('never books what was still pending, and refuses to book anew', async () => {
    const pair = PAIRS.claireAndLucia;
    suite.graph.faults.add({ kind: 'fail', match: isNewEvent });
    assert.equal(await book(pair), 'pending');
    await end(pair);
    suite.graph.faults.clear();
    const before = newEvents();
    await suite.world.moveClock(2 * HOUR_MS);
    assert.equal(newEvents(), before);
    assert.deepEqual(meetings(pair), [0, 0]);
    const start = new Date(suite.world.now().getTime() + 24 * HOUR_MS);
    const answer = await tabAs(suite, pair.mentee).post<{ error: { code: string } }>('/sessions', {
      relationshipId: `${pair.mentor}-${pair.mentee}`,
      start: start.toISOString(),
      end: new Date(start.getTime() + HOUR_MS).toISOString(),
      requestId: crypto.randomUUID(),
    });
    assert.deepEqual([answer.status, answer.body.error.code], [409, 'relationship.ended']);
  });

  it('finds and calls off a meeting that was made though its answer got lost', async () => {
    const pair = PAIRS.priyaAndTom;
    suite.graph.faults.add({ kind: 'drop-answer', times: 1, match: isNewEvent });
    assert.equal(await book(pair), 'pending');
    assert.deepEqual(meetings(pair), [1, 1]);
    await end(pair);
    assert.deepEqual(meetings(pair), [0, 0]);
  });

  it('calls off a meeting that the calendar makes while the pair ends', async () => {
    const pair = PAIRS.graceAndKenji;
    let [arrived, letGo] = [() => {}, () => {}];
    const isThere = new Promise<void>((done) => {
      arrived = done;
    });
    const until = new Promise<void>((done) => {
      letGo = done;
    });
    const match = (method: string, path: string) => {
      if (isNewEvent(method, path)) arrived();
      return isNewEvent(method, path);
    };
    suite.graph.faults.add({ kind: 'hold', times: 1, match, until });
    const booking = book(pair);
    await isThere;
    await end(pair);
    letGo();
    assert.equal(await booking, 'cancelled');
    assert.deepEqual(meetings(pair), [1, 1]);
    await suite.product.runDueJobs();
    assert.deepEqual(meetings(pair), [0, 0]);
  });
});
