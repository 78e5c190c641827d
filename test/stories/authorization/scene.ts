// A company in the middle of its mentoring, with one of everything that the doors can name.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { AsyncResponse, NotesResponse } from '../../../shared/api/personal-api.js';
import type { EntryResponse } from '../../../shared/api/space-api.js';
import type { HomeResponse, SessionResponse, SuggestionsResponse } from '../../../shared/api/tab-api.js';
import { startRelationship } from '../../../shared/mentoring/relationship/relationship-actions.js';
import { newProgram, type Program } from '../../../shared/programs/program.js';
import { getPrograms, putProgram } from '../../../shared/programs/program-actions.js';
import { setUpSpring, workbenchOf } from '../../support/matching-program.js';
import { mentee, mentor, peopleIn, setUpSelfMatching } from '../../support/self-matching.js';
import { type Suite, startSuite } from '../../support/suite.js';
import { type TabClient, tabAs } from '../../support/tab-client.js';
import { goalDraft } from './bodies.js';
import { people, type Who } from './people.js';

const DAY_MS = 24 * 60 * 60_000;

/** Ids of what is there, by the names that the tables use. */
export type Objects = Readonly<Record<keyof typeof UNKNOWN, string>>;

/** Of things that nobody has. */
export const UNKNOWN = {
  relationship: 'nothing',
  secondRelationship: 'nothing',
  endedRelationship: 'nothing',
  program: 'nothing',
  pairProgram: 'nothing',
  run: 'nothing',
  runMentee: 'nothing',
  runMentor: 'nothing',
  person: 'nothing',
  session: 'nothing',
  checkIn: 'nothing',
  entry: 'nothing',
  note: 'nothing',
  round: 'nothing',
  goal: 'nothing',
  privateGoal: 'nothing',
  concern: 'nothing',
  request: 'nothing',
  module: 'nothing',
};

export type Scene = { suite: Suite; of: Objects; idOf(who: Who): string };

export async function setScene(): Promise<Scene> {
  const suite = await startSuite();
  const as = (who: Who) => tabAs(suite, people[who]);
  const idOf = (who: Who) => suite.people.get(people[who])?.id ?? '';
  await forgetEnrollment(idOf('stranger'));
  const relationship = `${people.mentor}-${people.mentee}` as const;
  const ids = {
    ...UNKNOWN,
    relationship,
    secondRelationship: await pairWith(idOf, 'fellow'),
    endedRelationship: await pairWith(idOf, 'former'),
    program: 'spring',
    pairProgram: 'first-steps',
    person: idOf('fellow'),
    module: 'virtual-mentoring-basics',
    ...(await matching(suite, idOf)),
    ...(await space(suite, relationship)),
    ...(await goals(as('mentee'), as('mentor'), relationship)),
    concern: await concern(suite, relationship),
  };
  await suite.product.runDueJobs();
  const { rounds } = (await as('mentee').get<AsyncResponse>(`/relationships/${relationship}/prompts`)).body;
  const { checkIn } = (await as('mentee').get<HomeResponse>('/home')).body.relationship ?? {};
  const of = { ...ids, round: rounds[0]?.id ?? '', checkIn: checkIn?.id ?? '' };
  assert.deepEqual(
    Object.entries(of).filter(([, id]) => id === '' || id === 'nothing'),
    [],
    'something is missing in the scene',
  );
  return { suite, of, idOf };
}

/** Signs everybody in once: who calls for the first time is kept as a person. */
export async function greetEverybody({ suite }: Scene): Promise<void> {
  for (const oid of Object.values(people)) await tabAs(suite, oid).get('/me');
}

async function forgetEnrollment(personId: string): Promise<void> {
  await mongoose.connection.collection('enrollments').deleteMany({ personId });
}

async function pairWith(idOf: Scene['idOf'], who: 'fellow' | 'former'): Promise<string> {
  const hasEnded = who === 'former';
  const { id } = await startRelationship({
    id: `pair-of-${who}`,
    programId: 'first-steps',
    members: [
      { personId: idOf('mentor'), role: 'mentor' },
      { personId: idOf(who), role: 'mentee' },
    ],
    startedAt: new Date(Date.now() - 100 * DAY_MS),
    status: hasEnded ? 'ended' : 'active',
    ...(hasEnded ? { endedAt: new Date(), endReason: 'completed' as const } : {}),
  });
  return id;
}

/** A program in which the manager matches, one in which people find each other, and two of the other manager. */
async function matching(suite: Suite, idOf: Scene['idOf']) {
  await setUpSpring(suite);
  await setUpSelfMatching(suite, 'self', { people: [mentee(people.mentee), mentor(people.outsider)] });
  const request = await peopleIn(suite, 'self').ask(people.mentee, people.outsider);
  const run = await workbenchOf(suite).solved({ mode: 'coverage' });
  const { pairs } = await workbenchOf(suite).run(run);
  for (const id of ['spring', 'self']) await handOver(id, [idOf('manager')]);
  await handOver('autumn', [idOf('otherManager')]);
  await putProgram(inDesign(idOf('otherManager')));
  const [first] = pairs;
  return { run, runMentee: first?.mentee.personId ?? '', runMentor: first?.mentor.personId ?? '', request };
}

async function handOver(programId: string, managerIds: string[]): Promise<void> {
  const [program] = await getPrograms([programId]);
  assert.ok(program);
  await putProgram({ ...program, managerIds });
}

/** Nobody may join it yet. */
export function inDesign(managerId: string): Program {
  return newProgram({
    id: 'drawing-board',
    title: 'On the drawing board',
    objectives: ['networking'],
    managerIds: [managerId],
  });
}

async function space(suite: Suite, relationship: string) {
  const [asMentee, asMentor] = [tabAs(suite, people.mentee), tabAs(suite, people.mentor)];
  const path = `/relationships/${relationship}` as const;
  const [slot] = (await asMentee.get<SuggestionsResponse>(`${path}/suggestions`)).body.suggestions;
  const booking = { relationshipId: relationship, ...slot, requestId: crypto.randomUUID() };
  const { session } = (await asMentee.post<SessionResponse>('/sessions', booking)).body;
  const [ownerId, aboutId] = [people.mentee, people.mentor].map((oid) => suite.people.get(oid)?.id ?? '');
  const content = { kind: 'action', text: 'Write to the team', ownerId };
  const { entry } = (
    await asMentee.post<EntryResponse>(`${path}/entries`, { requestId: crypto.randomUUID(), content })
  ).body;
  const note = { aboutId, text: 'Likes tea', version: 0 };
  const { notes } = (await asMentee.post<NotesResponse>(`${path}/notes`, note)).body;
  await asMentor.put(`${path}/prompts`, { isOn: true, everyDays: 7 });
  return { session: session.id, entry: entry.id, note: notes[0]?.id ?? '' };
}

/** One that both accepted, and one that the mentee has not shown yet. */
async function goals(asMentee: TabClient, asMentor: TabClient, relationship: string) {
  const [goal, privateGoal] = [crypto.randomUUID(), crypto.randomUUID()];
  const path = `/relationships/${relationship}/goals` as const;
  await asMentee.post(path, { id: goal, draft: goalDraft, isShared: true });
  await asMentor.post(`/goals/${goal}/accept`, { revision: 1 });
  await asMentee.post(path, { id: privateGoal, draft: goalDraft, isShared: false });
  return { goal, privateGoal };
}

async function concern(suite: Suite, relationshipId: string): Promise<string> {
  const email = suite.people.get(people.contact)?.email;
  await tabAs(suite, people.manager).post('/programs/first-steps/contacts', { email });
  const id = crypto.randomUUID();
  const about = { id, programId: 'first-steps', relationshipId, kind: 'pair', isUrgent: false };
  const told = { ...about, text: 'We do not meet', keptFromIds: [] };
  assert.equal((await tabAs(suite, people.mentee).post('/concerns', told)).status, 201);
  return id;
}
