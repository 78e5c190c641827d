// Waiting goes one step after the other, by the working days of the one who is waited for.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  isTimeToNudge,
  nextStep,
  type Step,
  type Steps,
  stageOf,
} from '../../../shared/mentoring/waiting/waiting.js';
import { turnsOf } from '../../../shared/ports/waiting-source.js';
import type { WorkingDays } from '../../../shared/programs/enrollment/working-hours.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'America/Santiago',
  'Australia/Lord_Howe',
];
const START = Date.parse('2026-09-01T00:00:00Z');

const instant = fc.integer({ min: 0, max: 30 * 24 }).map((hours) => new Date(START + hours * HOUR));
const pause = fc
  .record({ from: fc.nat(40 * 24), hours: fc.integer({ min: 1, max: 10 * 24 }) })
  .map(({ from, hours }) => ({
    from: new Date(START + from * HOUR),
    until: new Date(START + (from + hours) * HOUR),
  }));
const daysWith = (pauses: fc.Arbitrary<WorkingDays['pauses']>): fc.Arbitrary<WorkingDays> =>
  fc.record({
    timeZone: fc.constantFrom(...ZONES),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    pauses,
  });
const waitingWith = (pauses: fc.Arbitrary<WorkingDays['pauses']>) =>
  fc.record({ since: instant, promiseDays: fc.constantFrom(1, 2, 3, 5), days: daysWith(pauses) });
const anyWaiting = waitingWith(fc.array(pause, { maxLength: 2 }));
const neverAway = waitingWith(fc.constant([]));
const sweeps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 150, maxLength: 150 });

type Taken = { step: Step; at: Date };
type Waiting = Parameters<typeof nextStep>[0];

const MARKS = { remind: 'remindedAt', show: 'shownAt', offer: 'offeredAt' } as const;

/** Looks after so many hours each time, and takes what is due. */
function taken(waiting: Waiting, hours: readonly number[], see = (_steps: Steps, _at: Date) => {}): Taken[] {
  const steps: Steps = {};
  const all: Taken[] = [];
  let at = waiting.since;
  for (const later of hours) {
    at = new Date(at.getTime() + later * HOUR);
    const step = nextStep(waiting, steps, at);
    if (step) {
      all.push({ step, at });
      steps[MARKS[step]] = at;
    }
    see({ ...steps }, at);
  }
  return all;
}

/** The person's whole working days between the two, counted by the calendar on the wall. */
function wholeDays(from: Date, to: Date, { timeZone, weekdays, pauses }: WorkingDays): number {
  const dateOf = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';
  const last = dateOf(to);
  let count = 0;
  for (let day = DateTime.fromISO(dateOf(from)).plus({ days: 1 }); ; day = day.plus({ days: 1 })) {
    const date = day.toISODate() ?? '';
    if (date >= last) return count;
    const isPaused = pauses.some(
      (one) => dateOf(one.from) <= date && date <= dateOf(new Date(one.until.getTime() - 1)),
    );
    if (weekdays.includes(day.weekday) && !isPaused) count += 1;
  }
}

describe('waiting for somebody', () => {
  it('begins with them alone, is shown after that, and is left to whoever waits in the end', () => {
    fc.assert(
      fc.property(neverAway, sweeps, (waiting, hours) => {
        const steps = taken(waiting, hours).map(({ step }) => step);
        assert.deepEqual(steps, ['remind', 'show', 'offer'].slice(0, steps.length));
      }),
    );
  });

  it('keeps to what was promised, in their own working days, and hurries nobody past a step', () => {
    fc.assert(
      fc.property(anyWaiting, sweeps, (waiting, hours) => {
        const { since, promiseDays, days } = waiting;
        const beyond: Record<Step, number> = { remind: 0, show: 2, offer: 5 };
        const between: Record<Step, number> = { remind: 0, show: 1, offer: 2 };
        let before: Taken | undefined;
        for (const one of taken(waiting, hours)) {
          assert.ok(wholeDays(since, one.at, days) >= promiseDays + beyond[one.step]);
          if (before && one.step !== 'remind')
            assert.ok(wholeDays(before.at, one.at, days) >= between[one.step]);
          before = one;
        }
      }),
    );
  });

  it('always comes to the choice, when nobody answers and nobody pauses', () => {
    fc.assert(
      fc.property(neverAway, (waiting) => {
        const steps = taken(
          waiting,
          Array.from({ length: 24 * 12 }, () => 12),
        );
        assert.equal(steps.at(-1)?.step, 'offer');
      }),
      { numRuns: 20 },
    );
  });

  it('stands still in a pause, and begins anew with a reminder after it', () => {
    fc.assert(
      fc.property(anyWaiting, sweeps, (waiting, hours) => {
        const { pauses } = waiting.days;
        const isAway = (at: Date) => pauses.some(({ from, until }) => from <= at && at < until);
        const steps = taken(waiting, hours, (marks, at) => {
          if (isAway(at)) assert.equal(stageOf(waiting, marks, at), 'none');
        });
        assert.ok(steps.every(({ at }) => !isAway(at)));
        for (const { until } of pauses) {
          const next = steps.find(({ at }) => at >= until);
          const was = steps.some(({ at }) => at < until);
          if (next && was) assert.equal(next.step, 'remind');
        }
      }),
    );
  });

  it('is over with the answer: what was done before says nothing of a later turn', () => {
    fc.assert(
      fc.property(neverAway, sweeps, fc.integer({ min: 1, max: 1000 }), (waiting, hours, later) => {
        const marks: Steps = {};
        const all = taken(waiting, hours, (steps) => Object.assign(marks, steps));
        const since = new Date((all.at(-1)?.at ?? waiting.since).getTime() + later * HOUR);
        const next = { ...waiting, since };
        for (let days = 0; days < 40; days += 1) {
          const at = new Date(since.getTime() + days * DAY);
          assert.equal(stageOf(next, marks, at), 'none');
          assert.ok([undefined, 'remind'].includes(nextStep(next, marks, at)));
        }
      }),
    );
  });

  it('says so once for all turns that were there when they were reminded', () => {
    const days = { timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], pauses: [] };
    const remindedAt = new Date('2026-09-04T07:00:00Z');
    const younger = { since: new Date('2026-09-02T09:00:00Z'), promiseDays: 3, days };
    const monday = new Date('2026-09-07T09:00:00Z');
    assert.equal(nextStep(younger, { remindedAt }, monday), undefined);
    assert.equal(nextStep(younger, { remindedAt }, new Date(monday.getTime() + DAY)), undefined);
    assert.equal(nextStep(younger, { remindedAt }, new Date(monday.getTime() + 3 * DAY)), 'show');
  });

  it('lets whoever waits nudge again only after two of their working days', () => {
    const days = { timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], pauses: [] };
    const friday = new Date('2026-09-04T09:00:00Z');
    const on = (day: string) => isTimeToNudge(friday, days, new Date(`2026-09-${day}T09:00:00Z`));
    assert.deepEqual(['04', '05', '07', '08', '09'].map(on), [false, false, false, false, true]);
    assert.ok(isTimeToNudge(undefined, days, friday));
  });
});

describe('turns', () => {
  const at = (hours: number) => new Date(START + hours * HOUR);

  it('are those of everybody who has not done their part since, however many people there are', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const done = fc.uniqueArray(fc.record({ personId: fc.constantFrom(...ids, 'stranger'), at: instant }), {
      selector: ({ personId }) => personId,
    });
    fc.assert(
      fc.property(fc.array(done, { maxLength: 4 }), (rounds) => {
        const turns = turnsOf('check-in', ids, rounds);
        for (const id of ids) {
          const own = rounds.findIndex((round) => round.some(({ personId }) => personId === id));
          const missed = (own < 0 ? rounds : rounds.slice(0, own)).flat();
          const others = new Set(missed.map(({ personId }) => personId).filter((one) => ids.includes(one)));
          const turn = turns.find(({ onPersonId }) => onPersonId === id);
          assert.deepEqual(new Set(turn?.waiting.map(({ personId }) => personId)), others);
        }
      }),
    );
  });

  it('last since the first round that was missed, and end with the newest that was not', () => {
    const rounds = [
      [{ personId: 'a', at: at(30) }],
      [{ personId: 'a', at: at(20) }],
      [{ personId: 'b', at: at(10) }],
    ];
    assert.deepEqual(turnsOf('check-in', ['a', 'b'], rounds), [
      { kind: 'check-in', onPersonId: 'b', waiting: [{ personId: 'a', since: at(20) }] },
    ]);
    const answered = [[...(rounds[0] ?? []), { personId: 'b', at: at(40) }], ...rounds.slice(1)];
    assert.deepEqual(turnsOf('check-in', ['a', 'b'], answered), []);
  });
});
