// The matching is the best there is: against trying everything, against greed, and against any small change.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Outcome } from '../../shared/matching/engine/outcome.js';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PairsProblem, PairsProblemInput } from '../../shared/matching/engine/pairs/pairs-problem.js';
import { readPairsProblem } from '../../shared/matching/engine/pairs/read-pairs-problem.js';
import { study } from '../../shared/matching/engine/study.js';
import {
  bestByTrying,
  compareGoals,
  createRandom,
  largeProblem,
  NOTHING,
  scoresOf,
  smallProblem,
} from './problems.js';

describe('the matching', () => {
  it('comes to what trying every assignment comes to', () => {
    fc.assert(
      fc.property(smallProblem, (input) => {
        const problem = readPairsProblem(input);
        const outcome = solved(problem);
        assert.equal(compareGoals(problem.mode, outcome, bestByTrying(problem)), 0);
        assert.equal(outcome.gap, 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes only possible pairs, never more than capacity allows, and keeps every pin', () => {
    fc.assert(
      fc.property(smallProblem, (input) => {
        const problem = readPairsProblem(input);
        assertIsAllowed(problem, solved(problem));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same pairs in whatever order people and pairs come', () => {
    fc.assert(
      fc.property(smallProblem, fc.nat(), (input, seed) => {
        const [one, other] = [
          solved(readPairsProblem(input)),
          solved(readPairsProblem(shuffled(input, seed))),
        ];
        assert.deepEqual(one.pairs, other.pairs);
        assert.deepEqual(one.unmatched, other.unmatched);
        assert.equal(one.total, other.total);
      }),
      { numRuns: 1000 },
    );
  });

  for (const size of [60, 200])
    it(`of ${size} people is no worse than greed, and no exchange or move of one pair makes it better`, () => {
      const problem = readPairsProblem(largeProblem(size, size));
      const outcome = solved(problem);
      assertIsAllowed(problem, outcome);
      assert.ok(compareGoals('coverage', outcome, greedy(problem)) >= 0);
      assert.equal(bestExchange(problem, outcome), 0);
      assert.equal(outcome.gap, 0);
    });

  it('puts one kept pair above any total, and one matched mentee above any number of kept pairs', () => {
    const size = 300;
    const mentees = Array.from({ length: size }, (_, at) => `m${at}`);
    const mentors = mentees.map((id) => ({ id: `r-${id}` }));
    const kept = mentees.map((_, at) => [at, at] as [number, number]);
    const edges = [
      ...kept.map(([a, b]) => [a, b, 0] as [number, number, number]),
      ...kept.map(([a, b]) => [a, (b + 1) % size, 1e6] as [number, number, number]),
    ];
    const all = { mode: 'coverage' as const, mentees, mentors, edges, previous: kept };
    assert.deepEqual(goals(solved(readPairsProblem(all))), { matched: size, kept: size, total: 0 });
    const newcomer = {
      ...all,
      mentees: [...mentees, 'newcomer'],
      mentors: [...mentors, { id: 'free' }],
      edges: [
        ...edges.filter(([a]) => a !== size - 1),
        [size - 1, size, 0] as [number, number, number],
        [size - 1, size - 1, 0] as [number, number, number],
        [size, 0, 0] as [number, number, number],
      ],
    };
    const pushed = solved(readPairsProblem(newcomer));
    assert.deepEqual({ matched: pushed.matched, kept: pushed.kept }, { matched: size + 1, kept: 0 });
  });

  it('tells the gap when it is stopped before the optimum is proven, and the gap is honest', () => {
    const problem = readPairsProblem(largeProblem(400, 1));
    const best = solved(problem);
    const early = outcomeOf(study(problem, { rounds: 1 }));
    assertIsAllowed(problem, early);
    assert.ok(early.total <= best.total || early.matched < best.matched);
    assert.ok(early.matched < best.matched || early.total / (1 - early.gap) >= best.total - 1e-6);
  });

  it('says of everybody who is left out why', () => {
    const outcome = solved(
      readPairsProblem({
        mode: 'score',
        threshold: -1,
        mentees: ['alone', 'late', 'poor', 'under', 'matched'],
        mentors: [{ id: 'one' }, { id: 'other' }, { id: 'nobody', capacity: 0 }],
        edges: [
          [1, 0, 0.5],
          [2, 1, -0.5],
          [3, 1, -2],
          [4, 0, 0.9],
        ],
      }),
    );
    assert.deepEqual(
      outcome.unmatched.map(({ mentee, reasons }) => [mentee, reasons.map(({ code }) => code).join()]),
      [
        ['alone', 'no-possible-partner'],
        ['late', 'partners-taken'],
        ['poor', 'adds-nothing'],
        ['under', 'below-threshold'],
      ],
    );
    assert.deepEqual(outcome.unusedMentors, [{ mentor: 'other', reasons: [{ code: 'adds-nothing' }] }]);
  });

  it('has nothing to do when there is nobody', () => {
    const outcome = solved(readPairsProblem({ mode: 'coverage', mentees: [], mentors: [], edges: [] }));
    assert.deepEqual({ ...goals(outcome), gap: outcome.gap }, { matched: 0, kept: 0, total: 0, gap: 0 });
  });
});

function solved(problem: PairsProblem): Outcome {
  return outcomeOf(study(problem));
}

function goals({ matched, kept, total }: Outcome) {
  return { matched, kept, total };
}

function assertIsAllowed(problem: PairsProblem, { pairs }: Outcome): void {
  const scores = scoresOf(problem);
  const loads = new Map<string, number>();
  for (const { mentee, mentor, score } of pairs) {
    const at = problem.mentors.findIndex(({ id }) => id === mentor);
    assert.equal(scores.get(`${problem.mentees.indexOf(mentee)} ${at}`), score);
    loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
  }
  for (const { id, capacity } of problem.mentors) assert.ok((loads.get(id) ?? 0) <= capacity);
  assert.equal(new Set(pairs.map(({ mentee }) => mentee)).size, pairs.length);
  for (const [mentee, mentor] of problem.pins)
    assert.ok(
      pairs.some(
        (pair) => pair.mentee === problem.mentees[mentee] && pair.mentor === problem.mentors[mentor]?.id,
      ),
    );
}

function shuffled(input: PairsProblemInput, seed: number): PairsProblemInput {
  const random = createRandom(seed);
  const mixed = <Thing>(things: readonly Thing[]) =>
    things
      .map((thing) => ({ thing, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ thing }) => thing);
  const mentees = mixed(input.mentees);
  const mentors = mixed(input.mentors);
  const menteeAt = (at: number) => mentees.indexOf(input.mentees[at] ?? '');
  const mentorAt = (at: number) => mentors.findIndex(({ id }) => id === input.mentors[at]?.id);
  const moved = (pairs: readonly [number, number][] = []) =>
    mixed(pairs).map(([a, b]) => [menteeAt(a), mentorAt(b)] as [number, number]);
  return {
    ...input,
    mentees,
    mentors,
    edges: mixed(input.edges).map(([a, b, score]) => [menteeAt(a), mentorAt(b), score] as const),
    pins: moved(input.pins),
    priority: mixed(input.priority ?? []).map(menteeAt),
    previous: moved(input.previous),
  };
}

function greedy(problem: PairsProblem) {
  const room = problem.mentors.map(({ capacity }) => capacity);
  const done = new Set<number>();
  const result = { ...NOTHING };
  for (const [mentee, mentor, score] of [...problem.edges].sort((a, b) => b[2] - a[2])) {
    if (score < problem.threshold || done.has(mentee) || !room[mentor]) continue;
    room[mentor] -= 1;
    done.add(mentee);
    result.matched += 1;
    result.total += score;
  }
  return result;
}

/** What the best exchange of two mentors, or move to a mentor with room, would add to the total. */
function bestExchange(problem: PairsProblem, { pairs }: Outcome): number {
  const scores = scoresOf(problem);
  const placed = pairs.map(({ mentee, mentor, score }) => ({
    mentee: problem.mentees.indexOf(mentee),
    mentor: problem.mentors.findIndex(({ id }) => id === mentor),
    score,
  }));
  const room = problem.mentors.flatMap(({ capacity }, at) =>
    placed.filter(({ mentor }) => mentor === at).length < capacity ? [at] : [],
  );
  const gain = (mentee: number, mentor: number) =>
    scores.get(`${mentee} ${mentor}`) ?? Number.NEGATIVE_INFINITY;
  const moves = placed.flatMap((one) => room.map((mentor) => gain(one.mentee, mentor) - one.score));
  const exchanges = placed.flatMap((one) =>
    placed.map(
      (other) => gain(one.mentee, other.mentor) + gain(other.mentee, one.mentor) - one.score - other.score,
    ),
  );
  return Math.max(0, ...[...moves, ...exchanges].map((change) => (change > 1e-9 ? change : 0)));
}
