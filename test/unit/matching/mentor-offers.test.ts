// Whom a mentee is shown, whatever they ask for, withdraw and hear meanwhile.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chooseOffers,
  MOST_AT_ONCE,
  MOST_IN_SPAN,
  type Shown,
  SPAN_DAYS,
} from '../../../shared/matching/requests/mentor-offers.js';

const DAY = 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 24);

/** Each time, some of the mentors are possible, in some order, some days after the time before. */
const visits = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 10 }),
    possible: fc.shuffledSubarray(Array.from({ length: 40 }, (_, n) => `m${n}`)),
  }),
  { maxLength: 40 },
);

type Visit = { now: Date; possible: string[]; offered: string[] };

function walk(steps: readonly { days: number; possible: string[] }[]): Visit[] {
  let shown: Shown[] = [];
  let at = start;
  return steps.map(({ days, possible }) => {
    at += days * DAY;
    const now = new Date(at);
    const { mentorIds, fresh } = chooseOffers(possible, shown, now);
    shown = [
      ...shown.filter(({ mentorId }) => !fresh.includes(mentorId)),
      ...fresh.map((mentorId) => ({ mentorId, shownAt: now })),
    ];
    return { now, possible, offered: mentorIds };
  });
}

describe('the mentors who are suggested', () => {
  it('are a few of those who are possible, the best first, and the same when nothing changed', () => {
    fc.assert(
      fc.property(visits, (steps) => {
        const twice = steps.flatMap((step) => [step, { ...step, days: 0 }]);
        const seen = walk(twice);
        seen.forEach(({ possible, offered }, index) => {
          assert.ok(offered.length <= MOST_AT_ONCE);
          assert.deepEqual(
            offered,
            possible.filter((id) => offered.includes(id)),
          );
          if (index % 2 === 1) assert.deepEqual(offered, seen[index - 1]?.offered);
        });
      }),
    );
  });

  it('are never more different ones within the span than the limit, whatever is asked and withdrawn', () => {
    fc.assert(
      fc.property(visits, (steps) => {
        const seen = walk(steps);
        for (const { now } of seen) {
          const within = seen.filter(
            (one) =>
              one.now.getTime() > now.getTime() - SPAN_DAYS * DAY && one.now.getTime() <= now.getTime(),
          );
          const different = new Set(within.flatMap(({ offered }) => offered));
          assert.ok(different.size <= 2 * MOST_IN_SPAN);
        }
        const atOnce = walk(steps.map((step) => ({ ...step, days: 0 })));
        const all = new Set(atOnce.flatMap(({ offered }) => offered));
        assert.ok(all.size <= MOST_IN_SPAN);
      }),
    );
  });

  it('are the very best for somebody who looks for the first time', () => {
    fc.assert(
      fc.property(visits, (steps) => {
        for (const { possible } of steps) {
          const { mentorIds } = chooseOffers(possible, [], new Date(start));
          assert.deepEqual(mentorIds, possible.slice(0, MOST_AT_ONCE));
        }
      }),
    );
  });
});
