// The life of a goal under any sequence of steps, by anybody.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Goal, newGoal } from '../../../shared/mentoring/goals/goal.js';
import { type GoalStep, type StepBy, takeStep } from '../../../shared/mentoring/goals/goal-step.js';
import { AppError } from '../../../shared/platform/errors.js';

const OWNER: StepBy = { personId: 'mentee', isOwner: true, isMentor: false };
const PEOPLE: readonly StepBy[] = [
  OWNER,
  { personId: 'mentor', isOwner: false, isMentor: true },
  { personId: 'second-mentor', isOwner: false, isMentor: true },
  { personId: 'other-mentee', isOwner: false, isMentor: false },
];

const terms = fc.record({
  sealed: fc.string(),
  baselineOn: fc.constant('2026-11-25'),
  dueOn: fc.constantFrom(null, '2026-11-01', '2026-12-24', '2027-05-01'),
});
const step: fc.Arbitrary<GoalStep> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), terms, isShared: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('accept' as const), revision: fc.integer({ min: 0, max: 4 }) }),
  },
  fc.constantFrom<GoalStep>(
    { kind: 'withdraw' },
    { kind: 'pause' },
    { kind: 'reopen' },
    { kind: 'achieve' },
    { kind: 'drop', sealedReason: null },
    { kind: 'drop', sealedReason: 'sealed' },
  ),
);
const taken = fc.record({ step, by: fc.constantFrom(...PEOPLE) });
const sequence = fc.array(taken, { maxLength: 30 });

describe('the life of a goal', () => {
  it('never puts words in force that not both sides accepted', () => {
    holdsForAll(({ after }) => {
      if (!after.current) return;
      assert.ok(after.current.acceptedBy.includes('mentee'));
      assert.ok(after.current.acceptedBy.some((one) => one === 'mentor' || one === 'second-mentor'));
      assert.ok(!after.current.acceptedBy.includes('other-mentee'));
    });
  });

  it('changes what is in force only when a mentor accepts exactly the words that were shown', () => {
    holdsForAll(({ before, after, step: last, by }) => {
      if (JSON.stringify(before.current) === JSON.stringify(after.current)) return;
      assert.equal(last.kind, 'accept');
      assert.ok(by.isMentor);
      assert.equal(before.proposal?.isShared, true);
      assert.equal(after.current?.sealed, before.proposal?.sealed);
      assert.equal(after.current?.revision, before.proposal?.revision);
    });
  });

  it('gives no revision twice', () => {
    holdsForAll(({ before, after, step: last }) => {
      if (last.kind === 'write') assert.equal(after.proposal?.revision, before.revisions + 1);
      assert.ok(after.revisions >= before.revisions);
    });
  });

  it('is in force, paused or achieved only with words that were accepted', () => {
    holdsForAll(({ after }) => {
      if (['active', 'paused', 'achieved'].includes(after.phase)) assert.ok(after.current);
      if (after.phase === 'draft') assert.equal(after.current, null);
    });
  });

  it('has an end if and only if it ended, and then nothing waits beside what was in force', () => {
    holdsForAll(({ after }) => {
      const hasEnded = ['achieved', 'dropped'].includes(after.phase);
      assert.equal(after.endedAt !== null, hasEnded);
      if (hasEnded) assert.equal(after.reviewOn, null);
      if (hasEnded && after.current) assert.equal(after.proposal, null);
      if (after.phase !== 'dropped') assert.equal(after.sealedReason, null);
    });
  });

  it('goes up by one version with each step, and does nothing for other mentees', () => {
    holdsForAll(({ before, after, by }) => {
      assert.equal(after.version, before.version + 1);
      assert.notEqual(by.personId, 'other-mentee');
    });
  });
});

type Moment = { before: Goal; after: Goal; step: GoalStep; by: StepBy };

/** Steps that are refused change nothing; all others are looked at. */
function holdsForAll(check: (moment: Moment) => void): void {
  fc.assert(
    fc.property(sequence, (steps) => {
      let goal = newGoal({ id: 'g', relationshipId: 'r', ownerId: 'mentee', createdAt: new Date(0) });
      for (const { step: next, by } of steps) {
        const after = tried(goal, next, by);
        if (after) check({ before: goal, after, step: next, by });
        goal = after ?? goal;
      }
    }),
    { numRuns: 300 },
  );
}

function tried(goal: Goal, next: GoalStep, by: StepBy): Goal | undefined {
  try {
    return takeStep(goal, next, { by, at: new Date('2026-11-25T10:00:00Z') });
  } catch (error) {
    assert.ok(error instanceof AppError);
    return undefined;
  }
}
