// The connector's rate limits, on a clock of their own.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRateLimits } from '../sandbox/connector/rate-limits.js';

const WINDOWS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

describe("The connector's rate limits", () => {
  it('never allow more to one chat than any documented window does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 50, maxLength: 400 }), (gaps) => {
        let now = 0;
        const limits = createRateLimits('documented', () => now);
        const allowed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (limits.take('sending', 'a') === 0) allowed.push(now);
        }
        for (const [most, ms] of WINDOWS) assert.ok(mostWithin(ms, allowed) <= most);
      }),
      { numRuns: 30 },
    );
  });

  it('say how long to wait, and then allow it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (calls) => {
        let now = 0;
        const limits = createRateLimits('documented', () => now);
        for (let call = 0; call < calls; call += 1) {
          now += limits.take('sending', 'a');
          limits.take('sending', 'a');
        }
        const wait = limits.take('sending', 'a');
        now += wait;
        assert.equal(wait > 0 ? limits.take('sending', 'a') : 0, 0);
      }),
    );
  });

  it('allow 1,800 messages an hour to one chat', () => {
    let now = 0;
    const limits = createRateLimits('documented', () => now);
    let allowed = 0;
    for (; now < 3_600_000; now += 500) if (limits.take('sending', 'a') === 0) allowed += 1;
    assert.equal(allowed, 1_800);
  });

  it('allow 50 calls a second for the whole organization', () => {
    const limits = createRateLimits('documented', () => 0);
    const waits = Array.from({ length: 60 }, (_, chat) => limits.take('sending', `chat ${chat}`));
    assert.equal(waits.filter((wait) => wait === 0).length, 50);
  });

  it('grow with the scale', () => {
    const limits = createRateLimits(25, () => 0);
    const waits = Array.from({ length: 1_300 }, (_, chat) => limits.take('sending', `chat ${chat}`));
    assert.equal(waits.filter((wait) => wait === 0).length, 1_250);
  });
});

function mostWithin(ms: number, times: readonly number[]): number {
  return Math.max(...times.map((at) => times.filter((one) => one <= at && at - one < ms).length));
}
