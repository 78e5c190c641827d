// Where people in a pair wait for each other: whatever one has done and the other has not, until they have.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AgreementResponse } from '../../shared/api/agreement-api.js';
import type { GoalDraft } from '../../shared/api/goal-api.js';
import type { AsyncResponse } from '../../shared/api/personal-api.js';
import type { SessionNotesResponse } from '../../shared/api/space-api.js';
import type { SessionResponse, SuggestionsResponse } from '../../shared/api/tab-api.js';
import { oidOf } from '../sandbox/cast.js';
import { type Suite, startSuite } from '../support/suite.js';
import type { TabClient } from '../support/tab-client.js';
import { MONDAY, TUESDAY, waitingIn } from '../support/waiting-pairs.js';

const [AMARA, MATEO] = [oidOf(2), oidOf(3)];
const PAIR = `${AMARA}-${MATEO}` as const;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

const GOAL: GoalDraft = {
  title: 'Lead two workshops',
  details: '',
  realistic: 'I helped with one.',
  measure: 'Both took place.',
  unit: 'workshops',
  from: 0,
  to: 2,
  baseline: 'None so far.',
  baselineOn: '2026-11-24',
  dueOn: null,
  milestones: [],
};

describe('people in a pair', function () {
  this.timeout(120_000);
  let suite: Suite;
  let story: ReturnType<typeof waitingIn>;
  before(async () => {
    suite = await startSuite();
    story = waitingIn(suite);
    await story.next(MONDAY);
  });
  after(() => suite.stop());

  const turnOf = async (oid: string) => [...((await story.look(oid, PAIR)).mine?.kinds ?? [])].sort();

  it('wait for each other in agreements, goals, rounds of writing and summaries alike, until each has done their part', async () => {
    const [amara, mateo] = [AMARA, MATEO].map(story.as) as [TabClient, TabClient];
    const pair = `/relationships/${PAIR}` as const;
    const session = await bookSession(mateo);
    await mateo.put(`${pair}/prompts`, { isOn: true, everyDays: 14 });
    await story.next(TUESDAY);
    await suite.world.moveClock(Math.max(0, session.end - suite.world.now().getTime() + HOUR));

    const { body: agreement } = await amara.get<AgreementResponse>(`${pair}/agreement`);
    const draft = { number: agreement.next.number, saved: 0, isHandedIn: true };
    await amara.put(`${pair}/agreement/draft`, { ...draft, proposal: agreement.next.proposal });
    const summary = { requestId: randomUUID(), seen: [], keyPoints: ['One'], decisions: [], actions: [] };
    await amara.post(`/sessions/${session.id}/summary`, summary);
    const goalId = randomUUID();
    await mateo.post(`${pair}/goals`, { id: goalId, draft: GOAL, isShared: true });
    const words = { text: 'I am fine' };
    const { body: writing } = await mateo.get<AsyncResponse>(`${pair}/prompts`);
    const promptPath = `${pair}/prompts/${writing.rounds[0]?.id}` as const;
    await mateo.put(promptPath, { state: 'written', words, version: 0 });
    const hopes = { hopes: 'To learn', fears: '', help: '' };
    await mateo.put(`${pair}/exchange`, { state: 'written', words: hopes, version: 0 });

    await suite.world.moveClock(7 * DAY);
    assert.deepEqual(await turnOf(MATEO), ['agreement-draft', 'summary']);
    assert.deepEqual(await turnOf(AMARA), ['exchange', 'goal', 'prompt']);

    const comment = { id: randomUUID(), text: 'What would the first step be?' };
    await amara.post(`/goals/${goalId}/comments`, comment);
    await amara.put(promptPath, { state: 'passed', words: {}, version: 0 });
    await amara.put(`${pair}/exchange`, { state: 'passed', words: {}, version: 0 });
    assert.deepEqual(await turnOf(AMARA), []);
    const notes = `/sessions/${session.id}` as const;
    const { writings } = (await mateo.get<SessionNotesResponse>(`${notes}/notes`)).body;
    await mateo.post(`${notes}/summary/confirm`, { seen: writings.map(({ id }) => id) });
    assert.deepEqual(await turnOf(MATEO), ['agreement-draft']);
  });

  it('wait for a signature, too, once they have settled it', async () => {
    const pair = `/relationships/${PAIR}/agreement` as const;
    const mateo = story.as(MATEO);
    const read = async () => (await mateo.get<AgreementResponse>(pair)).body;
    const { next, open } = await read();
    const confidentiality = 'What we say stays with us';
    const proposal = { ...next.proposal, texts: { ...next.proposal.texts, confidentiality } };
    await mateo.put(`${pair}/draft`, { number: open?.number, saved: 0, isHandedIn: true, proposal });
    const settling = (await read()).open;
    const { number, revision = 0 } = settling ?? {};
    const { frame, texts } = proposal;
    await mateo.put(`${pair}/settled`, { number, revision, frame, texts });
    await mateo.post(`${pair}/signature`, { number, revision: revision + 1 });
    await suite.world.moveClock(7 * DAY);
    assert.deepEqual([await turnOf(AMARA), await turnOf(MATEO)], [['agreement-signature'], []]);
  });

  async function bookSession(mateo: TabClient): Promise<{ id: string; end: number }> {
    const { body } = await mateo.get<SuggestionsResponse>(`/relationships/${PAIR}/suggestions?minutes=30`);
    const [slot] = body.suggestions;
    const request = { relationshipId: PAIR, start: slot?.start, end: slot?.end, requestId: randomUUID() };
    const booked = await mateo.post<SessionResponse>('/sessions', request);
    return { id: booked.body.session.id, end: Date.parse(slot?.end ?? '') };
  }
});
