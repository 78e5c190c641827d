// What is changed in data of an older version: at least once each kind of record that has a door.
import assert from 'node:assert/strict';
import type { GoalResponse } from '../../shared/api/goal-api.js';
import type { AsyncResponse, NotesResponse } from '../../shared/api/personal-api.js';
import type { ProgramResponse } from '../../shared/api/program-api.js';
import type { ReceivedResponse } from '../../shared/api/request-api.js';
import type { EntriesResponse, SessionsResponse } from '../../shared/api/space-api.js';
import { book, checkIn, handIn, sayFarewell, setGoal, sign, write } from '../fixtures/history/space.js';
import {
  AISHA,
  AMARA,
  CLAIRE,
  HANNAH,
  KENJI,
  LUCIA,
  MARCUS,
  MATEO,
  PRIYA,
  SOFIA,
  type Stage,
} from '../fixtures/history/stage.js';

const at = ({ ids }: Stage, oid: string, name: string) => ({ oid, pair: ids[name] ?? '' });

type Change = readonly [what: string, change: (stage: Stage) => Promise<void>];

/** In this order: with the last, little is left. */
export const changes: readonly Change[] = [
  [
    'a goal gets progress, a comment and a new review',
    async ({ as, ids }) => {
      const path = `/goals/${ids['goal']}`;
      await as(MATEO).post(`${path}/progress`, {
        id: crypto.randomUUID(),
        value: 2,
        note: 'Both took place',
      });
      await as(AMARA).post(`${path}/comments`, { id: crypto.randomUUID(), text: 'Well done' });
      const { goal } = await as(MATEO).get<GoalResponse>(path);
      assert.equal(goal.progress.length, 2);
      if (goal.reviewOn) await as(AMARA).post(`${path}/review`, { before: goal.reviewOn, on: '2027-09-01' });
      await as(AMARA).post(`/goals/${ids['changingGoal']}/accept`, { revision: 2 });
    },
  ],
  [
    'a goal that was set after both identities were linked is followed, and a new one set',
    async (stage) => {
      const { as, ids } = stage;
      for (const goal of ['goalOfSofia', 'goalOfKenji', 'secondGoalOfKenji'])
        await as(goal === 'goalOfSofia' ? SOFIA : KENJI).post(`/goals/${ids[goal]}/comments`, {
          ...{ id: crypto.randomUUID(), text: 'Still on it' },
        });
      await setGoal(stage, at(stage, SOFIA, 'pairOfSofia'), { title: 'Give one talk', acceptedBy: HANNAH });
    },
  ],
  [
    'a private note is changed, and one erased',
    async ({ as, ids }) => {
      const path = `/relationships/${ids['pair']}/notes`;
      const [note] = (await as(MATEO).get<NotesResponse>(path)).notes;
      const change = { aboutId: note?.aboutId, text: 'Her daughter is on tour', version: note?.version };
      await as(MATEO).put(`${path}/${note?.id}`, change);
      const theirs = `/relationships/${ids['pairOfSofia']}/notes`;
      const [other] = (await as(HANNAH).get<NotesResponse>(theirs)).notes;
      await as(HANNAH).post(`${theirs}/${other?.id}/erase`);
    },
  ],
  [
    'an agreement that waited is signed',
    async (stage) => {
      const [amara, mateo] = [at(stage, AMARA, 'pair'), at(stage, MATEO, 'pair')];
      await handIn(stage, mateo, { feedback: 'Every month' });
      for (const one of [amara, mateo]) await sign(stage, one);
    },
  ],
  [
    'an agreement is made by somebody who was linked since it was begun',
    async (stage) => {
      const { as, ids } = stage;
      const path = `/relationships/${ids['pairOfSofia']}/agreement`;
      await as(SOFIA).get(path);
      const shown = await as(HANNAH).get<{ open: { number: number; revision: number } | null }>(path);
      const { number, revision } = shown.open ?? {};
      const texts = { confidentiality: 'All of it', limits: 'No calls before eight or after six' };
      await as(SOFIA).put(`${path}/settled`, { number, revision, frame: {}, texts });
      for (const oid of [SOFIA, HANNAH]) await sign(stage, at(stage, oid, 'pairOfSofia'));
    },
  ],
  [
    'actions are done, and something new is written',
    async (stage) => {
      const { as, ids } = stage;
      for (const [oid, name] of [
        [MATEO, 'pair'],
        [SOFIA, 'pairOfSofia'],
        [KENJI, 'pairOfKenjiFromCourse'],
        [LUCIA, 'group'],
      ] as const) {
        const path = `/relationships/${ids[name]}/entries`;
        const { entries } = await as(oid).get<EntriesResponse>(path);
        const open = entries.find(({ content, closedAt }) => content.kind === 'action' && !closedAt);
        if (open) await as(oid).post(`${path}/${open.id}/close`, { version: open.version, isClosed: true });
        await write(stage, at(stage, oid, name), { kind: 'thanks', text: 'For the years' });
      }
    },
  ],
  [
    'check-ins and prompts are answered, in the tab and in the chat',
    async (stage) => {
      await checkIn(stage, at(stage, SOFIA, 'pairOfSofia'), 'We have an agreement');
      await checkIn(stage, at(stage, LUCIA, 'group'), 'We are three');
      await stage.suite.connector.say(MATEO, 'questions');
      const path = `/relationships/${stage.ids['pairOfSofia']}/prompts`;
      const [round] = (await stage.as(HANNAH).get<AsyncResponse>(path)).rounds;
      const words = { text: 'By letters.' };
      await stage.as(HANNAH).put(`${path}/${round?.id}`, { state: 'written', words, version: 0 });
    },
  ],
  [
    'a session is booked and prepared',
    async (stage) => {
      const session = await book(stage, at(stage, HANNAH, 'pairOfSofia'), 3);
      const topics = ['What we have written'];
      await stage.as(SOFIA).post(`/sessions/${session}/preparation`, { topics, outcome: '', version: 0 });
      const later = `/sessions/${stage.ids['upcomingSession']}/preparation`;
      await stage.as(AMARA).post(later, { topics: ['Where he goes'], outcome: '', version: 0 });
    },
  ],
  [
    'a card is changed',
    async ({ as }) => {
      const { form, version } = await as(SOFIA).get<{ form: object; version: number }>('/my-card');
      await as(SOFIA).put('/my-card', { form: { ...form, path: 'From paper to screens' }, version });
    },
  ],
  [
    'a concern is taken and closed, and a request accepted',
    async ({ as, ids }) => {
      await as(MARCUS).get(`/concerns/${ids['openConcern']}`);
      await as(MARCUS).post(`/concerns/${ids['openConcern']}/take`);
      await as(HANNAH).post(`/concerns/${ids['concern']}/close`);
      const received = `/programs/${ids['finding']}/received-requests`;
      const { requests } = await as(HANNAH).get<ReceivedResponse>(received);
      assert.equal(requests[0]?.note, 'I would like to learn from your years');
      await as(HANNAH).post(`/match-requests/${ids['openRequest']}/accept`);
    },
  ],
  [
    'a program is changed, and its waiting list let in',
    async ({ as, ids }) => {
      const path = `/programs/${ids['firstSteps']}`;
      const { version, draft } = (await as(AISHA).get<ProgramResponse>(path)).program;
      await as(AISHA).put(path, { version, draft: { ...draft, title: 'First steps, together' } });
      await as(AISHA).post(`${path}/participants/admit`);
      const { growing, copiedRun } = ids;
      await as(AISHA).put(`/programs/${growing}/matching/runs/${copiedRun}/name`, { name: 'Plan C' });
    },
  ],
  [
    'learners go on in their course',
    async ({ inCourse, ids }) => {
      const page = await inCourse('sofia');
      await page.post('/modules/virtual-mentoring-basics/reflection', { text: 'I read it once more' });
      const enrollment = `/programs/${ids['firstSteps']}/enrollment`;
      const { form } = await page.get<{ form: { accessNeeds: string } }>(enrollment);
      assert.match(form.accessNeeds, /said in the course by sofia/);
      await page.put(enrollment, form);
    },
  ],
  [
    'last words are finished',
    async (stage) => {
      for (const oid of [MATEO, CLAIRE])
        await sayFarewell(stage, at(stage, oid, 'pairByRequest'), { isDone: true, audience: 'pair' });
    },
  ],
  [
    'a pair parts, and what it had planned is called off',
    async (stage) => {
      const { as, ids, suite } = stage;
      await as(MATEO).post(`/relationships/${ids['pair']}/farewell/part-ways`);
      await suite.product.runDueJobs();
      const { sessions } = await as(AMARA).get<SessionsResponse>(`/relationships/${ids['pair']}/sessions`);
      const planned = sessions.map(({ session }) => session.id);
      assert.ok(
        planned.includes(ids['pastSession'] ?? '') && !planned.includes(ids['upcomingSession'] ?? ''),
      );
    },
  ],
  [
    'somebody who came by two doors is erased, with what they wrote under either id',
    async ({ as, ids, suite }) => {
      await as(KENJI).post('/my-data/erase', { name: 'Kenji Watanabe' });
      await suite.product.runDueJobs();
      const path = `/relationships/${ids['pairOfKenjiFromCourse']}`;
      assert.doesNotMatch(JSON.stringify(await as(PRIYA).get(path)), /Kenji/);
    },
  ],
];
