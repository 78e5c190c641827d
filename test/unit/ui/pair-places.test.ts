// Places of the pages of a mentoring relationship in the address.
import assert from 'node:assert/strict';
import { pairPlace, readPairPlace } from '../../../teams-app/client/pair-places.js';

describe('the places of a mentoring relationship', () => {
  it('are read as they were written', () => {
    for (const page of ['space', 'book', 'closing', 'certificate'] as const) {
      const place = { page, pairId: 'run-1-person-2' };
      assert.deepEqual(readPairPlace(pairPlace(place)), place);
    }
  });

  it('leave other places to the rest of the tab', () => {
    assert.equal(readPairPlace(''), undefined);
    assert.equal(readPairPlace('pair'), undefined);
    assert.equal(readPairPlace('programs/pair'), undefined);
  });
});
