// Places of the program pages in the address.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { programPlace, readProgramPlace } from '../../../teams-app/client/places/program-places.js';

const id = fc.string({ minLength: 1 });

describe('the places of the program pages', () => {
  it('are read as they were written', () => {
    const places = fc.oneof(
      fc.constant({ page: 'list' as const }),
      fc.record({
        page: fc.constantFrom(
          'program' as const,
          'enroll' as const,
          'participants' as const,
          'runs' as const,
          'find' as const,
          'requests' as const,
        ),
        programId: id,
      }),
      fc.record({ page: fc.constant('run' as const), programId: id, runId: id }),
    );
    fc.assert(
      fc.property(places, (place) => assert.deepEqual(readProgramPlace(programPlace(place)), { ...place })),
    );
  });

  it('leave other places to the rest of the tab', () => {
    assert.equal(readProgramPlace(''), undefined);
    assert.equal(readProgramPlace('module/feedback'), undefined);
    assert.equal(readProgramPlace('%'), undefined);
  });
});
