// The rules of the last day, of who reads last words, and of how long texts are kept.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClosingPart } from '../../../shared/mentoring/farewell/closing.js';
import { closingDue, isDoneByAll, isPast, mayEndOn } from '../../../shared/mentoring/farewell/closing.js';
import { mayReadReflection, mayReadThanks } from '../../../shared/mentoring/farewell/closing-policy.js';
import { keptUntil, stepToErasure } from '../../../shared/mentoring/relationship/kept-space.js';
import type { Relationship } from '../../../shared/mentoring/relationship/relationship.js';
import { monthsLater } from '../../../shared/programs/retention.js';

const DAY = 24 * 60 * 60_000;
const instants = fc.date({
  min: new Date('2020-01-01T00:00:00Z'),
  max: new Date('2050-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const months = fc.integer({ min: 1, max: 60 });
const frames = fc.record({
  lengthWeeks: fc.integer({ min: 4, max: 104 }),
  phase: fc.constantFrom('run', 'close'),
  isArchived: fc.boolean(),
});
const pair: Relationship = {
  id: 'r',
  programId: 'p',
  members: [
    { personId: 'a', role: 'mentor' },
    { personId: 'b', role: 'mentee' },
    { personId: 'c', role: 'mentee' },
  ],
  status: 'active',
  startedAt: new Date(0),
};
const partOf = (personId: string, more: Partial<ClosingPart> = {}): ClosingPart => ({
  relationshipId: 'r',
  personId,
  next: [],
  version: 1,
  ...more,
});

describe('the last day of a mentoring', () => {
  it('never comes at shorter notice than two weeks, however late it is noticed', () => {
    fc.assert(
      fc.property(instants, instants, frames, (startedAt, now, frame) => {
        const endsOn = closingDue({ startedAt }, frame, now);
        if (!endsOn) return;
        assert.ok(Date.parse(endsOn) >= now.getTime() - DAY + 14 * DAY);
        assert.ok(!isPast(endsOn, now));
        assert.ok(mayEndOn(endsOn, now));
      }),
    );
  });

  it('is named three weeks before the time of the program is over, and not before', () => {
    const frame = { lengthWeeks: 10, phase: 'run', isArchived: false } as const;
    const at = (days: number) => closingDue(pair, frame, new Date(days * DAY));
    assert.equal(at(48), undefined);
    assert.equal(at(49), '1970-03-12');
    assert.equal(at(65), '1970-03-21');
  });

  it('comes sooner when the program closes', () => {
    const closed = {
      lengthWeeks: 104,
      phase: 'close',
      isArchived: false,
      closedAt: new Date(10 * DAY),
    } as const;
    assert.equal(closingDue(pair, closed, new Date(10 * DAY)), '1970-02-01');
  });

  it('is over only when it is over in the last zone on earth', () => {
    assert.equal(isPast('2026-03-01', new Date('2026-03-02T11:59:59Z')), false);
    assert.equal(isPast('2026-03-01', new Date('2026-03-02T12:00:00Z')), true);
  });

  it('may be named from tomorrow on, for a year', () => {
    const now = new Date('2026-03-01T23:00:00Z');
    assert.deepEqual(
      ['2026-03-01', '2026-03-02', '2027-03-01', '2027-03-02'].map((day) => mayEndOn(day, now)),
      [false, true, true, false],
    );
  });
});

describe('last words', () => {
  const reflection = { audience: 'pair', sealed: 's' } as const;
  const thanks = { sealed: 's' };

  it('of reflection are read by others only when their author chose so, and has finished or it has ended', () => {
    const done = { doneAt: new Date(1) };
    assert.equal(mayReadReflection(partOf('a', { reflection }), pair), false);
    assert.equal(mayReadReflection(partOf('a', { reflection, ...done }), pair), true);
    assert.equal(mayReadReflection(partOf('a', { reflection }), { ...pair, status: 'ended' }), true);
    const alone = { reflection: { ...reflection, audience: 'me' as const }, ...done };
    assert.equal(mayReadReflection(partOf('a', alone), { ...pair, status: 'ended' }), false);
  });

  it('of thanks are read once everybody has written them, or at the planned end; not at an early one', () => {
    const some = [partOf('a', { thanks }), partOf('b', { thanks }), partOf('c')];
    assert.equal(mayReadThanks(some, pair), false);
    assert.equal(mayReadThanks([...some.slice(0, 2), partOf('c', { thanks })], pair), true);
    assert.equal(mayReadThanks(some, { ...pair, status: 'ended', endReason: 'completed' }), true);
    assert.equal(mayReadThanks(some, { ...pair, status: 'ended', endReason: 'parted' }), false);
  });

  it('end the mentoring when all members have finished, in a group too', () => {
    const ids = ['a', 'b', 'c'];
    const done = ids.map((id) => partOf(id, { doneAt: new Date(1) }));
    assert.equal(isDoneByAll(done, ids), true);
    assert.equal(isDoneByAll(done.slice(1), ids), false);
    assert.equal(isDoneByAll([], ids), false);
  });
});

describe('how long texts are kept', () => {
  it('is counted in months of the calendar', () => {
    const later = (day: string, count: number) => monthsLater(new Date(day), count).toISOString();
    assert.equal(later('2026-01-31T08:00:00.000Z', 1), '2026-02-28T08:00:00.000Z');
    assert.equal(later('2026-11-25T00:00:00.000Z', 12), '2027-11-25T00:00:00.000Z');
    assert.equal(later('2026-03-31T00:00:00.000Z', -1), '2026-02-28T00:00:00.000Z');
  });

  it('is never shorter than the program says, and nothing is erased within thirty days of the warning', () => {
    fc.assert(
      fc.property(instants, months, fc.integer({ min: -400, max: 3000 }), (endedAt, keepMonths, days) => {
        const warnedAt = new Date(endedAt.getTime() + days * DAY);
        const until = keptUntil({ endedAt, warnedAt }, { keepMonths });
        assert.ok(until && until >= monthsLater(endedAt, keepMonths));
        assert.ok(until.getTime() >= warnedAt.getTime() + 30 * DAY);
        assert.equal(
          stepToErasure({ endedAt, warnedAt }, { keepMonths }, new Date(until.getTime() - 1)),
          'wait',
        );
        assert.equal(stepToErasure({ endedAt, warnedAt }, { keepMonths }, until), 'erase');
        assert.notEqual(stepToErasure({ endedAt }, { keepMonths }, until), 'erase');
      }),
    );
  });

  it('does not end while the mentoring goes on', () => {
    assert.equal(stepToErasure({}, { keepMonths: 1 }, new Date('2100-01-01')), 'wait');
  });
});
