// The pure rules of the enrollment form.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EnrollmentForm } from '../../../shared/api/enrollment-api.js';
import { enrollmentProblems, withWord } from '../../../shared/ui/enrollment/enrollment-problems.js';
import { enrollmentForm } from '../../support/enrollment-form.js';

describe('the enrollment form', () => {
  const fieldsOf = (change: Partial<EnrollmentForm>) =>
    enrollmentProblems({ ...enrollmentForm, ...change }).map(({ field }) => field);

  it('needs little: a part, a language, a time and the consent', () => {
    assert.deepEqual(fieldsOf({}), []);
    assert.deepEqual(fieldsOf({ roles: [], languages: [], weekdays: [], workEnd: '', consent: false }), [
      'roles',
      'languages',
      'weekdays',
      'workEnd',
      'consent',
    ]);
  });

  it('asks mentors alone how many mentees they take', () => {
    assert.deepEqual(fieldsOf({ capacity: 0 }), []);
    assert.deepEqual(fieldsOf({ capacity: 0, roles: ['mentor'] }), ['capacity']);
  });

  it('knows a time zone from a word that is none', () => {
    assert.deepEqual(fieldsOf({ timeZone: 'Berlin' }), ['timeZone']);
    assert.deepEqual(fieldsOf({ timeZone: '' }), ['timeZone']);
  });

  it('takes each word once, however often and however it is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (typed) => {
        const once = typed.reduce<string[]>(withWord, []);
        const twice = typed.map((word) => ` ${word.toUpperCase().toLowerCase()} `).reduce(withWord, once);
        const keys = once.map((word) => word.toLowerCase());
        assert.equal(new Set(keys).size, keys.length);
        assert.ok(once.every((word) => word !== '' && word === word.trim()));
        assert.ok(twice.length >= once.length);
      }),
    );
    assert.deepEqual(withWord(['Public speaking'], ' public  SPEAKING'), ['Public speaking']);
  });
});
