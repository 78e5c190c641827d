// Exceptions that a manager makes for one pair: they bend what they name, for that pair, and nothing that is private.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { obstacleOf } from '../../shared/matching/engine/obstacle.js';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import {
  instanceOfPeople,
  menteesDecidedAnew,
  withDecisions,
} from '../../shared/matching/engine/people/decisions.js';
import { readPeople, rulesAgainst } from '../../shared/matching/engine/people/people-instance.js';
import type {
  Exception,
  PeopleProblem,
  PeopleProblemInput,
} from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { bendable } from '../../shared/matching/engine/people/rule-codes.js';
import { relaxations } from '../../shared/matching/engine/relaxations.js';
import { study, studyFrom, studyPeople } from '../../shared/matching/engine/study.js';
import { reasonWords, whyNotWords } from '../../shared/matching/engine/words.js';
import { AppError } from '../../shared/platform/errors.js';
import { person, programOf, randomProgram } from './people.js';

const read = (input: PeopleProblemInput) => readPeopleProblem(input);
const withoutPlace = bendable.options.filter((rule) => rule !== 'place' && rule !== 'capacity');

describe('an exception', () => {
  it('bends the rules that it names for its pair alone: no pair breaks any other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 16 }), fc.nat(), exceptionsIn(16), (size, seed, all) => {
        const program = randomProgram(size, seed);
        const strict = instanceOfPeople(read({ ...program, threshold: 0.3 }));
        const { roster } = strict;
        const exceptions = all.filter(
          ({ mentee, mentor }) =>
            roster.menteeNumber(mentee) !== undefined && roster.mentorNumber(mentor) !== undefined,
        );
        const bent = study(read({ ...program, threshold: 0.3, exceptions }));
        for (const pair of bent.matching.pairs) {
          const { mentee, mentor } = pair;
          const named = exceptions.find(
            (one) => roster.menteeNumber(one.mentee) === mentee && roster.mentorNumber(one.mentor) === mentor,
          );
          const broken: string[] = rulesAgainst(strict.rules, mentee, mentor);
          if (pair.score < 0.3) broken.push('threshold');
          const bentFor: readonly string[] = named?.bent ?? [];
          assert.deepEqual(
            broken.filter((rule) => !bentFor.includes(rule)),
            [],
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes the pair that it was offered for, and leaves no more people without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 14 }), fc.nat(), (size, seed) => {
        const problem = read({ ...randomProgram(size, seed), threshold: 0.3 });
        const solved = study(problem);
        const [left] = outcomeOf(solved).unmatched;
        if (!left) return;
        for (const { relaxed, partner } of relaxations(solved, left.mentee, 'mentee')) {
          const pair = { mentee: left.mentee, mentor: partner };
          const exceptions = [{ ...pair, bent: relaxed }];
          const after = outcomeOf(study(read({ ...problem, pins: [pair], exceptions })));
          assert.ok(after.pairs.some((one) => one.mentee === pair.mentee && one.mentor === pair.mentor));
          if (problem.mode === 'coverage') assert.ok(after.matched >= solved.matching.pairs.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives a place only to the pair that it is for', () => {
    const people = [
      person('anna', { roles: ['mentee'] }),
      person('carl', { roles: ['mentee'] }),
      person('dana', { roles: ['mentee'] }),
      person('bert', { roles: ['mentor'] }),
    ];
    const carl = { mentee: 'carl', mentor: 'bert' };
    const exceptions = [{ ...carl, bent: ['place' as const] }];
    const { pairs, unmatched } = outcomeOf(study(read({ ...programOf(people), pins: [carl], exceptions })));
    assert.deepEqual(pairs.map(({ mentee }) => mentee).toSorted(), ['anna', 'carl']);
    assert.deepEqual(
      unmatched.map(({ mentee }) => mentee),
      ['dana'],
    );
    assert.throws(() => read({ ...programOf(people), exceptions }), issue(/so that the place is theirs/));
    const unknown = [{ mentee: 'carl', mentor: 'nobody', bent: ['team' as const] }];
    assert.throws(
      () => read({ ...programOf(people), exceptions: unknown }),
      issue(/exceptions\[0\]\.mentor/),
    );
  });

  it('is found from what was decided before, and comes to the same as from nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 16 }), fc.nat(), exceptionsIn(16), (size, seed, all) => {
        const problem = read(randomProgram(size, seed));
        const first = study(problem);
        const previous = outcomeOf(first).pairs.map(({ mentee, mentor }) => ({ mentee, mentor }));
        const before: PeopleProblem = { ...problem, previous };
        const people = readPeople(problem);
        const [forbidden, exceptions] = [[...problem.forbidden, ...previous.slice(0, 1)], all];
        const after = { ...before, forbidden, exceptions, pins: previous.slice(2, 3) };
        const known = studyPeople(withDecisions(people, before));
        const changed = menteesDecidedAnew(people, before, after);
        const found = outcomeOf(studyFrom(known, withDecisions(people, after), changed));
        const fresh = outcomeOf(studyPeople(withDecisions(people, after)));
        assert.deepEqual([found.matched, found.kept, found.gap], [fresh.matched, fresh.kept, fresh.gap]);
        assert.ok(Math.abs(found.total - fresh.total) < 1e-6);
      }),
      { numRuns: 80 },
    );
  });
});

describe('what is private', () => {
  const alone = (more: Partial<PeopleProblemInput['people'][number]>) => [
    person('anna', { roles: ['mentee'], ...more }),
    person('bert', { roles: ['mentor'], team: 'x' }),
  ];

  it('is nothing that an exception can name', () => {
    for (const bent of ['exclusion', 'same-person']) {
      const exceptions = [{ mentee: 'anna', mentor: 'bert', bent: [bent] }];
      assert.throws(
        () => readPeopleProblem({ ...programOf(alone({})), exceptions }),
        issue(/exceptions\[0\]\.bent/),
      );
    }
  });

  it('is offered to nobody, whatever else stands in the way, and tells no more than that it applies', () => {
    for (const more of [{ exclusions: ['bert'] }, { exclusions: ['bert'], team: 'x', languages: ['ja'] }]) {
      const solved = study(read(programOf(alone(more))));
      const { people } = solved;
      assert.ok(people);
      assert.deepEqual(relaxations(solved, 'anna', 'mentee'), []);
      assert.deepEqual(relaxations(solved, 'bert', 'mentor'), []);
      assert.deepEqual(obstacleOf(people, { mentee: 'anna', mentor: 'bert' }).bendable, []);
    }
    const several = [...alone({ exclusions: ['bert', 'dora'] }), person('dora', { roles: ['mentor'] })];
    const [one, two] = [alone({ exclusions: ['bert'] }), several].map((people) => {
      const [left] = outcomeOf(study(read(programOf(people)))).unmatched;
      return reasonWords(left?.reasons ?? [], 'manager');
    });
    assert.deepEqual(one, two, 'how many are avoided is private too');
    assert.deepEqual(whyNotWords({ kind: 'rules', rules: ['exclusion'] }, 'manager'), [
      'A private rule keeps the two apart.',
    ]);
  });

  it('leaves the ways to others open', () => {
    const people = [
      ...alone({ exclusions: ['bert'], team: 'y' }),
      person('dora', { roles: ['mentor'], team: 'y' }),
    ];
    assert.deepEqual(relaxations(study(read(programOf(people))), 'anna', 'mentee'), [
      { relaxed: ['team'], partner: 'dora' },
    ]);
  });
});

function exceptionsIn(size: number): fc.Arbitrary<Exception[]> {
  const id = fc.nat(size - 1).map((at) => `p${at}`);
  const exception = fc.record({
    mentee: id,
    mentor: id,
    bent: fc.subarray([...withoutPlace], { minLength: 1 }),
  });
  return fc.uniqueArray(exception, {
    selector: ({ mentee, mentor }) => `${mentee} ${mentor}`,
    maxLength: 30,
  });
}

function issue(words: RegExp) {
  return (error: unknown) => error instanceof AppError && words.test(JSON.stringify(error.issues));
}
