// What happened in a pair: told by each domain from what it keeps, to its members alone.
import assert from 'node:assert/strict';
import type { GoalDraft, GoalResponse } from '../../shared/api/goal-api.js';
import type { EntryContent, EntryResponse } from '../../shared/api/space-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import type { TimelineResponse } from '../../shared/api/timeline-api.js';
import { AISHA, AMARA, agreementIn, HANNAH, MATEO, PAIR } from '../support/agreement-pair.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const PATH = `/relationships/${PAIR}` as const;
const draft: GoalDraft = {
  title: 'Lead a workshop',
  details: '',
  realistic: '',
  measure: '',
  unit: '',
  from: null,
  to: null,
  baseline: '',
  baselineOn: '2026-11-24',
  dueOn: null,
  milestones: [{ id: 'plan', title: 'A plan that others read', dueOn: null }],
};

describe('the timeline of a pair', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  const as = (oid: string) => tabAs(suite, oid);
  const events = async (oid: string) => (await as(oid).get<TimelineResponse>(`${PATH}/timeline`)).body.events;
  const news = async (oid: string) => (await events(oid)).map(({ what, about }) => [what, about]);
  const add = async (content: EntryContent) => {
    const request = { requestId: crypto.randomUUID(), content };
    return (await as(MATEO).post<EntryResponse>(`${PATH}/entries`, request)).body.entry;
  };
  const goOn = () => suite.world.moveClock(60_000);

  it('begins with the beginning', async () => {
    assert.deepEqual(await news(MATEO), [['started', undefined]]);
  });

  it('tells of what was written, and of an action once it is done', async () => {
    await goOn();
    await add({ kind: 'decision', text: 'We meet on Mondays' });
    const action = await add({ kind: 'action', text: 'Call Eva', ownerId: `person-${MATEO}` });
    assert.deepEqual(await news(AMARA), [
      ['decision', 'We meet on Mondays'],
      ['started', undefined],
    ]);
    await goOn();
    const close = `${PATH}/entries/${action.id}/close` as const;
    assert.equal((await as(MATEO).post(close, { version: action.version, isClosed: true })).status, 200);
    assert.deepEqual((await news(AMARA))[0], ['done', 'Call Eva']);
  });

  it('tells what went well and what is difficult to those who have answered for themselves', async () => {
    await suite.product.runDueJobs();
    const answer = async (oid: string, words: object) => {
      const { checkIn } = (await as(oid).get<HomeResponse>('/home')).body.relationship ?? {};
      const body = { rating: 2, win: '', challenge: '', ...words };
      assert.equal((await as(oid).post(`/check-ins/${checkIn?.id}/answer`, body)).status, 200);
    };
    const words = async (oid: string) =>
      (await news(oid)).filter(([what]) => what === 'win' || what === 'challenge');
    await goOn();
    await answer(MATEO, { win: 'I spoke up', challenge: 'The reports' });
    assert.deepEqual([(await words(MATEO)).length, (await words(AMARA)).length], [2, 0]);
    await answer(AMARA, {});
    assert.deepEqual(await words(AMARA), [
      ['win', 'I spoke up'],
      ['challenge', 'The reports'],
    ]);
    assert.doesNotMatch(JSON.stringify(await events(AMARA)), /rating/);
  });

  it('tells when the agreement holds, and when it is renewed', async () => {
    const pair = agreementIn(suite);
    for (const what of ['agreed', 'renewed']) {
      await goOn();
      for (const oid of [AMARA, MATEO])
        await pair.draft(oid, { proposal: await pair.proposalOf(oid, { scheduler: 'turns' }) });
      await pair.settle(AMARA, { texts: { confidentiality: 'What we say stays between us.' } });
      for (const oid of [AMARA, MATEO]) assert.equal((await pair.sign(oid)).status, 200);
      assert.equal((await news(MATEO))[0]?.[0], what);
    }
  });

  it('tells what became of a goal, and nothing of one that was not accepted', async () => {
    const id = crypto.randomUUID();
    const send = async (oid: string, part: 'accept' | 'milestones' | 'progress' | 'steer', body: object) => {
      await goOn();
      const answer = await as(oid).post<GoalResponse>(`/goals/${id}/${part}`, body);
      assert.equal(answer.status, 200, `${part} ${JSON.stringify(answer.body)}`);
      return answer.body.goal;
    };
    const before = await news(MATEO);
    await as(MATEO).post(`${PATH}/goals`, { id, draft, isShared: true });
    assert.deepEqual(await news(AMARA), before);
    const { proposal } = (await as(AMARA).get<GoalResponse>(`/goals/${id}`)).body.goal;
    await send(AMARA, 'accept', { revision: proposal?.revision });
    const { version } = await send(MATEO, 'milestones', { milestoneId: 'plan', isDone: true });
    await send(MATEO, 'steer', { version, step: 'achieve' });
    assert.deepEqual((await news(AMARA)).slice(0, 3), [
      ['goal-achieved', 'Lead a workshop'],
      ['goal-milestone', 'A plan that others read'],
      ['goal-accepted', 'Lead a workshop'],
    ]);
  });

  it('does not exist for anybody else', async () => {
    for (const oid of [HANNAH, AISHA]) assert.equal((await as(oid).get(`${PATH}/timeline`)).status, 404);
  });
});
