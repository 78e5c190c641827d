// Who was left waiting comes first: above kept pairs and any total, and never at the cost of how many are matched.
import assert from 'node:assert/strict';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PairsProblemInput } from '../../shared/matching/engine/pairs/pairs-problem.js';
import { readPairsProblem } from '../../shared/matching/engine/pairs/read-pairs-problem.js';
import { study } from '../../shared/matching/engine/study.js';
import { whyNot } from '../../shared/matching/engine/why-not.js';
import { whyNotWords } from '../../shared/matching/engine/words.js';

const rivals: PairsProblemInput = {
  mode: 'coverage',
  mentees: ['kept', 'waiting', 'best'],
  mentors: [{ id: 'one' }],
  edges: [
    [0, 0, 5],
    [1, 0, 0],
    [2, 0, 1e6],
  ],
  previous: [[0, 0]],
  priority: [1],
};
const studied = (problem: PairsProblemInput) => study(readPairsProblem(problem));

describe('a mentee with priority', () => {
  for (const mode of ['coverage', 'score'] as const)
    it(`is matched before an earlier pair and before any total, in mode ${mode}`, () => {
      const { pairs, priority, gap } = outcomeOf(studied({ ...rivals, mode }));
      assert.deepEqual([pairs.map(({ mentee }) => mentee), priority, gap], [['waiting'], 1, 0]);
    });

  it('leaves an earlier pair together where there is room for both', () => {
    const { elapsedMs: _, ...outcome } = outcomeOf(
      studied({
        ...rivals,
        mentors: [{ id: 'one' }, { id: 'other' }],
        edges: [...rivals.edges, [1, 1, 0]],
      }),
    );
    const { matched, priority, kept, total } = outcome;
    assert.deepEqual({ matched, priority, kept, total }, { matched: 2, priority: 1, kept: 1, total: 5 });
  });

  it('is why another pair is not made', () => {
    const answer = whyNot(studied(rivals), { mentee: 'best', mentor: 'one' });
    assert.deepEqual(whyNotWords(answer, 'manager'), [
      'With this pair, 1 person who has been waiting would stay without a mentor.',
    ]);
    assert.deepEqual(whyNotWords(answer, 'participant'), [
      'Others would lose more by this pair than you would gain.',
    ]);
  });
});
