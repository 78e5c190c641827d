// When the owner of an action is reminded of it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSoonDue } from '../../../shared/mentoring/space/space-entry.js';

const day = (number: number) => new Date(Date.UTC(2026, 10, 1 + number)).toISOString().slice(0, 10);

describe('an action with a day', () => {
  it('is soon due on that day and the one before, when it was written down earlier', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (written, today, due) => {
        const days = {
          writtenOn: day(written),
          today: day(today),
          tomorrow: day(today + 1),
          dueOn: day(due),
        };
        assert.equal(isSoonDue(days), written < today && (due === today || due === today + 1));
      }),
    );
  });
});
