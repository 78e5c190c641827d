// When something that failed is tried again.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextTry } from '../../../shared/platform/backoff.js';

const NOW = new Date('2026-11-24T12:00:00Z');
const msAfter = (attempts: number, retryAfterSeconds?: number) =>
  nextTry(attempts, NOW, retryAfterSeconds).getTime() - NOW.getTime();

describe('the next try', () => {
  it('comes after 1, 2, 4 … minutes, and after an hour in the end', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 50].map((attempts) => msAfter(attempts) / 60_000);
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('is never earlier than the service said, nor than a minute, and never further than both', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(100_000), (attempts, seconds) => {
        const wait = msAfter(attempts, seconds);
        assert.ok(wait >= seconds * 1000 && wait >= 60_000);
        assert.ok(wait <= Math.max(seconds * 1000, 3_600_000));
      }),
    );
  });
});
