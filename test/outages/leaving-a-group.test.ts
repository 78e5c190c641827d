// When somebody leaves a group while the calendar is away: they are taken out of its meetings in the end, once.
import assert from 'node:assert/strict';
import type { SessionResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { INGRID } from '../support/matching-program.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AISHA = oidOf(11);
const GRACE = oidOf(14);
const GROUP = `/relationships/group-${INGRID}` as const;
const HOUR_MS = 60 * 60_000;
const isChange = (method: string) => method === 'PATCH';

describe('leaving a group while the calendar is away', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    await book(INGRID);
  });
  after(() => suite.stop());

  /** A week ahead, so that hours may pass before it; says when it begins. */
  const book = async (oid: string): Promise<Date> => {
    const tab = tabAs(suite, oid);
    const { suggestions } = (await tab.get<SuggestionsResponse>(`${GROUP}/suggestions?minutes=45`)).body;
    const later = (instant = '') => new Date(Date.parse(instant) + 7 * 24 * HOUR_MS);
    const { body } = await tab.post<SessionResponse>('/sessions', {
      relationshipId: `group-${INGRID}`,
      start: later(suggestions[0]?.start).toISOString(),
      end: later(suggestions[0]?.end).toISOString(),
      requestId: crypto.randomUUID(),
    });
    assert.equal(body.session.state, 'booked');
    return later(suggestions[0]?.start);
  };
  const changes = () => suite.graph.diary.find(({ method }) => isChange(method)).map(({ status }) => status);
  const meetings = (oid: string) => suite.graph.calendars.of(oid).length;

  it('asks less and less often, until the calendar has taken it', async () => {
    suite.graph.faults.add({ kind: 'fail', match: isChange });
    await tabAs(suite, GRACE).post(`${GROUP}/farewell/part-ways`);
    for (const _ of [1, 2, 3]) await suite.product.runDueJobs();
    assert.deepEqual(changes(), [503]);
    await suite.world.moveClock(HOUR_MS);
    assert.deepEqual(changes(), [503, 503]);
    assert.equal(meetings(GRACE), 1);
    suite.graph.faults.clear();
    await suite.world.moveClock(HOUR_MS);
    for (const _ of [1, 2]) await suite.world.moveClock(HOUR_MS);
    assert.deepEqual(changes(), [503, 503, 200]);
    assert.deepEqual([INGRID, AISHA, GRACE].map(meetings), [1, 1, 0]);
  });

  it('calls off a meeting that has begun when nobody remains with whom to go on', async () => {
    const start = await book(AISHA);
    const before = meetings(AISHA);
    await suite.world.moveClock(start.getTime() + 5 * 60_000 - suite.world.now().getTime());
    await tabAs(suite, AISHA).post(`${GROUP}/farewell/part-ways`);
    await suite.product.runDueJobs();
    assert.equal(before, 2);
    assert.equal(meetings(AISHA), 0);
  });
});
