// The agenda that a program suggests for its pairs' meetings: in the tab, the chat and the calendar.
import assert from 'node:assert/strict';
import type { AgendaResponse } from '../../shared/api/agenda-api.js';
import type { SessionResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { getPrograms, putProgram } from '../../shared/programs/program-actions.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
/** Manages the program. */
const AISHA = oidOf(11);
const PAIR_ID = `${AMARA}-${MATEO}` as const;
const NEXT = `/relationships/${PAIR_ID}/agenda` as const;
const HOUR_MS = 60 * 60_000;

describe('the agenda of a program', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
    await suite.connector.install(MATEO);
    const [program] = await getPrograms(['first-steps']);
    assert.ok(program);
    await putProgram({ ...program, agendaPack: 'career' });
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const agenda = async (path: `/${'relationships' | 'sessions'}/${string}/agenda`) => {
    const { body } = await as(MATEO).get<AgendaResponse>(path);
    return [body.number, body.stage, ...body.items.map(({ id }) => id)];
  };
  const book = async () => {
    const { body } = await as(MATEO).get<SuggestionsResponse>(
      `/relationships/${PAIR_ID}/suggestions?minutes=30`,
    );
    const [slot] = body.suggestions;
    const request = { relationshipId: PAIR_ID, start: slot?.start, end: slot?.end };
    const requestId = crypto.randomUUID();
    return (await as(MATEO).post<SessionResponse>('/sessions', { ...request, requestId })).body.session;
  };
  const first = ['first', 'stories', 'career-so-far', 'ground-rules', 'summary'];

  it('is suggested before a meeting is booked, then fitted to its length, in the calendar and when people prepare', async () => {
    assert.deepEqual(await agenda(NEXT), [1, ...first]);
    const { id, start } = await book();
    const [event] = suite.graph.calendars.of(AMARA);
    assert.match(
      event?.bodyHtml ?? '',
      /program First steps together.*<ol><li>Each tells how they came here/s,
    );
    assert.match(event?.bodyHtml ?? '', /Which steps led here, and what did they teach\? \(8 min\)/);
    assert.doesNotMatch(event?.bodyHtml ?? '', /\{\{/);
    assert.deepEqual(await agenda(`/sessions/${id}/agenda`), [1, ...first]);
    // Of forty minutes that the program suggests, into the thirty that were booked.
    const { body } = await as(MATEO).get<AgendaResponse>(`/sessions/${id}/agenda`);
    assert.deepEqual(
      body.items.map(({ minutes }) => minutes),
      [11, 8, 7, 4],
    );
    await suite.world.moveClock(Math.max(0, Date.parse(start) - suite.world.now().getTime() - 30 * HOUR_MS));
    const said = JSON.stringify(suite.connector.messages(MATEO));
    assert.match(said, /Your program suggests:.*Which steps led here, and what did they teach\?/);
  });

  it('goes on with the meetings of the pair', async () => {
    assert.deepEqual(await agenda(NEXT), [2, 'early', 'opener', 'career-goal', 'actions', 'summary']);
    await book();
    await book();
    assert.deepEqual((await agenda(NEXT)).slice(0, 2), [4, 'middle']);
  });

  it('is shown to the pair alone', async () => {
    for (const oid of [AISHA, oidOf(6)]) assert.equal((await as(oid).get(NEXT)).status, 404);
  });
});
