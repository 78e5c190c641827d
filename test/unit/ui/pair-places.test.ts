// Places of the pages of a mentoring relationship in the address.
import assert from 'node:assert/strict';
import { pairPlace, readPairPlace } from '../../../teams-app/client/places/pair-places.js';

describe('the places of a mentoring relationship', () => {
  it('are read as they were written', () => {
    for (const page of ['space', 'book', 'agreement-print', 'goals', 'exchange', 'closing'] as const) {
      const place = { page, pairId: 'run-1-person-2' };
      assert.deepEqual(readPairPlace(pairPlace(place)), place);
    }
  });

  it('name one of several things in a part', () => {
    const place = { page: 'goals', pairId: 'run-1-person-2', itemId: 'goal-7' } as const;
    assert.equal(pairPlace(place), 'pair/run-1-person-2/goals/goal-7');
    assert.deepEqual(readPairPlace(pairPlace(place)), place);
    assert.deepEqual(readPairPlace('pair/run-1/elsewhere/goal-7'), { page: 'space', pairId: 'run-1' });
  });

  it('leave other places to the rest of the tab', () => {
    assert.equal(readPairPlace(''), undefined);
    assert.equal(readPairPlace('pair'), undefined);
    assert.equal(readPairPlace('programs/pair'), undefined);
  });
});
