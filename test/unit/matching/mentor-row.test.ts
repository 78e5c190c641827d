// One mentee's row: the same rules and scores as in a run over everybody.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRow } from '../../../shared/matching/engine/assignment/pair-source.js';
import { readPeople } from '../../../shared/matching/engine/people/people-instance.js';
import { readPeopleProblem } from '../../../shared/matching/engine/people/read-people-problem.js';
import { possibleMentors } from '../../../shared/matching/requests/mentor-row.js';
import type { MatchingCandidate } from '../../../shared/matching/runs/match-people.js';
import { type ProgramState, programBase } from '../../../shared/matching/runs/program-problem.js';
import { newProgram } from '../../../shared/programs/program.js';

const now = new Date(Date.UTC(2026, 10, 24));
const SIZE = 10;
const anybody = fc.integer({ min: 0, max: SIZE - 1 }).map((n) => `p${n}`);
const words = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
const skills = words.map((all) => all.map((skill) => ({ skill, level: 2 })));

const candidate = (n: number): fc.Arbitrary<MatchingCandidate> =>
  fc.record({
    personId: fc.constant(`p${n}`),
    displayName: fc.constant(`Person ${n}`),
    email: fc.constant(undefined),
    status: fc.constant('active' as const),
    roles: fc.constantFrom<MatchingCandidate['roles'][]>(['mentee'], ['mentor'], ['mentee', 'mentor']),
    capacity: fc.integer({ min: 1, max: 2 }),
    languages: fc.constantFrom(['en'], ['de'], ['en', 'de']),
    department: fc.constantFrom('Design', 'Finance', 'People', ''),
    seniority: fc.integer({ min: 1, max: 6 }),
    skillsWanted: skills,
    skillsOffered: skills,
    goals: words,
    experience: words,
    interests: words,
    style: fc.constant({}),
    workingHours: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'America/New_York').map((timeZone) => ({
      timeZone,
      weekdays: [1, 2, 3, 4, 5],
      start: '09:00',
      end: '17:00',
    })),
    managerId:
      n === 0 ? fc.constant(undefined) : fc.option(fc.constant(`p${Math.floor(n / 2)}`), { nil: undefined }),
    wishes: fc.uniqueArray(
      anybody.filter((id) => id !== `p${n}`),
      { maxLength: 2 },
    ),
    exclusions: fc.uniqueArray(
      anybody.filter((id) => id !== `p${n}`),
      { maxLength: 2 },
    ),
  });

const state: fc.Arbitrary<ProgramState> = fc
  .tuple(...Array.from({ length: SIZE }, (_, n) => candidate(n)))
  .map((candidates) => ({
    program: {
      ...newProgram({ id: 'p', title: 'P', objectives: ['networking'], managerIds: [] }),
      threshold: 0.3,
    },
    candidates,
    known: [],
    elsewhere: [],
  }));

describe("a mentee's row", () => {
  it('has the mentors, and their scores, whom a run over everybody would allow', () => {
    fc.assert(
      fc.property(state, (program) => {
        const whole = readPeople(readPeopleProblem(programBase(program, now).problem));
        for (const menteeId of whole.menteeIds) {
          const row = createRow();
          whole.scores.read(whole.menteeIds.indexOf(menteeId), row);
          const expected = Array.from({ length: row.end - row.start }, (_, at) => row.start + at)
            .map((at) => [whole.mentorIds[row.mentors[at] ?? -1], row.weights[at]])
            .filter(([, score]) => Number(score) >= 0.3);
          const found = possibleMentors(program, { menteeId, now });
          const scores = found.map(({ score }) => score);
          assert.deepEqual(
            scores,
            scores.toSorted((a, b) => b - a),
          );
          assert.deepEqual(found.map(({ mentorId, score }) => [mentorId, score]).sort(), expected.sort());
        }
      }),
      { numRuns: 15 },
    );
  });

  it('knows the reporting lines that run through people who have a mentor already', () => {
    const [sample] = fc.sample(state, { numRuns: 1, seed: 7 });
    const at = (n: number, more: Partial<MatchingCandidate>): MatchingCandidate => {
      const one = sample?.candidates[n];
      assert.ok(one);
      const alike = { languages: ['en'], department: `D${n}`, wishes: [], exclusions: [], capacity: 1 };
      const { workingHours } = sample?.candidates[0] ?? one;
      return { ...one, ...alike, workingHours, managerId: undefined, ...more } as MatchingCandidate;
    };
    const program: ProgramState = {
      program: {
        ...newProgram({ id: 'p', title: 'P', objectives: ['networking'], managerIds: [] }),
        threshold: 0,
      },
      candidates: [
        at(1, { roles: ['mentor'] }),
        at(2, { roles: ['mentee'], managerId: 'p1' }),
        at(3, { roles: ['mentee'], managerId: 'p2' }),
        at(4, { roles: ['mentor'] }),
        at(5, { roles: ['mentor'] }),
      ],
      known: [{ menteeId: 'p2', mentorId: 'p5', state: 'running' }],
      elsewhere: [],
    };
    const found = possibleMentors(program, { menteeId: 'p3', now }).map(({ mentorId }) => mentorId);
    assert.deepEqual(found, ['p4']);
    assert.deepEqual(possibleMentors(program, { menteeId: 'p2', now }), []);
  });
});
