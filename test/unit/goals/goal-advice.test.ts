// The gentle checks of a goal, its progress in percent, and how it stands against its time.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GoalDraft } from '../../../shared/api/goal-api.js';
import { countingOf, percentOf } from '../../../shared/mentoring/goals/goal.js';
import { type AdviceCode, adviceFor } from '../../../shared/mentoring/goals/goal-advice.js';
import { evenPace, paceOf, reviewAfter } from '../../../shared/mentoring/goals/goal-review.js';

const FACTS = { today: '2026-11-25', endsOn: '2027-05-26', vagueWords: ['better', 'more'] };
const GOOD: GoalDraft = {
  title: 'Give two talks to the whole department',
  details: '',
  realistic: 'I gave one to my team in May.',
  measure: 'The talks took place.',
  unit: '',
  from: null,
  to: null,
  baseline: 'So far I speak in front of five people.',
  baselineOn: '2026-11-25',
  dueOn: '2027-01-31',
  milestones: [],
};

describe('the advice on a goal', () => {
  const codes = (change: Partial<GoalDraft>): AdviceCode[] =>
    adviceFor({ ...GOOD, ...change }, FACTS).map(({ code }) => code);

  it('has nothing to add to a goal that is specific, realistic, measurable and dated', () => {
    assert.deepEqual(codes({}), []);
  });

  it('says what is too short, too vague or too much, and takes a number or an explanation for clear', () => {
    assert.deepEqual(codes({ title: 'Leadership' }), ['titleShort']);
    assert.deepEqual(codes({ title: 'Become better at talks' }), ['titleVague']);
    assert.deepEqual(codes({ title: 'Become better at 3 talks' }), []);
    assert.deepEqual(
      codes({ title: 'Become better at talks', details: 'So that people ask questions at the end of one.' }),
      [],
    );
    assert.deepEqual(codes({ title: 'Talks, feedback, and budgets' }), ['titleSeveral']);
  });

  it('asks for a measure, for where it starts, and for numbers that belong together', () => {
    assert.deepEqual(codes({ measure: '' }), ['measureMissing']);
    assert.deepEqual(codes({ baseline: '' }), ['baselineMissing']);
    assert.deepEqual(codes({ measure: '', from: 2, to: 2, baseline: '' }), ['targetSame']);
    assert.deepEqual(codes({ from: 2 }), ['targetHalf']);
    assert.deepEqual(codes({ measure: '', from: 2, to: 8, baseline: '' }), []);
  });

  it('looks at the date: missing, past, soon, beyond the program, and milestones after it', () => {
    assert.deepEqual(codes({ dueOn: null }), ['dateMissing']);
    assert.deepEqual(codes({ dueOn: '2026-11-24' }), ['datePast']);
    assert.deepEqual(codes({ dueOn: '2026-11-28' }), ['dateSoon']);
    const step = { id: 'a', title: 'First', dueOn: '2027-06-01' };
    assert.deepEqual(codes({ dueOn: '2027-05-27', milestones: [step] }), [
      'dateAfterProgram',
      'milestoneLate',
    ]);
    assert.deepEqual(codes({ dueOn: '2027-05-01' }), ['stepsMissing']);
  });
});

describe('the progress of a goal', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  it('is a whole number from 0 to 100, whatever was counted', () => {
    fc.assert(
      fc.property(number, number, number, (from, to, value) => {
        const percent = percentOf({ from, to, unit: '' }, value);
        assert.ok(Number.isInteger(percent) && percent >= 0 && percent <= 100, String(percent));
      }),
    );
  });

  it('is 0 where it starts and 100 at its target, upwards and downwards', () => {
    fc.assert(
      fc.property(number, number, (from, to) => {
        const of = { from, to, unit: 'h' };
        if (!countingOf(of)) return;
        assert.equal(percentOf(of, from), 0);
        assert.equal(percentOf(of, to), 100);
      }),
    );
    assert.equal(percentOf({ from: 10, to: 4, unit: 'h' }, 7), 50);
  });
});

describe('the pace of a goal', () => {
  const facts = { startedOn: '2026-01-01', dueOn: '2026-04-11', today: '2026-02-20', percent: 50 };

  it('wants attention when it is late, silent or far behind, and says which', () => {
    assert.equal(evenPace(facts), 50);
    assert.equal(paceOf({ ...facts, recordedOn: '2026-02-10' }), 'on-track');
    assert.equal(paceOf({ ...facts, percent: 20, recordedOn: '2026-02-10' }), 'behind');
    assert.equal(paceOf({ ...facts, recordedOn: null }), 'silent');
    assert.equal(paceOf({ ...facts, today: '2026-04-12', recordedOn: '2026-04-10' }), 'overdue');
    assert.equal(paceOf({ ...facts, today: '2026-01-09', percent: 0, recordedOn: null }), 'fresh');
    assert.equal(paceOf({ ...facts, today: '2027-01-01', percent: 100, recordedOn: null }), 'on-track');
  });

  it('is looked at in four weeks, or on its last day if that is sooner and still to come', () => {
    const at = new Date('2026-11-25T10:00:00Z');
    assert.equal(reviewAfter(at, null), '2026-12-23');
    assert.equal(reviewAfter(at, '2026-12-01'), '2026-12-01');
    assert.equal(reviewAfter(at, '2026-11-20'), '2026-12-23');
  });
});
