// Decides which one thing stands at the top of a relationship's space.
import type { PairResponse } from '../../../../shared/api/pair-api.js';

export type PairStep =
  | 'join'
  | 'check-in'
  | 'agreement'
  | 'first-goal'
  | 'answer-goal'
  | 'confirm'
  | 'summarize'
  | 'book'
  | 'prepare'
  | 'meet'
  | 'ended';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** From then on the way into the meeting is what matters. */
const JOIN_MINUTES_BEFORE = 15;
/** Older sessions are not asked about any more: nobody remembers. */
const SUMMARIZE_DAYS = 14;

export type PairFacts = Pick<
  PairResponse,
  'me' | 'status' | 'checkIn' | 'agreement' | 'goals' | 'nextSession' | 'nextNotes' | 'last'
>;

/** What cannot wait comes first, then what is open between us, then what comes next. */
export function pairNextStep(facts: PairFacts, now: Date): PairStep {
  if (facts.status === 'ended') return 'ended';
  return urgent(facts, now) ?? unsettled(facts) ?? fromLast(facts, now) ?? toNext(facts);
}

function urgent({ nextSession, checkIn }: PairFacts, now: Date): PairStep | undefined {
  const soon = now.getTime() + JOIN_MINUTES_BEFORE * MINUTE;
  if (nextSession?.joinUrl && Date.parse(nextSession.start) <= soon) return 'join';
  return checkIn && !checkIn.mine ? 'check-in' : undefined;
}

function unsettled({ agreement, goals }: PairFacts): PairStep | undefined {
  if (agreement) return 'agreement';
  if (goals === 'answer') return 'answer-goal';
  return goals === 'first' ? 'first-goal' : undefined;
}

function fromLast({ last, me }: PairFacts, now: Date): PairStep | undefined {
  if (!last) return undefined;
  if (last.notes.toConfirm.includes(me.personId)) return 'confirm';
  const isFresh = now.getTime() - Date.parse(last.session.end) < SUMMARIZE_DAYS * DAY;
  return isFresh && last.notes.summary === 'none' ? 'summarize' : undefined;
}

function toNext({ nextSession, nextNotes, me }: PairFacts): PairStep {
  if (!nextSession) return 'book';
  return nextNotes?.preparedBy.includes(me.personId) ? 'meet' : 'prepare';
}
