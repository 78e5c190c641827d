// A program with as many mentees as mentors, the same for the same seed.
import type { PeopleProblemInput } from '../../shared/matching/engine/people/people-problem.js';

export function randomProgram(size: number, seed: number): PeopleProblemInput {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const some = (kinds: string, most: number, count: number) => [
    ...new Set(Array.from({ length: count }, () => `${kinds}-${below(most)}`)),
  ];
  const skills = (count: number) => some('skill', 40, count).map((skill) => ({ skill, level: 1 + below(4) }));
  const partners = (role: 'mentee' | 'mentor', share: number, count: number) =>
    random() < share ? some(role === 'mentee' ? 'mentor' : 'mentee', size, count) : [];
  const person = (role: 'mentee' | 'mentor', at: number): PeopleProblemInput['people'][number] => ({
    id: `${role}-${at}`,
    roles: [role],
    languages: ['en', ...some('language', 5, 1)],
    workingHours: {
      timeZone: ZONES[below(ZONES.length)] ?? 'UTC',
      weekdays: [1, 2, 3, 4, 5],
      start: `0${7 + below(3)}:00`,
      end: `${16 + below(3)}:00`,
    },
    team: `team-${below(size / 8)}`,
    ...(at > 0 ? { managerId: `mentor-${below(at)}` } : {}),
    seniority: below(8) + (role === 'mentor' ? 3 : 0),
    ...(role === 'mentee' ? { skillsWanted: skills(4) } : { skillsOffered: skills(8) }),
    goals: some('goal', 20, 3),
    experience: some('goal', 20, 6),
    interests: some('interest', 50, 4),
    style: { structure: below(5) - 2, directness: below(5) - 2, pace: below(5) - 2 },
    wishes: partners(role, 0.3, 3),
    exclusions: partners(role, 0.05, 1),
    group: `group-${below(3)}`,
  });
  const numbers = Array.from({ length: size }, (_, at) => at);
  return {
    referenceWeek: '2026-11-23',
    people: [...numbers.map((at) => person('mentee', at)), ...numbers.map((at) => person('mentor', at))],
  };
}

export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Tokyo',
];
