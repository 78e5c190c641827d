// When people are told what can wait: by their own clock, also around the days on which clocks change.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { deliverAt, remindAt } from '../../../shared/notices/deliver-at.js';
import type { WorkingHours } from '../../../shared/platform/hours.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Days on which clocks change in these zones, by an hour or, on Lord Howe Island, by half of one. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Kolkata', '2026-06-01'],
  ['America/Santiago', '2026-09-06'],
] as const;

const clock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const situation = fc
  .record({
    change: fc.constantFrom(...CHANGES),
    minutes: fc.integer({ min: -5 * 24 * 60, max: 5 * 24 * 60 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    start: fc.tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 0, max: 59 })),
    end: fc.tuple(fc.integer({ min: 13, max: 23 }), fc.integer({ min: 0, max: 59 })),
  })
  .map(({ change: [timeZone, date], minutes, weekdays, start, end }) => {
    const hours: WorkingHours = { timeZone, weekdays, start: clock(...start), end: clock(...end) };
    return { hours, now: DateTime.fromISO(date, { zone: timeZone }).plus({ minutes }).toJSDate() };
  });

describe('what can wait', () => {
  it('is told in working hours, by the clock on the wall', () => {
    fc.assert(
      fc.property(situation, ({ hours, now }) => {
        assert.ok(isWorking(deliverAt(now, hours), hours));
      }),
    );
  });

  it('is told at once in working hours, and never before it is there', () => {
    fc.assert(
      fc.property(situation, ({ hours, now }) => {
        const at = deliverAt(now, hours);
        assert.ok(at >= now);
        if (isWorking(now, hours)) assert.deepEqual(at, now);
      }),
    );
  });

  it('is told as soon as working hours begin', () => {
    fc.assert(
      fc.property(situation, fc.double({ min: 0, max: 1, noNaN: true }), ({ hours, now }, part) => {
        const at = deliverAt(now, hours).getTime();
        const between = new Date(Math.floor(now.getTime() + part * (at - now.getTime())));
        if (between.getTime() < at) assert.ok(!isWorking(between, hours));
        assert.equal(deliverAt(between, hours).getTime(), at);
      }),
    );
  });

  it('waits from Friday evening to Monday morning, one hour less when clocks go forward', () => {
    const hours = { timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' };
    const friday = new Date('2026-03-27T16:00:00Z');
    assert.equal(deliverAt(friday, hours).toISOString(), '2026-03-30T07:00:00.000Z');
  });

  it('does not wait where nobody knows the hours, or they say nothing', () => {
    const now = new Date('2026-03-28T23:00:00Z');
    assert.deepEqual(deliverAt(now, undefined), now);
    for (const odd of [{ weekdays: [] }, { timeZone: 'Nowhere/Town' }]) {
      const hours = { timeZone: 'Europe/Berlin', weekdays: [1], start: '09:00', end: '17:00', ...odd };
      assert.deepEqual(deliverAt(now, hours), now);
    }
  });
});

describe('a reminder of a meeting', () => {
  it('comes in working hours and at least an hour before, when the meeting is in working hours', () => {
    fc.assert(
      fc.property(situation, ({ hours, now }) => {
        const start = deliverAt(now, { ...hours, weekdays: [1, 2, 3, 4, 5, 6, 7] });
        const at = remindAt(start, { ...hours, weekdays: [1, 2, 3, 4, 5] });
        assert.ok(start.getTime() - at.getTime() >= HOUR);
        assert.ok(start.getTime() - at.getTime() <= 4 * DAY);
        assert.ok(isWorking(at, { ...hours, weekdays: [1, 2, 3, 4, 5] }));
      }),
    );
  });

  it('comes a day before where nobody knows the hours', () => {
    const start = new Date('2026-03-28T23:00:00Z');
    assert.equal(start.getTime() - remindAt(start, undefined).getTime(), DAY);
  });
});

function isWorking(at: Date, { timeZone, weekdays, start, end }: WorkingHours): boolean {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  const time = local.toFormat('HH:mm:ss.SSS');
  return weekdays.includes(local.weekday) && time >= `${start}:00.000` && time < `${end}:00.000`;
}
