// The story of a goal: drafted, talked over, accepted by both, worked on, changed, looked at, achieved.
import assert from 'node:assert/strict';
import type { GoalDraft, GoalResponse, GoalsResponse } from '../../shared/api/goal-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';
import { dayAfter } from '../../shared/mentoring/goals/goal-review.js';
import { oidOf } from '../sandbox/cast.js';
import { DRAFT, SECRET_WORDS } from '../support/goal-draft.js';
import { type Suite, startSuite } from '../support/suite.js';
import { tabAs } from '../support/tab-client.js';

const AMARA = oidOf(2);
const MATEO = oidOf(3);
const DAY = 24 * 60 * 60_000;
/** Typed by a person, and read as it is, though it looks like code. */
const COMMENT = 'By {{when}}, $t(goalCards.gone.title) or \u0024{when}?';

type Failure = { error: { code: string } };

type GoalPart = 'accept' | 'comments' | 'links' | 'milestones' | 'progress' | 'review' | 'steer';

describe('a goal', () => {
  let suite: Suite;
  let pairId = '';
  const id = crypto.randomUUID();
  before(async () => {
    suite = await startSuite();
    for (const oid of [AMARA, MATEO]) await suite.connector.install(oid);
    pairId = (await tabAs(suite, MATEO).get<HomeResponse>('/home')).body.relationship?.id ?? '';
  });
  after(() => suite.stop());

  const read = async (oid: string, goalId = id) =>
    (await tabAs(suite, oid).get<GoalResponse>(`/goals/${goalId}`)).body.goal;
  const post = (oid: string, path: GoalPart, body: object) =>
    tabAs(suite, oid).post<GoalResponse & Failure>(`/goals/${id}/${path}`, body);
  const write = async (oid: string, change: Partial<GoalDraft>, isShared = true) =>
    tabAs(suite, oid).put<GoalResponse & Failure>(`/goals/${id}`, {
      version: (await read(MATEO)).version,
      draft: { ...DRAFT, ...change },
      isShared,
    });
  const steer = async (oid: string, step: string, reason = '') =>
    post(oid, 'steer', { version: (await read(MATEO)).version, step, reason });
  const cardsOf = (oid: string, words: string) =>
    suite.connector.messages(oid).filter(({ activity }) => JSON.stringify(activity).includes(words));

  it('is its mentee’s alone while it is a draft, and nobody else drafts', async () => {
    const request = { id, draft: DRAFT, isShared: false };
    const tab = tabAs(suite, MATEO);
    const path = `/relationships/${pairId}/goals` as const;
    const [drafted, again] = await Promise.all([tab.post(path, request), tab.post(path, request)]);
    assert.deepEqual([drafted.status, again.status], [201, 201]);
    const mine = (await tab.get<GoalsResponse>(path)).body;
    assert.deepEqual([mine.goals.length, mine.goals[0]?.state, mine.mayDraft], [1, 'draft', true]);
    const theirs = (await tabAs(suite, AMARA).get<GoalsResponse>(path)).body;
    assert.deepEqual([theirs.goals.length, theirs.mayDraft], [0, false]);
    assert.equal((await tabAs(suite, AMARA).get(`/goals/${id}`)).status, 404);
    const refused = await tabAs(suite, AMARA).post<Failure>(path, { ...request, id: crypto.randomUUID() });
    assert.deepEqual([refused.status, refused.body.error.code], [403, 'goal.mentee-only']);
    const silent = await post(MATEO, 'comments', { id: crypto.randomUUID(), text: 'Hello?' });
    assert.equal(silent.body.error.code, 'goal.not-shown');
  });

  it('is shown to the mentor, who comments from the card, and is not accepted by one side alone', async () => {
    assert.equal((await write(MATEO, {})).body.goal.state, 'proposed');
    await suite.product.runDueJobs();
    const [card] = cardsOf(AMARA, 'Mateo Rivera shows you a goal');
    assert.ok(JSON.stringify(card).includes(SECRET_WORDS));
    assert.equal((await read(AMARA)).waitsForMe, true);
    const alone = await post(MATEO, 'accept', { revision: 2 });
    assert.deepEqual([alone.status, alone.body.error.code], [403, 'goal.mentor-only']);
    const foreign = await write(AMARA, { title: 'What I would rather see' });
    assert.equal(foreign.body.error.code, 'goal.owner-only');
    const press = (comment: string) =>
      suite.connector.execute(AMARA, {
        verb: 'comment-goal',
        data: { goalId: id, revision: '2', comment },
        messageId: card?.id ?? '',
      });
    assert.match(JSON.stringify((await press('')).body), /Write a comment first/);
    assert.match(JSON.stringify((await press(COMMENT)).body), /Your comment was sent/);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(MATEO, COMMENT).length, 1);
    assert.deepEqual(
      (await read(MATEO)).comments.map(({ text }) => text),
      [COMMENT],
    );
  });

  it('is accepted in the words that were read: other words take the acceptance back', async () => {
    const dueOn = dayAfter(suite.world.now(), 90);
    await write(MATEO, { dueOn });
    const late = await post(AMARA, 'accept', { revision: 2 });
    assert.deepEqual([late.status, late.body.error.code], [409, 'goal.changed-meanwhile']);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(AMARA, 'There is a newer version of this goal').length, 1);
    const [card] = cardsOf(AMARA, '"revision":"3"');
    const [onCard, inTab] = await Promise.all([
      suite.connector.execute(AMARA, {
        verb: 'accept-goal',
        data: { goalId: id, revision: '3' },
        messageId: card?.id ?? '',
      }),
      post(AMARA, 'accept', { revision: 3 }),
    ]);
    assert.match(JSON.stringify(onCard.body), /This goal is accepted/);
    assert.equal(inTab.status, 200);
    const goal = await read(MATEO);
    assert.deepEqual([goal.state, goal.dueOn, goal.proposal], ['active', dueOn, null]);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(MATEO, 'Your goal is accepted').length, 1);
  });

  it('takes progress from both, once for what is sent twice, and counts in its own unit', async () => {
    const entry = { id: crypto.randomUUID(), value: 1, note: 'The first one!' };
    await Promise.all([post(MATEO, 'progress', entry), post(MATEO, 'progress', entry)]);
    const { body } = await post(AMARA, 'progress', { id: crypto.randomUUID(), value: 1.5 });
    assert.deepEqual(
      body.goal.progress.map(({ percent, measured, note }) => [percent, measured, note]),
      [
        [50, 1, 'The first one!'],
        [75, 1.5, ''],
      ],
    );
    assert.deepEqual([body.goal.percent, body.goal.pace], [75, 'on-track']);
  });

  it('tells both of a milestone once, and is linked to meetings and modules', async () => {
    for (const isDone of [true, false, true])
      await post(MATEO, 'milestones', { milestoneId: 'first', isDone });
    const unknown = await post(MATEO, 'milestones', { milestoneId: 'other', isDone: true });
    assert.equal(unknown.status, 404);
    const { goal, linkable } = (
      await post(AMARA, 'links', { kind: 'module', linkedId: 'virtual-mentoring-basics', isLinked: true })
    ).body;
    assert.deepEqual(
      [goal.links.modules.map(({ title }) => title), linkable.modules],
      [['Virtual mentoring basics'], []],
    );
    await post(AMARA, 'links', { kind: 'session', linkedId: 'of-somebody-else', isLinked: true });
    assert.deepEqual((await read(AMARA)).links.sessions, []);
    await suite.product.runDueJobs();
    for (const oid of [MATEO, AMARA]) assert.equal(cardsOf(oid, 'A milestone is reached').length, 1);
  });

  it('stays in force in its old words until a change of them is accepted', async () => {
    await write(MATEO, { title: 'Lead three of them', to: 3 }, false);
    assert.equal((await read(AMARA)).isChanging, false);
    await write(MATEO, { title: 'Lead three of them', to: 3 });
    const goal = await read(AMARA);
    assert.deepEqual([goal.title, goal.isChanging, goal.waitsForMe], [DRAFT.title, true, true]);
    assert.equal(goal.proposal?.words?.title, 'Lead three of them');
    const stale = await tabAs(suite, MATEO).put<Failure>(`/goals/${id}`, {
      version: goal.version - 1,
      draft: DRAFT,
      isShared: true,
    });
    assert.deepEqual([stale.status, stale.body.error.code], [409, 'goal.changed-meanwhile']);
    assert.equal((await steer(MATEO, 'withdraw')).body.goal.proposal, null);
    await write(MATEO, { title: 'Lead three of them', to: 3 });
    const { body } = await post(AMARA, 'accept', {
      revision: (await read(AMARA)).proposal?.revision ?? 0,
    });
    assert.deepEqual([body.goal.title, body.goal.state], ['Lead three of them', 'active']);
  });

  it('is to be looked at on its day, once, and the first look counts for both', async () => {
    await suite.product.runDueJobs();
    assert.equal(cardsOf(MATEO, 'Time to look at a goal together').length, 0);
    await suite.world.moveClock(29 * DAY);
    await suite.product.runDueJobs();
    await suite.product.runDueJobs();
    for (const oid of [MATEO, AMARA]) assert.equal(cardsOf(oid, 'Time to look at a goal together').length, 1);
    const before = await read(MATEO);
    assert.equal(before.isReviewDue, true);
    const [card] = cardsOf(AMARA, 'Time to look at a goal together');
    const pressed = await suite.connector.execute(AMARA, {
      verb: 'review-goal',
      data: { goalId: id, on: before.reviewOn ?? '' },
      messageId: card?.id ?? '',
    });
    assert.match(JSON.stringify(pressed.body), /The next look is on/);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(MATEO, 'Time to look at a goal together').length, 0);
    const second = await post(MATEO, 'review', {
      before: before.reviewOn ?? '',
      on: dayAfter(suite.world.now(), 28),
    });
    assert.equal(second.body.error.code, 'goal.changed-meanwhile');
    assert.equal((await read(MATEO)).isReviewDue, false);
  });

  it('is paused, taken up again and achieved by its owner, and both are told of it', async () => {
    assert.equal((await steer(AMARA, 'achieve')).body.error.code, 'goal.owner-only');
    assert.equal((await steer(MATEO, 'pause')).body.goal.state, 'paused');
    assert.equal((await steer(MATEO, 'pause')).body.error.code, 'goal.step-not-possible');
    assert.equal((await steer(MATEO, 'reopen')).body.goal.state, 'active');
    const { goal } = (await steer(MATEO, 'achieve')).body;
    assert.deepEqual([goal.state, goal.percent, goal.may.accept], ['achieved', 100, false]);
    await suite.product.runDueJobs();
    assert.equal(cardsOf(MATEO, 'You did it!').length, 1);
    assert.equal(cardsOf(AMARA, 'Mateo Rivera did it!').length, 1);
  });

  it('is dropped with a reason that its mentor reads, and thrown away while nobody saw it', async () => {
    await steer(MATEO, 'reopen');
    const { goal } = (await steer(MATEO, 'drop', 'My role changed')).body;
    assert.deepEqual([goal.state, goal.reason], ['dropped', 'My role changed']);
    assert.equal((await read(AMARA)).reason, 'My role changed');
    const draft = { id: crypto.randomUUID(), draft: DRAFT, isShared: false };
    await tabAs(suite, MATEO).post(`/relationships/${pairId}/goals`, draft);
    const gone = await tabAs(suite, MATEO).post<{ goal: null }>(`/goals/${draft.id}/steer`, {
      version: 1,
      step: 'drop',
    });
    assert.deepEqual([gone.status, gone.body.goal], [200, null]);
    assert.equal((await tabAs(suite, MATEO).get(`/goals/${draft.id}`)).status, 404);
  });
});
