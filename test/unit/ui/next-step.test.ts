// Which one thing stands at the top of the home page.
import assert from 'node:assert/strict';
import type { ProgramSummary } from '../../../shared/api/program-api.js';
import type { HomePair, HomeResponse } from '../../../shared/api/tab-api.js';
import { nextStep } from '../../../teams-app/client/features/home/next-step.js';
import { programWaiting } from '../../../teams-app/client/features/programs/for-others/open-program.js';

const pair: HomePair = {
  id: 'r',
  role: 'mentee',
  programTitle: 'Autumn',
  form: 'pair',
  partners: [{ personId: 'k', displayName: 'Kenji', role: 'mentor', timeZone: 'Asia/Tokyo' }],
  nextSession: { id: 's', start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:30:00Z', state: 'booked' },
  checkIn: null,
  matchCheck: null,
};
const quiet: HomeResponse = {
  me: { personId: 'a', displayName: 'Ana', timeZone: 'Europe/Lisbon' },
  relationship: pair,
  others: [],
  module: { id: 'm', title: 'Basics', minutes: 12, state: 'completed' },
};
const alone: HomeResponse = { ...quiet, relationship: null };
const paired = (change: Partial<HomePair>): HomeResponse => ({
  ...quiet,
  relationship: { ...pair, ...change },
});
const open = { id: 'c', dueAt: '2026-11-27T16:00:00Z', partnerAnswered: false, waitingFor: ['k'] };
const mine = { answeredAt: '2026-11-24T16:00:00Z', rating: 4 };

describe('the next step on the home page', () => {
  it('is the open check-in before everything else', () => {
    assert.equal(nextStep(paired({ nextSession: null, checkIn: open })), 'check-in');
  });

  it('is the match check after an open check-in, until it is answered', () => {
    const asked = { nextSession: null, matchCheck: { answer: null, contact: '' } };
    assert.equal(nextStep(paired({ ...asked, checkIn: open })), 'check-in');
    assert.equal(nextStep(paired(asked)), 'match-check');
    assert.equal(nextStep(paired({ ...asked, matchCheck: { answer: 'unsure', contact: '' } })), 'book');
    assert.equal(nextStep(alone), 'wait');
  });

  it('is booking when nothing is in the calendar', () => {
    assert.equal(nextStep(paired({ nextSession: null, checkIn: { ...open, mine } })), 'book');
  });

  it('is the module until it is completed', () => {
    assert.equal(nextStep({ ...quiet, module: { ...quiet.module, state: 'in-progress' } }), 'module');
  });

  it('is the coming session when all else is done', () => {
    assert.equal(nextStep(quiet), 'session');
  });

  it('is enrolling for somebody without a partner while a program is open', () => {
    assert.equal(nextStep(alone, { mayEnroll: true }), 'enroll');
    assert.equal(nextStep(quiet, { mayEnroll: true }), 'session');
  });

  it('is the program that waits for its manager, before one to enroll in, for somebody without a partner', () => {
    assert.equal(nextStep(alone, { mayManage: true, mayEnroll: true }), 'manage');
    assert.equal(nextStep(quiet, { mayManage: true }), 'session');
  });

  it('asks a manager to match before anything is set up anew, and waits with them while others are to act', () => {
    const program = (phase: ProgramSummary['phase'], change: Partial<ProgramSummary> = {}) => ({
      id: phase,
      title: phase,
      phase,
      isArchived: false,
      myPart: 'manager' as const,
      mentees: 3,
      mentors: 3,
      pairs: 0,
      ...change,
    });
    const waiting = (...programs: ProgramSummary[]) => {
      const found = programWaiting(programs);
      return found && [found.program.id, found.waitsFor];
    };
    assert.deepEqual(waiting(program('design'), program('match')), ['match', 'match']);
    assert.deepEqual(waiting(program('match', { pairs: 2 })), ['match', 'run']);
    assert.deepEqual(waiting(program('enroll'), program('design')), ['design', 'design']);
    assert.equal(waiting(program('enroll'), program('run'), program('close')), undefined);
    assert.equal(waiting(program('match', { isArchived: true })), undefined);
    assert.equal(waiting(program('match', { myPart: 'participant' })), undefined);
  });

  it('is answering those who ask, and looking for a mentor where nobody was asked yet', () => {
    const about = { programId: 'p', programTitle: 'Autumn' };
    const asked = { search: [], answers: [{ ...about, waiting: 2 }] };
    assert.equal(nextStep(paired({ nextSession: null }), { selfMatch: asked }), 'answer');
    assert.equal(nextStep(paired({ checkIn: open }), { selfMatch: asked }), 'check-in');
    const search = (waiting: number) => ({ search: [{ ...about, waiting }], answers: [] });
    assert.equal(nextStep(alone, { selfMatch: search(0) }), 'find');
    assert.equal(nextStep(alone, { selfMatch: search(1) }), 'wait');
    assert.equal(nextStep(quiet, { selfMatch: search(0) }), 'session');
  });

  it('is the module, then waiting, for somebody without a partner', () => {
    assert.equal(nextStep({ ...alone, module: { ...quiet.module, state: 'not-started' } }), 'module');
    assert.equal(nextStep(alone), 'wait');
  });
});
