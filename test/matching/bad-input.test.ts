// Bad input of the matching is refused, with the place of every fault.
import assert from 'node:assert/strict';
import { readProblem } from '../../shared/matching/engine/read-problem.js';
import { AppError } from '../../shared/platform/errors.js';
import { person, programOf } from './people.js';

const bare = {
  mode: 'coverage',
  mentees: ['m0', 'm1'],
  mentors: [{ id: 'r0', capacity: 1 }],
  edges: [
    [0, 0, 0.5],
    [1, 0, 0.7],
  ],
};
const anna = person('anna', { roles: ['mentee'] });
const bert = person('bert', { roles: ['mentor'] });
const pair = [anna, bert];

describe('bad input of the matching', () => {
  const cases: { what: string; input: unknown; places: string[] }[] = [
    { what: 'that is no object', input: 7, places: [''] },
    { what: 'with an unknown mode', input: { ...bare, mode: 'best' }, places: ['mode'] },
    { what: 'with a misspelt name', input: { ...bare, treshold: 1 }, places: [''] },
    {
      what: 'with a score that is not a number',
      input: { ...bare, edges: [[0, 0, Number.NaN], ...bare.edges.slice(1)] },
      places: ['edges[0]'],
    },
    {
      what: 'with an infinite score',
      input: { ...bare, edges: [[0, 0, Number.POSITIVE_INFINITY]] },
      places: ['edges[0]'],
    },
    { what: 'with a score that is text', input: { ...bare, edges: [[0, 0, '1']] }, places: ['edges[0]'] },
    { what: 'with an edge of two numbers', input: { ...bare, edges: [[0, 0]] }, places: ['edges[0]'] },
    {
      what: 'with edges to nobody',
      input: {
        ...bare,
        edges: [
          [2, 0, 1],
          [0, 1, 1],
          [-1, 0, 1],
          [0.5, 0, 1],
        ],
      },
      places: ['edges[0]', 'edges[1]', 'edges[2]', 'edges[3]'],
    },
    {
      what: 'with two scores for one pair',
      input: { ...bare, edges: [...bare.edges, [0, 0, 0.1]] },
      places: ['edges[2]'],
    },
    {
      what: 'with a negative capacity',
      input: { ...bare, mentors: [{ id: 'r0', capacity: -1 }] },
      places: ['mentors[0].capacity'],
    },
    {
      what: 'with half a place',
      input: { ...bare, mentors: [{ id: 'r0', capacity: 0.5 }] },
      places: ['mentors[0].capacity'],
    },
    { what: 'with a mentee twice', input: { ...bare, mentees: ['m0', 'm0'] }, places: ['mentees[1]'] },
    {
      what: 'with a mentor twice',
      input: { ...bare, mentors: [{ id: 'r' }, { id: 'r' }] },
      places: ['mentors[1].id'],
    },
    { what: 'with a pin to nobody', input: { ...bare, pins: [[0, 3]] }, places: ['pins[0]'] },
    {
      what: 'with an earlier pair of nobody',
      input: { ...bare, previous: [[9, 0]] },
      places: ['previous[0]'],
    },
    {
      what: 'with priority for nobody, and for somebody twice',
      input: { ...bare, priority: [1, 2, 1] },
      places: ['priority[1]', 'priority[2]'],
    },
    {
      what: 'with a pin that is forbidden',
      input: { ...bare, edges: [[1, 0, 1]], pins: [[0, 0]] },
      places: ['pins[0]'],
    },
    {
      what: 'with a pin under the threshold',
      input: { ...bare, threshold: 0.6, pins: [[0, 0]] },
      places: ['pins[0]'],
    },
    {
      what: 'with more pins than places',
      input: {
        ...bare,
        pins: [
          [0, 0],
          [1, 0],
        ],
      },
      places: ['pins[1]'],
    },
    {
      what: 'with people twice',
      input: programOf([...pair, person('anna', {})]),
      places: ['people[2].id'],
    },
    {
      what: 'that names people nobody knows',
      input: programOf([
        { ...anna, wishes: ['carl'], exclusions: ['dora'], earlierPartners: ['emil'], managerId: 'fred' },
        bert,
      ]),
      places: [
        'people[0].wishes[0]',
        'people[0].exclusions[0]',
        'people[0].earlierPartners[0]',
        'people[0].managerId',
      ],
    },
    {
      what: 'in which people stand above themselves',
      input: programOf([
        { ...anna, managerId: 'bert' },
        { ...bert, managerId: 'anna' },
      ]),
      places: ['people'],
    },
    {
      what: 'with a pin against a rule',
      input: {
        ...programOf([
          { ...anna, team: 't' },
          { ...bert, team: 't' },
        ]),
        pins: [{ mentee: 'anna', mentor: 'bert' }],
      },
      places: ['pins[0]'],
    },
    {
      what: 'with a pin in the wrong roles',
      input: { ...programOf(pair), pins: [{ mentee: 'bert', mentor: 'anna' }] },
      places: ['pins[0]'],
    },
    {
      what: 'with an unknown time zone, hour, weekday and weight',
      input: {
        ...programOf([
          { ...anna, workingHours: { timeZone: 'Mars/Base', weekdays: [8], start: '9', end: '17:00' } },
        ]),
        weights: { skills: 101 },
      },
      places: [
        'people[0].workingHours.timeZone',
        'people[0].workingHours.weekdays[0]',
        'people[0].workingHours.start',
        'weights.skills',
      ],
    },
    {
      what: 'in which no criterion counts',
      input: {
        ...programOf(pair),
        weights: { skills: 0, goals: 0, interests: 0, seniority: 0, overlap: 0, wishes: 0, style: 0 },
      },
      places: ['weights'],
    },
  ];

  for (const { what, input, places } of cases)
    it(`${what} is refused at ${places.join(', ') || 'its root'}`, () => {
      assert.deepEqual(placesOf(input), places);
    });

  it('is found at its one place among a million edges', () => {
    const mentees = Array.from({ length: 1000 }, (_, at) => `m${at}`);
    const mentors = mentees.map((id) => ({ id: `r-${id}` }));
    const edges = mentees.flatMap((_, mentee) => mentors.map((__, mentor) => [mentee, mentor, 0.5]));
    edges[765_432] = [765, 432, Number.NaN];
    assert.deepEqual(placesOf({ mode: 'coverage', mentees, mentors, edges }), ['edges[765432]']);
  });

  it('with the same fault in every edge is refused with the first twenty', () => {
    const edges = Array.from({ length: 100 }, () => [5, 5, 5]);
    assert.equal(placesOf({ ...bare, edges }).length, 20);
  });
});

function placesOf(input: unknown): string[] {
  try {
    readProblem(input);
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'matching.invalid-input');
    for (const { message } of error.issues) assert.ok(message.length > 5);
    return error.issues.map(({ path }) => path);
  }
  return assert.fail('The input was taken.');
}
