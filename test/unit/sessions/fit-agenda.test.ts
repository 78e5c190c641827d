// A suggested agenda in the time that there is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitAgenda } from '../../../shared/mentoring/sessions/agenda/fit-agenda.js';

const minutesOf = (items: readonly { minutes: number }[]) => items.map(({ minutes }) => minutes);
const itemsOf = (minutes: readonly number[]) =>
  minutes.map((one, index) => ({ id: `${index}`, minutes: one }));

describe('an agenda', () => {
  it('stays as it is in a meeting that is long enough', () => {
    assert.deepEqual(minutesOf(fitAgenda(itemsOf([15, 10, 5]), 30)), [15, 10, 5]);
    assert.deepEqual(minutesOf(fitAgenda(itemsOf([15, 10, 5]), Number.POSITIVE_INFINITY)), [15, 10, 5]);
  });

  it('fills a shorter meeting to the minute, each item within a minute of its share', () => {
    const times = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, fc.integer({ min: 10, max: 60 }), (suggested, length) => {
        const total = suggested.reduce((sum, one) => sum + one, 0);
        fc.pre(total > length);
        const fitted = minutesOf(fitAgenda(itemsOf(suggested), length));
        assert.equal(
          fitted.reduce((sum, one) => sum + one, 0),
          length,
        );
        for (const [index, one] of fitted.entries())
          assert.ok(Math.abs(one - ((suggested[index] ?? 0) * length) / total) < 1);
      }),
    );
  });
});
