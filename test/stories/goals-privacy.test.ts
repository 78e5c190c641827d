// Who reads a goal and who does not, what the log and the database hold of it, and how it is erased.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { GoalResponse, GoalsResponse } from '../../shared/api/goal-api.js';
import type { MyDataResponse } from '../../shared/api/privacy-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { goalsPersonalData } from '../../shared/mentoring/goals/goal-personal-data.js';
import { startRelationship } from '../../shared/mentoring/relationship/relationship-actions.js';
import { createVault } from '../../shared/platform/vault.js';
import { oidOf } from '../sandbox/cast.js';
import { DRAFT, SECRET_WORDS } from '../support/goal-draft.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const INGRID = oidOf(1);
const AMARA = oidOf(2);
const MATEO = oidOf(3);
const KENJI = oidOf(5);
const HANNAH = oidOf(6);
const AISHA = oidOf(11);
const SECRET_KEY = 'a key that these tests share with the product';

describe('what is written of a goal', () => {
  let suite: Suite;
  let pairId = '';
  const id = crypto.randomUUID();
  before(async () => {
    suite = await startSuite({ settings: { SECRET_KEY } });
    const [mentee, mentor] = [tabAs(suite, MATEO), tabAs(suite, AMARA)];
    pairId = (await mentee.get<HomeResponse>('/home')).body.relationship?.id ?? '';
    await mentee.post(`/relationships/${pairId}/goals`, { id, draft: DRAFT, isShared: true });
    await mentor.post(`/goals/${id}/comments`, { id: crypto.randomUUID(), text: 'By when?' });
    await mentor.post(`/goals/${id}/accept`, { revision: 1 });
    const progress = { id: crypto.randomUUID(), value: 1, note: 'The first one!' };
    await mentee.post(`/goals/${id}/progress`, progress);
    const { body } = await mentee.post<GoalResponse>(`/goals/${id}/steer`, {
      version: 2,
      step: 'drop',
      reason: 'My role changed',
    });
    assert.equal(body.goal.state, 'dropped');
  });
  after(() => suite.stop());

  it('does not exist for a manager, an administrator or a stranger', async () => {
    for (const oid of [AISHA, INGRID, HANNAH]) {
      const tab = tabAs(suite, oid);
      const answers = await Promise.all([
        tab.get(`/relationships/${pairId}/goals`),
        tab.post(`/relationships/${pairId}/goals`, { id: crypto.randomUUID(), draft: DRAFT, isShared: true }),
        tab.get(`/goals/${id}`),
        tab.put(`/goals/${id}`, { version: 1, draft: DRAFT, isShared: true }),
        tab.post(`/goals/${id}/accept`, { revision: 1 }),
        tab.post(`/goals/${id}/steer`, { version: 1, step: 'drop' }),
        tab.post(`/goals/${id}/comments`, { id: crypto.randomUUID(), text: 'Hello' }),
        tab.post(`/goals/${id}/progress`, { id: crypto.randomUUID(), value: 1 }),
        tab.post(`/goals/${id}/milestones`, { milestoneId: 'first', isDone: true }),
        tab.post(`/goals/${id}/review`, { before: '2027-01-01', on: '2027-02-01' }),
        tab.post(`/goals/${id}/links`, { kind: 'module', linkedId: 'x', isLinked: true }),
      ]);
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [404]);
    }
  });

  it('is read in a group by its owner and the mentor, not by the other mentees', async () => {
    const person = (oid: string) => suite.people.get(oid)?.id ?? '';
    await startRelationship({
      id: 'a-group',
      programId: 'first-steps',
      members: [
        { personId: person(AMARA), role: 'mentor' },
        { personId: person(MATEO), role: 'mentee' },
        { personId: person(KENJI), role: 'mentee' },
      ],
      status: 'active',
      startedAt: suite.world.now(),
    });
    const goalId = crypto.randomUUID();
    const path = '/relationships/a-group/goals';
    await tabAs(suite, MATEO).post(path, { id: goalId, draft: DRAFT, isShared: true });
    const seen = async (oid: string) => (await tabAs(suite, oid).get<GoalsResponse>(path)).body.goals.length;
    assert.deepEqual([await seen(MATEO), await seen(AMARA), await seen(KENJI)], [1, 1, 0]);
    assert.equal((await tabAs(suite, KENJI).get(`/goals/${goalId}`)).status, 404);
    await suite.product.runDueJobs();
    const accepted = await tabAs(suite, AMARA).post<GoalResponse>(`/goals/${goalId}/accept`, { revision: 1 });
    assert.equal(accepted.body.goal.state, 'active');
  });

  it('leaves no word of it in the log or in clear in the database', async () => {
    assert.ok(!suite.log().includes(SECRET_WORDS));
    const { db } = mongoose.connection;
    assert.ok(db);
    for (const { name } of await db.listCollections().toArray()) {
      const records = JSON.stringify(await db.collection(name).find().toArray());
      for (const words of [SECRET_WORDS, 'By when?', 'My role changed', 'The first one'])
        assert.ok(!records.includes(words), `${name} holds “${words}”`);
    }
  });

  it('is shown to its people as what is kept of them, and is erased with them', async () => {
    const me = suite.people.get(MATEO)?.id ?? '';
    const vault = createVault({ secretKey: SECRET_KEY });
    const ctx = { vault } as Parameters<typeof goalsPersonalData.recordsOf>[0];
    const values = async (personId: string) =>
      JSON.stringify(await goalsPersonalData.recordsOf(ctx, [personId]));
    assert.match(await values(me), /zebra-crossing.*The first one!/);
    assert.match(await values(suite.people.get(AMARA)?.id ?? ''), /By when\?/);
    const { areas } = (await tabAs(suite, MATEO).get<MyDataResponse>('/my-data')).body;
    assert.ok(areas.some(({ title }) => title === 'Your goals'));
    assert.deepEqual(await goalsPersonalData.erase(ctx, [me]), []);
    assert.deepEqual(await goalsPersonalData.erase(ctx, [me]), []);
    assert.equal(await values(me), '[]');
    assert.equal((await tabAs(suite, AMARA).get(`/goals/${id}`)).status, 404);
    await suite.product.runDueJobs();
  });
});
