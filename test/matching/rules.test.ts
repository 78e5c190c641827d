// The hard rules: no pair ever breaks one, whatever it would be worth.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { outcomeOf } from '../../shared/matching/engine/outcome-of.js';
import type {
  PeopleProblem,
  PeopleProblemInput,
} from '../../shared/matching/engine/people/people-problem.js';
import { readPeopleProblem } from '../../shared/matching/engine/people/read-people-problem.js';
import { minutesOfOverlap, stretchesOf } from '../../shared/matching/engine/people/working-hours.js';
import { study } from '../../shared/matching/engine/study.js';
import { whyNot } from '../../shared/matching/engine/why-not.js';
import { person, programOf, randomProgram } from './people.js';

const mentee = (more: Parameters<typeof person>[1] = {}) => person('anna', { roles: ['mentee'], ...more });
const mentor = (more: Parameters<typeof person>[1] = {}) => person('bert', { roles: ['mentor'], ...more });

describe('the rules of the matching', () => {
  it('are kept by every pair of every program', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), (size, seed) => {
        const problem = readPeopleProblem(randomProgram(size, seed));
        const { pairs } = outcomeOf(study(problem));
        for (const pair of pairs) assertKeepsRules(problem, pair);
        const loads = pairs.map((pair) => pairs.filter((one) => one.mentor === pair.mentor).length);
        for (const [at, pair] of pairs.entries())
          assert.ok((loads[at] ?? 0) <= findPerson(problem, pair.mentor).capacity);
      }),
      { numRuns: 150 },
    );
  });

  const cases: { rule: string; program: PeopleProblemInput }[] = [
    { rule: 'team', program: programOf([mentee({ team: 'x' }), mentor({ team: 'x' })]) },
    {
      rule: 'reporting-line',
      program: {
        ...programOf([mentee({ managerId: 'one' }), mentor()]),
        others: [
          { id: 'one', managerId: 'two' },
          { id: 'two', managerId: 'bert' },
        ],
      },
    },
    { rule: 'reporting-line', program: programOf([mentee(), mentor({ managerId: 'anna' })]) },
    { rule: 'language', program: programOf([mentee({ languages: ['de'] }), mentor({ languages: ['ja'] })]) },
    {
      rule: 'overlap',
      program: programOf([
        mentee(),
        mentor({
          workingHours: {
            timeZone: 'America/Los_Angeles',
            weekdays: [1, 2, 3],
            start: '09:00',
            end: '17:00',
          },
        }),
      ]),
    },
    { rule: 'exclusion', program: programOf([mentee({ exclusions: ['bert'] }), mentor()]) },
    { rule: 'exclusion', program: programOf([mentee(), mentor({ exclusions: ['anna'] })]) },
    { rule: 'repeat', program: programOf([mentee({ earlierPartners: ['bert'] }), mentor()]) },
    { rule: 'capacity', program: programOf([mentee(), mentor({ capacity: 0 })]) },
    { rule: 'eligibility', program: programOf([mentee({ eligibility: { mentee: false } }), mentor()]) },
    {
      rule: 'forbidden',
      program: { ...programOf([mentee(), mentor()]), forbidden: [{ mentee: 'anna', mentor: 'bert' }] },
    },
  ];
  for (const [at, { rule, program }] of cases.entries())
    it(`${at + 1}: '${rule}' forbids a pair, even one that both wish for`, () => {
      const wishing = program.people.map((one) => ({
        ...one,
        wishes: [one.id === 'anna' ? 'bert' : 'anna'],
      }));
      const solved = study(readPeopleProblem({ ...program, people: wishing }));
      assert.deepEqual(outcomeOf(solved).pairs, []);
      assert.deepEqual(whyNot(solved, { mentee: 'anna', mentor: 'bert' }), { kind: 'rules', rules: [rule] });
    });

  it('forbid nothing between two people whom none concerns', () => {
    assert.equal(outcomeOf(study(readPeopleProblem(programOf([mentee(), mentor()])))).matched, 1);
  });

  it('let colleagues of one manager be a pair: they are not in one line', () => {
    const problem = {
      ...programOf([mentee({ managerId: 'eve' }), mentor({ managerId: 'eve' })]),
      others: [{ id: 'eve' }],
    };
    assert.equal(outcomeOf(study(readPeopleProblem(problem))).matched, 1);
  });

  it('never make somebody their own mentor', () => {
    const solved = study(readPeopleProblem(programOf([person('both', {})])));
    assert.deepEqual(whyNot(solved, { mentee: 'both', mentor: 'both' }), {
      kind: 'rules',
      rules: ['same-person'],
    });
  });

  it('count working hours as the clocks stand in the week that is asked about', () => {
    const berlin = { timeZone: 'Europe/Berlin', weekdays: [1], start: '14:00', end: '18:00' };
    const newYork = { timeZone: 'America/New_York', weekdays: [1], start: '08:00', end: '12:00' };
    const overlapIn = (week: string) =>
      minutesOfOverlap(stretchesOf(berlin, week), stretchesOf(newYork, week));
    assert.equal(overlapIn('2026-03-02'), 240, 'six hours apart');
    assert.equal(
      overlapIn('2026-03-09'),
      180,
      'five hours apart, while only one of the two has changed its clocks',
    );
    assert.equal(overlapIn('2026-03-30'), 240, 'six hours apart again');
    assert.deepEqual(stretchesOf(newYork, '2026-03-02'), [{ start: 13 * 60, end: 17 * 60 }]);
    assert.deepEqual(stretchesOf(newYork, '2026-03-09'), [{ start: 12 * 60, end: 16 * 60 }]);
  });

  it('find the same working minutes as asking minute by minute', () => {
    const hours = fc.record({
      timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Auckland', 'Asia/Kolkata', 'America/St_Johns'),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      start: fc.constantFrom('00:00', '07:30', '22:00'),
      end: fc.constantFrom('06:00', '12:15', '23:45'),
    });
    const week = '2026-04-02';
    fc.assert(
      fc.property(hours, hours, (one, other) => {
        const overlap = minutesOfOverlap(stretchesOf(one, week), stretchesOf(other, week));
        assert.equal(overlap, minutesByAsking([one, other], week));
      }),
      { numRuns: 25 },
    );
  });
});

type Hours = PeopleProblem['people'][number]['workingHours'];

function minutesByAsking(people: readonly Hours[], week: string): number {
  const monday = DateTime.fromISO(week, { zone: 'utc' }).startOf('week');
  let minutes = 0;
  for (let minute = 0; minute < 7 * 24 * 60; minute += 15)
    if (people.every((one) => works(one, monday.plus({ minutes: minute })))) minutes += 15;
  return minutes;
}

function works({ timeZone, weekdays, start, end }: Hours, at: DateTime): boolean {
  const local = at.setZone(timeZone);
  const time = local.toFormat('HH:mm');
  if (start < end) return weekdays.includes(local.weekday) && time >= start && time < end;
  const yesterday = local.minus({ days: 1 }).weekday;
  return (weekdays.includes(local.weekday) && time >= start) || (weekdays.includes(yesterday) && time < end);
}

function findPerson({ people }: PeopleProblem, id: string) {
  return people.find((one) => one.id === id) ?? assert.fail(`${id} is not in the program`);
}

function assertKeepsRules(problem: PeopleProblem, pair: { mentee: string; mentor: string }): void {
  const [one, other] = [findPerson(problem, pair.mentee), findPerson(problem, pair.mentor)];
  const overlap = minutesOfOverlap(
    stretchesOf(one.workingHours, problem.referenceWeek),
    stretchesOf(other.workingHours, problem.referenceWeek),
  );
  assert.notEqual(one.id, other.id);
  assert.ok(one.team === undefined || one.team !== other.team, 'team');
  assert.ok(!managersOf(problem, one.id).includes(other.id), 'reporting line');
  assert.ok(!managersOf(problem, other.id).includes(one.id), 'reporting line');
  assert.ok(
    one.languages.some((language) => other.languages.includes(language)),
    'language',
  );
  assert.ok(overlap >= 120, 'overlap');
  for (const list of ['exclusions', 'earlierPartners'] as const)
    assert.ok(!one[list].includes(other.id) && !other[list].includes(one.id), list);
  assert.ok(one.eligibility.mentee && other.eligibility.mentor, 'eligibility');
  assert.ok(one.roles.includes('mentee') && other.roles.includes('mentor'), 'roles');
  assert.ok(!(one.id === 'p0' && other.id === 'p1'), 'forbidden');
}

function managersOf(problem: PeopleProblem, id: string): string[] {
  const manager = problem.people.find((one) => one.id === id)?.managerId;
  return manager === undefined ? [] : [manager, ...managersOf(problem, manager)];
}
