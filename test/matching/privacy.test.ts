// What others have kept private: participants never hear it from the matching, and can't work it out.
import assert from 'node:assert/strict';
import { explainPair } from '../../shared/matching/engine/explain-pair.js';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PeopleProblemInput } from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { relaxations } from '../../shared/matching/engine/relaxations.js';
import { study } from '../../shared/matching/engine/study.js';
import { whyNot } from '../../shared/matching/engine/why-not.js';
import { reasonWords, relaxationWords, whyNotWords } from '../../shared/matching/engine/words.js';
import { person, programOf } from './people.js';

const read = (input: PeopleProblemInput) => readPeopleProblem(input);

describe('the explanations to participants', () => {
  it('say nothing to participants from which an exclusion could be told', () => {
    const obstacles = [
      programOf([
        person('anna', { roles: ['mentee'] }),
        person('bert', { roles: ['mentor'], exclusions: ['anna'] }),
      ]),
      programOf([
        person('anna', { roles: ['mentee'], exclusions: ['bert'] }),
        person('bert', { roles: ['mentor'] }),
      ]),
      programOf([
        person('anna', { roles: ['mentee'] }),
        person('bert', { roles: ['mentor'], eligibility: { mentor: false } }),
      ]),
      programOf([person('anna', { roles: ['mentee'] }), person('bert', { roles: ['mentor'], capacity: 0 })]),
      {
        ...programOf([person('anna', { roles: ['mentee'] }), person('bert', { roles: ['mentor'] })]),
        forbidden: [{ mentee: 'anna', mentor: 'bert' }],
      },
    ].map((input) => study(read(input)));
    const heard = obstacles.map((solved) => {
      const [left] = outcomeOf(solved).unmatched;
      const answers = relaxations(solved, 'anna', 'mentee').flatMap((one) =>
        relaxationWords(one, 'participant'),
      );
      return [
        ...whyNotWords(whyNot(solved, { mentee: 'anna', mentor: 'bert' }), 'participant'),
        ...reasonWords(left?.reasons ?? [], 'participant'),
        ...answers,
      ].join(' ');
    });
    assert.deepEqual(new Set(heard).size, 1);
    assert.doesNotMatch(heard[0] ?? '', /exclu/i);
    const [first] = obstacles;
    assert.ok(first);
    assert.match(
      whyNotWords(whyNot(first, { mentee: 'anna', mentor: 'bert' }), 'manager').join(' '),
      /private rule/,
    );
  });

  it('hint at no exclusion when another rule forbids the pair as well', () => {
    const words = whyNotWords({ kind: 'rules', rules: ['team', 'exclusion'] }, 'participant');
    assert.deepEqual(words, ['Both are in the same team.']);
  });

  it("show each side its own wishes, and not the other's", () => {
    const problem = read(
      programOf([
        person('anna', { roles: ['mentee'] }),
        person('bert', { roles: ['mentor'], wishes: ['anna'] }),
      ]),
    );
    const { criteria } = explainPair(problem, { mentee: 'anna', mentor: 'bert' });
    const wishes = criteria.find(({ code }) => code === 'wishes');
    assert.match(wishes?.mentor.text ?? '', /number 1 of your wishes/);
    assert.equal(wishes?.mentee.text, 'You have said nothing about this.');
  });
});
