// The weights that objectives suggest: each objective has its own, and none counts more than another.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { objective, weights } from '../../../shared/api/program-api.js';
import { defaultWeights } from '../../../shared/programs/objective-defaults.js';

const OBJECTIVES = objective.options;
const sum = (of: ReturnType<typeof defaultWeights>) =>
  Object.values(of).reduce((total, one) => total + one, 0);

describe('the weights that objectives suggest', () => {
  it('differ from objective to objective, and by more than a little', () => {
    for (const one of OBJECTIVES)
      for (const other of OBJECTIVES.filter((name) => name !== one)) {
        const [mine, theirs] = [defaultWeights([one]), defaultWeights([other])];
        const criteria = Object.keys(mine) as (keyof typeof mine)[];
        const distance = criteria.reduce((far, name) => far + Math.abs(mine[name] - theirs[name]), 0);
        assert.ok(distance >= 20, `${one} and ${other} differ by ${distance}`);
      }
  });

  it('put first what the objective is about', () => {
    const first = (of: ReturnType<typeof defaultWeights>) =>
      Object.entries(of).sort(([, one], [, other]) => other - one)[0]?.[0];
    assert.equal(first(defaultWeights(['skill-development'])), 'skills');
    assert.equal(first(defaultWeights(['career-advancement'])), 'goals');
    assert.equal(first(defaultWeights(['networking'])), 'interests');
    assert.equal(first(defaultWeights(['onboarding'])), 'overlap');
    assert.equal(first(defaultWeights(['leadership'])), 'seniority');
  });

  it('add up to 100 for each, and stay within their bounds for any mix, in whatever order', () => {
    for (const one of OBJECTIVES) assert.equal(sum(defaultWeights([one])), 100);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OBJECTIVES), { minLength: 1 }), (mix) => {
        const mixed = weights.parse(defaultWeights(mix));
        assert.ok(Math.abs(sum(mixed) - 100) <= 4);
        assert.deepEqual(defaultWeights([...mix].reverse()), mixed);
      }),
    );
  });
});
