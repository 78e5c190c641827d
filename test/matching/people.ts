// People for the tests of the matching.
import type { Enrollment, PeopleProblemInput } from '../../shared/matching/engine/people/people-problem.js';
import { createRandom } from './problems.js';

type EnrollmentInput = PeopleProblemInput['people'][number];

/** Somebody in Berlin who speaks English and says nothing else. */
export function person(id: string, more: Partial<EnrollmentInput>): EnrollmentInput {
  return {
    id,
    roles: ['mentee', 'mentor'],
    languages: ['en'],
    workingHours: { timeZone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' },
    ...more,
  };
}

export function programOf(people: PeopleProblemInput['people']): PeopleProblemInput {
  return { referenceWeek: '2026-11-23', people };
}

const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Adelaide'];

/** Some mentees, some mentors, some both; small teams, deep lines, many rules in the way. */
export function randomProgram(size: number, seed: number): PeopleProblemInput {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const sometimes = <Value, Other>(chance: number, value: () => Value, other: Other): Value | Other =>
    random() < chance ? value() : other;
  const some = (prefix: string, kinds: number, count: number) => [
    ...new Set(Array.from({ length: below(count + 1) }, () => `${prefix}${below(kinds)}`)),
  ];
  const skills = () => some('skill', 8, 4).map((skill) => ({ skill, level: 1 + below(4) }));
  const roles: Enrollment['roles'][] = [['mentee'], ['mentee'], ['mentor'], ['mentor'], ['mentee', 'mentor']];
  const people = Array.from({ length: size }, (_, at) =>
    person(`p${at}`, {
      roles: roles[below(roles.length)] ?? ['mentee'],
      capacity: below(4),
      languages: ['en', 'de', 'ja'].filter(() => random() < 0.6),
      workingHours: {
        timeZone: ZONES[below(ZONES.length)] ?? 'UTC',
        weekdays: [1, 2, 3, 4, 5].filter(() => random() < 0.8),
        start: `0${5 + below(5)}:30`,
        end: `${14 + below(6)}:00`,
      },
      ...sometimes(0.7, () => ({ team: `t${below(size / 3)}` }), {}),
      ...(at > 0 ? sometimes(0.8, () => ({ managerId: `p${below(at)}` }), {}) : {}),
      ...sometimes(0.8, () => ({ seniority: below(10) }), {}),
      skillsWanted: skills(),
      skillsOffered: skills(),
      goals: some('goal', 6, 3),
      experience: some('goal', 6, 4),
      interests: some('interest', 10, 4),
      style: random() < 0.5 ? {} : { structure: below(5) - 2, pace: below(5) - 2 },
      wishes: some('p', size, 3),
      exclusions: sometimes(0.3, () => some('p', size, 2), []),
      earlierPartners: sometimes(0.3, () => some('p', size, 2), []),
      eligibility: { mentee: random() < 0.95, mentor: random() < 0.95 },
      group: `g${below(2)}`,
    }),
  );
  return { ...programOf(people), forbidden: [{ mentee: 'p0', mentor: 'p1' }] };
}
