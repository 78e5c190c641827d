// Which one thing stands at the top of a relationship's space.
import assert from 'node:assert/strict';
import type { NotesState } from '../../../shared/api/space-api.js';
import {
  type PairFacts,
  pairNextStep,
} from '../../../teams-app/client/features/pair-space/pair-next-step.js';

const now = new Date('2026-11-24T10:00:00Z');
const notes: NotesState = { preparedBy: [], summary: 'none', toConfirm: [] };
const session = (start: string, end: string) => ({
  id: start,
  start,
  end,
  state: 'booked' as const,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
});
const next = session('2026-11-26T09:00:00Z', '2026-11-26T09:30:00Z');
const past = session('2026-11-20T09:00:00Z', '2026-11-20T09:30:00Z');
const quiet: PairFacts = {
  me: { personId: 'ana', displayName: 'Ana', timeZone: 'Europe/Lisbon' },
  status: 'active',
  checkIn: null,
  nextSession: next,
  nextNotes: { ...notes, preparedBy: ['ana'] },
};
const openCheckIn = { id: 'c', dueAt: '2026-11-27T16:00:00Z', partnerAnswered: false, waitingFor: ['ben'] };
const last = (state: Partial<NotesState>) => ({ session: past, notes: { ...notes, ...state } });
const step = (facts: Partial<PairFacts>) => pairNextStep({ ...quiet, ...facts }, now);

describe("the next step in a relationship's space", () => {
  it('is nothing but meeting when all is done', () => {
    assert.equal(step({}), 'meet');
  });

  it('is reading when the relationship has ended, whatever else is open', () => {
    assert.equal(step({ status: 'ended', checkIn: openCheckIn }), 'ended');
  });

  it('is the way into the meeting shortly before it and while it lasts', () => {
    const soon = session('2026-11-24T10:10:00Z', '2026-11-24T10:40:00Z');
    assert.equal(step({ nextSession: soon, checkIn: openCheckIn }), 'join');
    assert.equal(step({ nextSession: session('2026-11-24T09:45:00Z', '2026-11-24T10:15:00Z') }), 'join');
  });

  it('is the open check-in before what is unsettled', () => {
    assert.equal(step({ checkIn: openCheckIn, agreement: 'sign', nextSession: null }), 'check-in');
  });

  it('is the agreement, then a goal that waits for me, then the first goal', () => {
    assert.equal(step({ agreement: 'write', goals: 'first', nextSession: null }), 'agreement');
    assert.equal(step({ goals: 'answer', nextSession: null }), 'answer-goal');
    assert.equal(step({ goals: 'first', nextSession: null }), 'first-goal');
  });

  it('is my yes to a summary, or writing it, before the next date', () => {
    assert.equal(step({ last: last({ summary: 'open', toConfirm: ['ana'] }), nextSession: null }), 'confirm');
    assert.equal(step({ last: last({}), nextSession: null }), 'summarize');
    assert.equal(step({ last: last({ summary: 'open', toConfirm: ['ben'] }), nextSession: null }), 'book');
  });

  it('asks for no summary of a session that is long ago', () => {
    const old = { session: session('2026-10-20T09:00:00Z', '2026-10-20T09:30:00Z'), notes };
    assert.equal(step({ last: old, nextSession: null }), 'book');
  });

  it('is booking, then preparing', () => {
    assert.equal(step({ nextSession: null }), 'book');
    assert.equal(step({ nextNotes: { ...notes, preparedBy: ['ben'] } }), 'prepare');
  });
});
