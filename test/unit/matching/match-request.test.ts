// The pure rules of requests: when people may ask, how many at once, and whom they leave in peace.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phase } from '../../../shared/api/program-api.js';
import {
  freePlace,
  hasExpired,
  isResting,
  MOST_OPEN,
  mayFindEachOther,
  REST_DAYS,
  requestState,
} from '../../../shared/matching/requests/match-request.js';
import { overtakenBecause } from '../../../shared/matching/requests/request-endings.js';
import { DAY } from '../../../shared/platform/hours.js';

const mode = fc.constantFrom('manager' as const, 'self' as const, 'mixed' as const);

describe('a request', () => {
  it('can be sent while pairs are made or run, in mixed mode after a run was published, and else never', () => {
    fc.assert(
      fc.property(
        fc.record({
          matchMode: mode,
          phase: fc.constantFrom(...phase.options),
          isArchived: fc.boolean(),
        }),
        fc.boolean(),
        (program, hasPublished) => {
          const may = mayFindEachOther(program, hasPublished);
          const isTime = !program.isArchived && ['match', 'run'].includes(program.phase);
          const byMode = { manager: false, self: true, mixed: hasPublished };
          assert.equal(may, isTime && byMode[program.matchMode]);
        },
      ),
    );
  });

  it('takes a place that is free, as long as there is one', () => {
    const taken = fc.uniqueArray(fc.integer({ min: 1, max: MOST_OPEN }));
    fc.assert(
      fc.property(taken, (places) => {
        const free = freePlace(places);
        assert.equal(free === undefined, places.length === MOST_OPEN);
        if (free !== undefined) assert.ok(free >= 1 && free <= MOST_OPEN && !places.includes(free));
      }),
    );
  });

  it('leaves a mentor in peace for a while after a no or no answer, and only then', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requestState.options),
        fc.integer({ min: 0, max: 3 * REST_DAYS }),
        (state, days) => {
          const endedAt = new Date(Date.UTC(2026, 10, 24));
          const now = new Date(endedAt.getTime() + days * DAY);
          const isWanted = (state === 'declined' || state === 'expired') && days < REST_DAYS;
          assert.equal(isResting({ state, endedAt }, now), isWanted);
        },
      ),
    );
    assert.equal(isResting({ state: 'open' }, new Date()), false);
  });

  it('expires only while it is open', () => {
    const expiresAt = new Date(Date.UTC(2026, 10, 24));
    for (const state of requestState.options) {
      assert.equal(hasExpired({ state, expiresAt }, expiresAt), state === 'open');
      assert.equal(hasExpired({ state, expiresAt }, new Date(expiresAt.getTime() - 1)), false);
    }
  });

  it('is overtaken when the mentee has a mentor, or one of the two takes no part', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((ids) => new Set(ids));
    fc.assert(
      fc.property(some, some, some, (mentees, mentors, matched) => {
        const reason = overtakenBecause({ menteeId: 'a', mentorId: 'b' }, { mentees, mentors, matched });
        const takePart = mentees.has('a') && mentors.has('b');
        assert.equal(reason, matched.has('a') ? 'matched' : takePart ? undefined : 'unavailable');
      }),
    );
  });
});
