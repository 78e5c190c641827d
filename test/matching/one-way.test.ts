// Nobody mentors their own mentor, and what is left is still the best: held against trying everything.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRow } from '../../shared/matching/engine/assignment/pair-source.js';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PeopleProblemInput } from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { type Study, study } from '../../shared/matching/engine/study.js';
import { swapEffect } from '../../shared/matching/engine/swap-effect.js';
import { AppError } from '../../shared/platform/errors.js';
import { person, programOf } from './people.js';
import { compareGoals, createRandom, type Goals, NOTHING } from './problems.js';

const solved = (input: PeopleProblemInput) => study(readPeopleProblem(input));

/** Everybody is both; who has an interest in common would like each other, both ways. */
function bothRoles(size: number, seed: number): PeopleProblemInput {
  const random = createRandom(seed);
  const some = () => ['a', 'b', 'c', 'd', 'e'].filter(() => random() < 0.5);
  const people = Array.from({ length: size }, (_, at) =>
    person(`p${at}`, {
      capacity: 1 + Math.floor(random() * 2),
      interests: some(),
      goals: some(),
      experience: some(),
      priority: random() < 0.3,
    }),
  );
  return { ...programOf(people), mode: random() < 0.5 ? 'coverage' : 'score' };
}

describe('people who are mentor and mentee in one', () => {
  it('are never both to the same person, and the rest is the best there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(), (size, seed) => {
        const found = solved(bothRoles(size, seed));
        const { pairs, gap, ...goals } = outcomeOf(found);
        const keys = new Set(pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
        assert.ok(pairs.every(({ mentee, mentor }) => !keys.has(`${mentor} ${mentee}`)));
        assert.equal(gap, 0);
        const best = bestOneWay(found);
        assert.equal(compareGoals(found.instance.mode, goals, best), 0);
      }),
      { numRuns: 80 },
    );
  });

  it('are never both when there are too many to try everything, and the gap says what may be missing', () => {
    const wish = (of: string, whom: string) => person(of, { wishes: [whom] });
    const people = Array.from({ length: 60 }, (_, at) => [
      wish(`x${at}`, `y${at}`),
      wish(`y${at}`, `x${at}`),
    ]).flat();
    const { pairs, matched, gap } = outcomeOf(solved(programOf(people)));
    const keys = new Set(pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
    assert.ok(pairs.every(({ mentee, mentor }) => !keys.has(`${mentor} ${mentee}`)));
    assert.equal(matched, 120, 'nobody goes without for it');
    assert.ok(gap > 0 && gap < 1);
  });

  it('keep a pair that is fixed, and cannot be fixed the other way round as well', () => {
    const people = [person('anna', { wishes: ['bert'] }), person('bert', { wishes: ['anna'] })];
    const pin = { mentee: 'bert', mentor: 'anna' };
    const fixed = solved({ ...programOf(people), pins: [pin] });
    assert.deepEqual(
      outcomeOf(fixed).pairs.map(({ mentee, mentor }) => ({ mentee, mentor })),
      [pin],
    );
    assert.deepEqual(swapEffect(fixed, { kind: 'pin', mentee: 'anna', mentor: 'bert' }), {
      isPossible: false,
      obstacle: { kind: 'pinned-both-ways' },
    });
    assert.throws(
      () => solved({ ...programOf(people), pins: [pin, { mentee: 'anna', mentor: 'bert' }] }),
      (error) => error instanceof AppError && /each other's mentor/.test(JSON.stringify(error.issues)),
    );
  });
});

/** Tries every assignment without two who are both to each other. */
function bestOneWay({ instance }: Study): Goals {
  const { menteeIds, mentorIds, capacities, mode } = instance;
  const row = createRow();
  const choices = menteeIds.map((_, mentee) => {
    instance.scores.read(mentee, row);
    return Array.from(row.mentors.subarray(row.start, row.end));
  });
  const mentorOf = menteeIds.map(() => -1);
  const loads = mentorIds.map(() => 0);
  let best = NOTHING;
  const isBothWays = (mentee: number, mentor: number) => {
    const reverse = menteeIds.indexOf(mentorIds[mentor] ?? '');
    return reverse >= 0 && mentorIds[mentorOf[reverse] ?? -1] === menteeIds[mentee];
  };
  const mayHave = (mentee: number, mentor: number) =>
    (loads[mentor] ?? 0) < (capacities[mentor] ?? 0) && !isBothWays(mentee, mentor);
  const withPair = (so: Goals, mentee: number, mentor: number): Goals => ({
    matched: so.matched + 1,
    priority: so.priority + Number(instance.priority.has(mentee)),
    kept: 0,
    total: so.total + (instance.scores.of(mentee, mentor) ?? 0),
  });
  const from = (mentee: number, so: Goals): void => {
    if (mentee === menteeIds.length) {
      if (compareGoals(mode, so, best) > 0) best = so;
      return;
    }
    from(mentee + 1, so);
    for (const mentor of (choices[mentee] ?? []).filter((one) => mayHave(mentee, one))) {
      loads[mentor] = (loads[mentor] ?? 0) + 1;
      mentorOf[mentee] = mentor;
      from(mentee + 1, withPair(so, mentee, mentor));
      mentorOf[mentee] = -1;
      loads[mentor] = (loads[mentor] ?? 0) - 1;
    }
  };
  from(0, NOTHING);
  return best;
}
