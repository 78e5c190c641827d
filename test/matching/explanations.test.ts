// Why a pair, why not another, what would have to bend, and what a change by hand would do: all of it can be checked.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blockingPairs } from '../../shared/matching/engine/blocking-pairs.js';
import { explainPair } from '../../shared/matching/engine/explain-pair.js';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type { PeopleProblemInput } from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { relaxations } from '../../shared/matching/engine/relaxations.js';
import { reportOf } from '../../shared/matching/engine/report.js';
import { spread } from '../../shared/matching/engine/spread.js';
import { study } from '../../shared/matching/engine/study.js';
import { swapEffect } from '../../shared/matching/engine/swap-effect.js';
import { whyNot } from '../../shared/matching/engine/why-not.js';
import { person, programOf, randomProgram } from './people.js';

const read = (input: PeopleProblemInput) => readPeopleProblem(input);
const near = (one: number, other: number) =>
  assert.ok(Math.abs(one - other) < 1e-5, `${one} is not ${other}`);

describe('the explanations of the matching', () => {
  it('add up to the score of each pair, and have words for each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 25 }), fc.nat(), (size, seed) => {
        const problem = read(randomProgram(size, seed));
        for (const { mentee, mentor, score } of outcomeOf(study(problem)).pairs) {
          const explained = explainPair(problem, { mentee, mentor });
          assert.equal(explained.score, score);
          near(
            explained.criteria.reduce((sum, { points }) => sum + points, 0),
            score,
          );
          for (const { text } of explained.criteria.flatMap((one) => [one.mentee, one.mentor]))
            assert.doesNotMatch(text, /matching\.|\{\{|NaN|undefined/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('name the skills, goals and interests that fit', () => {
    const problem = read(
      programOf([
        person('anna', {
          roles: ['mentee'],
          skillsWanted: [
            { skill: 'budgets', level: 3 },
            { skill: 'talks', level: 2 },
            { skill: 'law', level: 1 },
          ],
          goals: ['lead a team'],
          wishes: ['bert'],
        }),
        person('bert', {
          roles: ['mentor'],
          skillsOffered: [
            { skill: 'talks', level: 4 },
            { skill: 'budgets', level: 1 },
          ],
          experience: ['lead a team'],
        }),
      ]),
    );
    const { criteria } = explainPair(problem, { mentee: 'anna', mentor: 'bert' });
    const of = (code: string) => criteria.find((one) => one.code === code) ?? assert.fail(code);
    assert.deepEqual(of('skills').mentee.items, ['talks', 'budgets']);
    near(of('skills').mentee.fit ?? 0, (1 / 3 + 1 + 0) / 3);
    assert.match(
      of('skills').mentee.text,
      /^Of the 3 skills .* has 1 at the level you want or above, and 1 below/,
    );
    assert.match(of('goals').mentor.text, /^You have experience with the goal of this mentee/);
    assert.equal(of('wishes').mentee.text, 'This mentor is number 1 of your wishes.');
    assert.equal(of('wishes').mentor.text, 'You have said nothing about this.');
  });

  it('say on which side of somebody the other stands', () => {
    const views = (ofMentor: number) => {
      const roles = { mentee: ['mentee' as const], mentor: ['mentor' as const] };
      const both = [
        person('anna', { roles: roles.mentee, seniority: 3 }),
        person('bert', { roles: roles.mentor, seniority: ofMentor }),
      ];
      const { criteria } = explainPair(read(programOf(both)), { mentee: 'anna', mentor: 'bert' });
      return criteria.find(({ code }) => code === 'seniority')?.mentee.text;
    };
    assert.match(views(4) ?? '', /^This mentor is 1 step of seniority above you;/);
    assert.match(views(3) ?? '', /^You are on the same step of seniority;/);
    assert.match(views(1) ?? '', /^This mentor is 2 steps of seniority below you;/);
  });

  it('of why not tell what the total would really lose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(), (size, seed) => {
        const problem = read(randomProgram(size, seed));
        const solved = study(problem);
        const before = outcomeOf(solved);
        const mentors = solved.instance.mentorIds.slice(0, 3);
        const pairs = solved.instance.menteeIds
          .slice(0, 3)
          .flatMap((mentee) => mentors.map((mentor) => ({ mentee, mentor })));
        for (const pair of pairs) {
          const answer = whyNot(solved, pair);
          if (answer.kind !== 'costs') continue;
          const after = outcomeOf(study({ ...problem, pins: [pair] }));
          near(answer.effect.total, after.total - before.total);
          assert.equal(answer.effect.matched, after.matched - before.matched);
          assert.ok(
            answer.effect.matched < 0 || answer.effect.total <= 1e-9,
            'nothing is better than the best',
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a change by hand tell what it really does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 20 }), fc.nat(), (size, seed) => {
        const problem = read(randomProgram(size, seed));
        const pair = outcomeOf(study(problem)).pairs[0];
        if (!pair) return;
        const { mentee, mentor } = pair;
        const pinned = { ...problem, pins: [{ mentee, mentor }] };
        const solved = study(pinned);
        const before = outcomeOf(solved);
        const forbidden = outcomeOf(
          study({ ...problem, forbidden: [...problem.forbidden, { mentee, mentor }] }),
        );
        const effect = swapEffect(solved, { kind: 'forbid', mentee, mentor });
        assert.ok(effect.isPossible);
        near(effect.effect.total, forbidden.total - before.total);
        assert.equal(effect.effect.matched, forbidden.matched - before.matched);
        const unpinned = swapEffect(solved, { kind: 'unpin', mentee, mentor });
        assert.ok(unpinned.isPossible);
        near(unpinned.effect.total, 0);
      }),
      { numRuns: 40 },
    );
  });

  it('of a forbidden pin tell the rules', () => {
    const problem = read(
      programOf([
        person('anna', { roles: ['mentee'], team: 'x' }),
        person('bert', { roles: ['mentor'], team: 'x' }),
      ]),
    );
    assert.deepEqual(swapEffect(study(problem), { kind: 'pin', mentee: 'anna', mentor: 'bert' }), {
      isPossible: false,
      obstacle: { kind: 'rules', rules: ['team'] },
    });
  });

  it('find the fewest rules that would have to bend for somebody', () => {
    const problem = read(
      programOf([
        person('anna', { roles: ['mentee'], team: 'x', languages: ['de'] }),
        person('both-ways', { roles: ['mentor'], team: 'x', languages: ['ja'] }),
        person('one-way', { roles: ['mentor'], team: 'y', languages: ['ja'] }),
        person('other-way', { roles: ['mentor'], team: 'x', languages: ['de'] }),
      ]),
    );
    const found = relaxations(study(problem), 'anna', 'mentee');
    assert.deepEqual(found.map(({ relaxed, partner }) => [relaxed.join(), partner]).toSorted(), [
      ['language', 'one-way'],
      ['team', 'other-way'],
    ]);
    assert.deepEqual(relaxations(study(problem), 'both-ways', 'mentor'), [
      { relaxed: ['language', 'team'], partner: 'anna' },
    ]);
  });

  it('find a place more, or a lower threshold, where that is all that is missing', () => {
    const people = [
      person('anna', { roles: ['mentee'], interests: ['a', 'b'] }),
      person('carl', { roles: ['mentee'], interests: ['a', 'c'] }),
      person('bert', { roles: ['mentor'], interests: ['a', 'b'] }),
    ];
    const weights = { skills: 0, goals: 0, interests: 100, seniority: 0, overlap: 0, wishes: 0, style: 0 };
    const full = study(read({ ...programOf(people), weights }));
    assert.deepEqual(relaxations(full, 'carl', 'mentee'), [{ relaxed: ['place'], partner: 'bert' }]);
    const strict = study(read({ ...programOf(people.slice(1)), weights, threshold: 0.9 }));
    assert.deepEqual(relaxations(strict, 'carl', 'mentee'), [{ relaxed: ['threshold'], partner: 'bert' }]);
    assert.deepEqual(relaxations(strict, 'bert', 'mentor'), [{ relaxed: ['threshold'], partner: 'carl' }]);
  });

  it('list every two who would both prefer each other, and nobody else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(), (size, seed) => {
        const solved = study(read(randomProgram(size, seed)));
        const { instance, matching, people } = solved;
        assert.ok(people);
        for (const { mentee, mentor } of blockingPairs(solved)) {
          const pair = {
            mentee: instance.menteeIds.indexOf(mentee),
            mentor: instance.mentorIds.indexOf(mentor),
          };
          assert.notEqual(matching.mentorOf[pair.mentee], pair.mentor);
          assert.notEqual(instance.scores.of(pair.mentee, pair.mentor), undefined);
        }
      }),
      { numRuns: 30 },
    );
    const people = [
      person('anna', { roles: ['mentee'], wishes: ['bert'] }),
      person('carl', { roles: ['mentee'], wishes: ['bert'] }),
      person('bert', { roles: ['mentor'], wishes: ['anna'] }),
      person('dora', { roles: ['mentor'] }),
    ];
    const apart = {
      ...programOf(people),
      pins: [
        { mentee: 'carl', mentor: 'bert' },
        { mentee: 'anna', mentor: 'dora' },
      ],
    };
    const pinned = study(read(apart));
    assert.deepEqual(blockingPairs({ ...pinned, instance: { ...pinned.instance, pins: [] } }), [
      { mentee: 'anna', mentor: 'bert' },
    ]);
  });

  it('compare the scores of groups', () => {
    const solved = study(read(randomProgram(40, 5)));
    const { groups, difference } = spread(solved);
    const mentees = groups.filter(({ side }) => side === 'mentee');
    assert.equal(
      mentees.reduce((sum, { matched }) => sum + matched, 0),
      solved.matching.pairs.length,
    );
    const means = mentees.flatMap(({ scores }) => (scores ? [scores.mean] : []));
    near(difference.mentee, Math.max(...means) - Math.min(...means));
  });

  it('can all be had in one report', () => {
    const report = reportOf(study(read(randomProgram(40, 6))));
    assert.equal(report.explanations.length, report.pairs.length);
    assert.ok(report.unmatched.every(({ text }) => text.length > 0));
  });
});
