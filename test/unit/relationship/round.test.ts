// Rounds: whatever members do, nobody sees an answer before its time, and nobody changes what was seen.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRevealed, newRound, type Round, withAnswer } from '../../../shared/mentoring/exchange/round.js';

const MEMBERS = ['ana', 'ben', 'cem'];
const OPENED = new Date('2026-11-02T09:00:00Z');
const DAY = 24 * 60 * 60_000;

const step = fc.record({
  personId: fc.constantFrom(...MEMBERS),
  state: fc.constantFrom('written' as const, 'passed' as const),
  version: fc.integer({ min: 0, max: 2 }),
  day: fc.integer({ min: 0, max: 9 }),
});

describe('a round', () => {
  it('is shown when all have answered or its time is over, and never before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, hasEnd) => {
        const { round, now } = played(steps, hasEnd);
        const answered = new Set(round.answers.map(({ personId }) => personId));
        const isOver = hasEnd && now.getTime() >= OPENED.getTime() + 7 * DAY;
        assert.equal(isRevealed(round, now), answered.size === MEMBERS.length || isOver);
        assert.equal(answered.size, round.answers.length);
      }),
    );
  });

  it('never changes an answer that was shown', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), step, (steps, last) => {
        const { round, now } = played(steps, true);
        const after = tried(round, last, now);
        if (!isRevealed(round, now)) return;
        for (const answer of round.answers)
          assert.deepEqual(
            after.answers.find(({ personId }) => personId === answer.personId),
            answer,
          );
      }),
    );
  });

  it('refuses a change of an answer that was changed meanwhile', () => {
    const { round } = played([{ personId: 'ana', state: 'written', version: 0, day: 0 }], true);
    const answer = { personId: 'ana', state: 'passed' as const, at: OPENED, version: 0 };
    assert.throws(() => withAnswer(round, answer, { memberIds: MEMBERS, now: OPENED }), {
      code: 'round.changed-meanwhile',
    });
  });
});

type Step = { personId: string; state: 'written' | 'passed'; version: number; day: number };

function played(steps: readonly Step[], hasEnd: boolean): { round: Round; now: Date } {
  let now = OPENED;
  let round: Round = newRound({
    id: 'r',
    relationshipId: 'p',
    kind: 'prompt',
    question: 'week',
    openedAt: OPENED,
    ...(hasEnd ? { revealAt: new Date(OPENED.getTime() + 7 * DAY) } : {}),
  });
  for (const one of steps) {
    now = new Date(Math.max(now.getTime(), OPENED.getTime() + one.day * DAY));
    round = tried(round, one, now);
  }
  return { round, now };
}

function tried(round: Round, { personId, state, version }: Step, now: Date): Round {
  try {
    return withAnswer(round, { personId, state, at: now, version }, { memberIds: MEMBERS, now });
  } catch {
    return round;
  }
}
