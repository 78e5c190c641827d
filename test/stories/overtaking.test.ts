// Two doors in the same second: what is saved over something that has changed since it was read does not count, and says so.
import assert from 'node:assert/strict';
import { startRelationship } from '../../shared/mentoring/relationship/relationship-actions.js';
import { overtake } from '../support/overtake.js';
import { type Answer, tabAs } from '../support/tab-client.js';
import { goalDraft, lastWords, programDraft } from './authorization/bodies.js';
import { whatIsKept } from './authorization/kept.js';
import { people, type Who } from './authorization/people.js';
import { type Objects, type Scene, setScene } from './authorization/scene.js';

type Heard = Answer<{ error?: { code: string } }>;
type Call = { who: Who; what: string; body?: object };
type Calls = (of: Objects, idOf: Scene['idOf']) => Call;
type Race = {
  name: string;
  collection: string;
  save?: 'deleteOne' | 'insertOne';
  slow: Calls;
  fast: Calls;
  /** The code of the refusal; absent where the same was done twice, and both hear that it is done. */
  hears?: string;
};

const DAY = '2027-03-01';
const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000).toISOString();
const twice = (calls: Calls) => ({ slow: calls, fast: calls });
const entry = (step: 'close' | 'remove', body: object): Calls => {
  return ({ relationship, entry: id }) => ({
    who: 'mentee',
    what: `POST /relationships/${relationship}/entries/${id}/${step}`,
    body,
  });
};
const goal = (who: Who, step: string, body: object): Calls => {
  return ({ goal: id }) => ({
    who,
    what: step === 'words' ? `PUT /goals/${id}` : `POST /goals/${id}/${step}`,
    body,
  });
};
const inSpace = (who: Who, what: string, body: object): Calls => {
  const [method, path] = what.split(' ');
  return ({ relationship }) => ({ who, what: `${method} /relationships/${relationship}${path}`, body });
};
const said = (who: Who, what: string, body: object = {}): Calls => {
  return (of) => ({ who, what: what.replace(/:(\w+)/g, (_, name: keyof Objects) => of[name]), body });
};

const races: readonly Race[] = [
  {
    name: 'an answer to a check-in',
    collection: 'check-ins',
    ...twice(said('mentee', 'POST /check-ins/:checkIn/answer', { rating: 4, win: 'x', challenge: '' })),
    hears: 'check-in.already-answered',
  },
  {
    name: 'an action that is done',
    collection: 'space-entries',
    ...twice(entry('close', { version: 0, isClosed: true })),
    hears: 'space-entry.changed-meanwhile',
  },
  {
    name: 'an action that is taken back while it is opened again',
    collection: 'space-entries',
    save: 'deleteOne',
    slow: entry('remove', { version: 1 }),
    fast: entry('close', { version: 1, isClosed: false }),
    hears: 'space-entry.changed-meanwhile',
  },
  {
    name: 'a private note',
    collection: 'private-notes',
    ...twice((of, idOf) => ({
      who: 'mentee',
      what: `PUT /relationships/${of.relationship}/notes/${of.note}`,
      body: { aboutId: idOf('mentor'), text: 'x', version: 1 },
    })),
    hears: 'private-note.changed-meanwhile',
  },
  {
    name: 'the first hopes and fears',
    collection: 'rounds',
    ...twice(inSpace('mentee', 'PUT /exchange', { state: 'passed', version: 0 })),
    hears: 'round.changed-meanwhile',
  },
  ...[0, 1].map((version) => ({
    name: version === 0 ? 'a first preparation' : 'a preparation',
    collection: 'session-notes',
    ...(version === 0 ? { save: 'insertOne' as const } : {}),
    ...twice(said('mentee', 'POST /sessions/:session/preparation', { topics: ['x'], outcome: '', version })),
    hears: 'session-notes.changed-meanwhile',
  })),
  {
    name: 'words of a goal that is paused',
    collection: 'goals',
    slow: goal('mentee', 'words', { version: 2, draft: goalDraft, isShared: true }),
    fast: goal('mentee', 'steer', { version: 2, step: 'pause' }),
    hears: 'goal.changed-meanwhile',
  },
  {
    name: 'a goal that goes on again',
    collection: 'goals',
    ...twice(goal('mentee', 'steer', { version: 3, step: 'reopen' })),
    hears: 'goal.changed-meanwhile',
  },
  {
    name: 'a milestone',
    collection: 'goals',
    slow: goal('mentor', 'milestones', { milestoneId: 'first', isDone: true }),
    fast: goal('mentee', 'milestones', { milestoneId: 'first', isDone: true }),
  },
  {
    name: 'a draft of a goal that is thrown away while it is shown',
    collection: 'goals',
    save: 'deleteOne',
    slow: said('mentee', 'POST /goals/:privateGoal/steer', { version: 1, step: 'drop' }),
    fast: said('mentee', 'PUT /goals/:privateGoal', { version: 1, draft: goalDraft, isShared: true }),
    hears: 'goal.changed-meanwhile',
  },
  {
    name: 'my card',
    collection: 'person-cards',
    ...twice(said('mentee', 'PUT /my-card', { form: { path: 'x' }, version: 1 })),
    hears: 'person-card.changed-meanwhile',
  },
  {
    name: 'a concern that is taken while it is settled',
    collection: 'concerns',
    slow: said('contact', 'POST /concerns/:concern/take'),
    fast: said('mentee', 'POST /concerns/:concern/close'),
    hears: 'concern.changed-meanwhile',
  },
  {
    name: 'a program',
    collection: 'programs',
    slow: said('otherManager', 'PUT /programs/drawing-board', { version: 1, draft: programDraft }),
    fast: said('otherManager', 'POST /programs/drawing-board/archive'),
    hears: 'program.changed-meanwhile',
  },
  {
    name: 'a place that is paused while it is given up',
    collection: 'enrollments',
    slow: said('former', 'POST /programs/:pairProgram/enrollment/pause', { until: later(20) }),
    fast: said('former', 'POST /programs/:pairProgram/enrollment/withdraw'),
    hears: 'enrollment.changed-meanwhile',
  },
  {
    name: 'a request that is accepted while it is withdrawn',
    collection: 'match-requests',
    slow: said('outsider', 'POST /match-requests/:request/accept'),
    fast: said('mentee', 'POST /match-requests/:request/withdraw'),
    hears: 'match-request.already-ended',
  },
  {
    name: 'a match check that was answered with a no',
    collection: 'match-checks',
    slow: said('fellow', 'POST /relationships/:secondRelationship/match-check', { answer: 'yes' }),
    fast: said('fellow', 'POST /relationships/:secondRelationship/match-check', { answer: 'no' }),
    hears: 'relationship.ended',
  },
  {
    name: 'a last day',
    collection: 'closings',
    ...twice(inSpace('mentor', 'POST /farewell/day', { version: 1, endsOn: DAY })),
    hears: 'closing.changed-meanwhile',
  },
  {
    name: 'last words',
    collection: 'closing-parts',
    ...twice(inSpace('mentor', 'PUT /farewell/words', { version: 1, words: lastWords })),
    hears: 'closing.changed-meanwhile',
  },
  {
    name: 'an end',
    collection: 'relationships',
    slow: inSpace('mentor', 'POST /farewell/part-ways', {}),
    fast: inSpace('mentee', 'POST /farewell/part-ways', {}),
  },
  {
    name: 'leaving a group',
    collection: 'relationships',
    ...twice(said('manager', `POST /relationships/group-${people.otherManager}/farewell/part-ways`)),
  },
  {
    name: 'leaving a group that ends',
    collection: 'relationships',
    slow: said('manager', 'POST /relationships/another-group/farewell/part-ways'),
    fast: said('contact', 'POST /relationships/another-group/farewell/part-ways'),
  },
];

describe('what is overtaken', () => {
  let scene: Scene;
  before(async function () {
    this.timeout(180_000);
    scene = await setScene();
    await startRelationship({
      id: 'another-group',
      programId: scene.of.pairProgram,
      form: 'group',
      members: [
        { personId: scene.idOf('contact'), role: 'mentor' },
        { personId: scene.idOf('manager'), role: 'mentee' },
        { personId: scene.idOf('fellow'), role: 'mentee' },
      ],
      status: 'active',
      startedAt: scene.suite.world.now(),
    });
    // What can be changed only once it is there.
    const before: readonly Calls[] = [
      said('mentee', 'PUT /my-card', { form: { path: 'x' }, version: 0 }),
      inSpace('mentor', 'POST /farewell/day', { version: 0, endsOn: DAY }),
      inSpace('mentor', 'PUT /farewell/words', { version: 0, words: lastWords }),
    ];
    for (const calls of before) assert.equal((await send(calls)).status, 200);
  });
  after(() => scene.suite.stop());

  const send = (calls: Calls): Promise<Heard> => {
    const { who, what, body = {} } = calls(scene.of, scene.idOf);
    const [method = '', path = ''] = what.split(' ');
    return tabAs(scene.suite, people[who]).send(method, path, body);
  };
  const kept = async (collection: string) => (await whatIsKept())[collection];

  for (const { name, collection, save, slow, fast, hears } of races)
    it(`changes nothing any more: ${name}`, async () => {
      let first: Heard | undefined;
      let then: string | undefined;
      const { status, body } = await overtake({
        collection,
        ...(save ? { save } : {}),
        slow: () => send(slow),
        fast: async () => {
          first = await send(fast);
          then = await kept(collection);
        },
      });
      assert.ok(first && first.status < 300, `${first?.status} ${first?.body.error?.code}`);
      assert.deepEqual([status < 300, body.error?.code], [!hears, hears]);
      assert.equal(await kept(collection), then);
    });
});
