// A program's story through the tab's API: set-up, the gate of each step, several managers, copies.
import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { ProgramResponse, ProgramsResponse } from '../../shared/api/program-api.js';
import type { ErrorResponse } from '../../shared/api/tab-api.js';
import { fillInPrograms } from '../../shared/migrations/2026-12-01-fill-in-programs.js';
import { oidOf } from '../sandbox/cast.js';
import { answersOf } from '../sandbox/enrollment-answers.js';
import { type Suite, startSuite } from '../support/suite.js';
import { type Answer, tabAs } from '../support/tab-client.js';

const PRIYA = oidOf(4);
const KENJI = oidOf(5);
const HANNAH = oidOf(6);
const AISHA = oidOf(11);
const CLAIRE = oidOf(12);

type Program = ProgramResponse['program'];

describe('a program', () => {
  let suite: Suite;
  before(async () => {
    suite = await startSuite();
  });
  after(() => suite.stop());

  const read = async (oid: string, id: string): Promise<Program> => {
    const { status, body } = await tabAs(suite, oid).get<ProgramResponse>(`/programs/${id}`);
    assert.equal(status, 200);
    return body.program;
  };
  const create = async (title: string): Promise<Program> => {
    const request = { title, objectives: ['leadership'] };
    const { status, body } = await tabAs(suite, CLAIRE).post<ProgramResponse>('/programs', request);
    assert.equal(status, 201);
    return body.program;
  };
  const step = (oid: string, { id, version }: Program, to: string) =>
    tabAs(suite, oid).post<ProgramResponse & ErrorResponse>(`/programs/${id}/phase`, { version, to });
  const save = (oid: string, { id, version, draft }: Program, change: object) =>
    tabAs(suite, oid).put<ProgramResponse & ErrorResponse>(`/programs/${id}`, {
      version,
      draft: { ...draft, ...change },
    });
  const enroll = async (oid: string, id: string) => {
    const member = suite.world.cast.find((one) => one.oid === oid);
    assert.ok(member);
    const { status } = await tabAs(suite, oid).put(`/programs/${id}/enrollment`, answersOf(member));
    assert.equal(status, 200);
  };

  it('shows everybody what they manage, take part in, or may join, and to administrators that they may create', async () => {
    const partOf = ({ body }: Answer<ProgramsResponse>, id: string) =>
      body.programs.find((program) => program.id === id)?.myPart;
    const manager = await tabAs(suite, AISHA).get<ProgramsResponse>('/programs');
    assert.equal(partOf(manager, 'first-steps'), 'manager');
    assert.equal(manager.body.mayCreate, true);
    const participant = await tabAs(suite, KENJI).get<ProgramsResponse>('/programs');
    assert.equal(partOf(participant, 'growing-together'), 'participant');
    assert.equal(participant.body.mayCreate, false);
    const administrator = await tabAs(suite, CLAIRE).get<ProgramsResponse>('/programs');
    assert.equal(partOf(administrator, 'growing-together'), 'none');
    assert.equal(administrator.body.mayCreate, true);
    const seeded = manager.body.programs.find(({ id }) => id === 'first-steps');
    assert.equal(seeded?.phase, 'run');
    assert.equal(seeded?.pairs, 5);
  });

  it('is created by administrators with the weights that its objectives suggest, and by nobody else', async () => {
    const program = await create('Leading from afar');
    assert.equal(program.phase, 'design');
    assert.ok(program.draft.weights.seniority > program.draft.weights.interests);
    assert.deepEqual(
      program.managers.map(({ displayName }) => displayName),
      ['Claire Dubois'],
    );
    const request = { title: 'Mine', objectives: ['networking'] };
    const refused = await tabAs(suite, KENJI).post<ErrorResponse>('/programs', request);
    assert.equal(refused.status, 403);
    assert.equal(refused.body.error.code, 'program.creating-not-allowed');
  });

  it('does not exist for those who neither manage it nor may join it', async () => {
    const { id, version, draft } = await create('Hidden');
    const tab = tabAs(suite, KENJI);
    const answers = [
      await tab.get<ErrorResponse>(`/programs/${id}`),
      await tab.put<ErrorResponse>(`/programs/${id}`, { version, draft }),
      await tab.post<ErrorResponse>(`/programs/${id}/phase`, { version, to: 'enroll' }),
      await tab.post<ErrorResponse>(`/programs/${id}/duplicate`),
      await tab.post<ErrorResponse>(`/programs/${id}/archive`),
      await tab.get<ErrorResponse>(`/programs/${id}/enrollment`),
      await tab.get<ErrorResponse>(`/programs/${id}/participants`),
      await tab.get<ErrorResponse>(`/programs/${id}/participants/export`),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 404);
      assert.equal(body.error.code, 'program.not-found');
    }
    const { body } = await tab.get<ProgramsResponse>('/programs');
    assert.ok(!body.programs.some((program) => program.id === id));
  });

  it('is refused each step until its checklist is done, and says what is missing', async () => {
    const program = await create('Step by step');
    const tooEarly = await step(CLAIRE, program, 'enroll');
    assert.equal(tooEarly.status, 409);
    assert.equal(tooEarly.body.error.code, 'program.gate-not-met');
    assert.deepEqual(
      tooEarly.body.error.issues?.map(({ path }) => path),
      ['contact'],
    );
    assert.match(tooEarly.body.error.message, /A contact for concerns/);
    const complete = (await save(CLAIRE, program, { contact: 'Claire' })).body.program;
    assert.ok(complete.checklist.every(({ isDone }) => isDone));
    const enrolling = (await step(CLAIRE, complete, 'enroll')).body.program;
    assert.equal(enrolling.phase, 'enroll');

    await enroll(KENJI, program.id);
    const noMentor = await step(CLAIRE, enrolling, 'match');
    assert.deepEqual(
      noMentor.body.error.issues?.map(({ path }) => path),
      ['mentors'],
    );
    await enroll(HANNAH, program.id);
    const matching = (await step(CLAIRE, enrolling, 'match')).body.program;
    assert.equal(matching.phase, 'match');
    assert.deepEqual([matching.mentees, matching.mentors], [1, 1]);
    const noPair = await step(CLAIRE, matching, 'run');
    assert.deepEqual(
      noPair.body.error.issues?.map(({ path }) => path),
      ['pairs', 'training'],
    );
  });

  it('goes one step at a time, forward or back', async () => {
    const program = await create('Not so fast');
    const jump = await step(CLAIRE, program, 'run');
    assert.equal(jump.status, 409);
    assert.equal(jump.body.error.code, 'program.step-not-possible');
    const complete = (await save(CLAIRE, program, { contact: 'Claire' })).body.program;
    const enrolling = (await step(CLAIRE, complete, 'enroll')).body.program;
    assert.equal((await step(CLAIRE, enrolling, 'design')).body.program.phase, 'design');
  });

  it('keeps the first of two changes of the same version, and tells the other manager', async () => {
    const program = await create('Two hands');
    const answers = await Promise.all([
      save(CLAIRE, program, { description: 'one' }),
      save(CLAIRE, program, { description: 'two' }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const late = answers.find(({ status }) => status === 409);
    assert.equal(late?.body.error.code, 'program.changed-meanwhile');
  });

  it('is run by several managers, who are known by their address', async () => {
    const { id } = await create('Together');
    const tab = tabAs(suite, CLAIRE);
    const added = await tab.post<ProgramResponse>(`/programs/${id}/managers`, {
      email: 'Priya.Raman@waymark.example',
    });
    assert.equal(added.body.program.managers.length, 2);
    assert.equal((await read(PRIYA, id)).myPart, 'manager');
    const unknown = await tab.post<ErrorResponse>(`/programs/${id}/managers`, {
      email: 'who@waymark.example',
    });
    assert.equal(unknown.status, 404);
    assert.match(unknown.body.error.message, /who@waymark\.example/);
  });

  it('loses a manager who goes, and never the last one', async () => {
    const { id } = await create('Handed over');
    const tab = tabAs(suite, CLAIRE);
    await tab.post(`/programs/${id}/managers`, { email: 'priya.raman@waymark.example' });
    const path = (oid: string) => `/programs/${id}/managers/${suite.people.get(oid)?.id}/remove` as const;
    assert.equal((await tabAs(suite, KENJI).post(path(CLAIRE))).status, 404);
    const left = await tabAs(suite, PRIYA).post<ProgramResponse>(path(CLAIRE));
    assert.deepEqual(
      left.body.program.managers.map(({ displayName }) => displayName),
      ['Priya Raman'],
    );
    assert.equal((await tabAs(suite, PRIYA).post(path(CLAIRE))).status, 200);
    assert.equal((await tab.get(`/programs/${id}`)).status, 404);
    const last = await tabAs(suite, PRIYA).post<ErrorResponse>(path(PRIYA));
    assert.deepEqual([last.status, last.body.error.code], [409, 'program.last-manager']);
    assert.equal((await read(PRIYA, id)).myPart, 'manager');
  });

  it('suggests an agenda and measures for its objectives, and keeps what its manager chose', async () => {
    const program = await create('Agenda');
    assert.equal(program.draft.agendaPack, 'leading');
    assert.ok(program.draft.measures.includes('career-moves'));
    const chosen = { agendaPack: 'career', measures: ['retention'] };
    const { agendaPack, measures } = (await save(CLAIRE, program, chosen)).body.program.draft;
    assert.deepEqual({ agendaPack, measures }, chosen);
    const running = await read(AISHA, 'first-steps');
    assert.equal((await save(AISHA, running, { agendaPack: 'skills' })).status, 200);
    const refused = await save(AISHA, await read(AISHA, 'first-steps'), { measures: [] });
    assert.equal(refused.body.error.code, 'program.already-running');
  });

  it('is given what its objectives suggest when it is from before agendas and measures', async () => {
    const { db } = mongoose.connection;
    assert.ok(db);
    await db
      .collection<{ _id: string }>('programs')
      .updateOne({ _id: 'growing-together' }, { $unset: { agendaPack: 1, measures: 1 } });
    await fillInPrograms.up(db, undefined);
    const { draft, phase } = await read(AISHA, 'growing-together');
    assert.deepEqual([draft.agendaPack, phase], ['skills', 'enroll']);
    assert.ok(draft.measures.includes('network-growth'));
  });

  it('keeps its cadence while pairs meet, and lets its words be mended', async () => {
    const running = await read(AISHA, 'first-steps');
    const refused = await save(AISHA, running, { checkInEveryDays: 7 });
    assert.equal(refused.status, 409);
    assert.equal(refused.body.error.code, 'program.already-running');
    const mended = await save(AISHA, running, { title: 'First steps, together' });
    assert.equal(mended.body.program.title, 'First steps, together');
  });

  it('is copied without its people, and put away', async () => {
    const copy = await tabAs(suite, AISHA).post<ProgramResponse>('/programs/growing-together/duplicate');
    assert.equal(copy.status, 201);
    const { id, title, phase, mentees, draft } = copy.body.program;
    assert.deepEqual([title, phase, mentees], ['Growing together (copy)', 'design', 0]);
    assert.deepEqual(draft.languages, ['en', 'de']);
    const archived = await tabAs(suite, AISHA).post<ProgramResponse>(`/programs/${id}/archive`);
    assert.equal(archived.body.program.isArchived, true);
    const refused = await save(AISHA, archived.body.program, { description: 'once more' });
    assert.equal(refused.status, 409);
    assert.equal(refused.body.error.code, 'program.archived');
    assert.equal((await tabAs(suite, KENJI).post(`/programs/${id}/restore`)).status, 404);
    const restored = await tabAs(suite, AISHA).post<ProgramResponse>(`/programs/${id}/restore`);
    assert.deepEqual([restored.body.program.isArchived, restored.body.program.phase], [false, 'design']);
    const changed = await save(AISHA, restored.body.program, { description: 'once more' });
    assert.equal(changed.body.program.draft.description, 'once more');
  });
});
