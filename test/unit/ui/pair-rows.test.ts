// How the workbench finds, orders and compares pairs.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PairRow } from '../../../shared/api/matching-api.js';
import {
  allPairs,
  choosePairs,
  pairKey,
} from '../../../teams-app/client/features/matching/parts/pair-rows.js';
import { runDifference } from '../../../teams-app/client/features/matching/parts/run-difference.js';

const person = (id: number, department = 'Sales') => ({
  personId: `p${id}`,
  displayName: `Person ${id}`,
  department,
});
const pair = (mentee: number, mentor: number, part: Partial<PairRow> = {}): PairRow => ({
  mentee: person(mentee),
  mentor: person(mentor, 'Design'),
  score: 0.6,
  isLocked: false,
  reasons: ['Both speak Portuguese'],
  ...part,
});
const runs = fc.uniqueArray(
  fc.record({
    mentee: fc.nat(30),
    mentor: fc.nat(10),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    isLocked: fc.boolean(),
  }),
  { selector: ({ mentee }) => mentee },
);
const rows = runs.map((all) => all.map(({ mentee, mentor, ...part }) => pair(mentee, mentor + 100, part)));

describe('the pairs of a run', () => {
  it('are all there in each order, from the strongest to the weakest and back', () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const down = choosePairs(pairs, allPairs).map(({ score }) => score);
        const up = choosePairs(pairs, { ...allPairs, order: 'weakest' }).map(({ score }) => score);
        assert.equal(down.length, pairs.length);
        assert.deepEqual(down, up.toReversed());
      }),
    );
  });

  it('are found by words of either side and by their reasons, in any order', () => {
    const pairs = [pair(1, 2), pair(3, 4, { reasons: ['Python'] })];
    const found = (text: string) =>
      choosePairs(pairs, { ...allPairs, text }).map(({ mentee }) => mentee.personId);
    assert.deepEqual(found('portuguese PERSON'), ['p1']);
    assert.deepEqual(found('design person 3'), ['p3']);
    assert.deepEqual(found('nobody'), []);
  });

  it('can be narrowed to those that are locked or weak', () => {
    const pairs = [pair(1, 2, { isLocked: true }), pair(3, 4, { score: 0.2 })];
    assert.deepEqual(choosePairs(pairs, { ...allPairs, show: 'locked' }), [pairs[0]]);
    assert.deepEqual(choosePairs(pairs, { ...allPairs, show: 'weak' }), [pairs[1]]);
  });

  it('of two runs are in both, or in one of them', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const { same, onlyFirst, onlySecond } = runDifference({ pairs: first }, { pairs: second });
        assert.equal(same + onlyFirst.length, first.length);
        assert.equal(same + onlySecond.length, second.length);
        const keys = new Set(second.map(pairKey));
        assert.ok(onlyFirst.every((one) => !keys.has(pairKey(one))));
      }),
    );
  });
});
