// Turns a program and the people who take part into a problem for the engine.
import { createHash } from 'node:crypto';
import type { KnownPair } from './known-pair.js';
import type { MatchingCandidate, MatchingProgram } from './match-people.js';
import type { PairIds } from './match-run.js';
import type { Enrollment, NamedPair, PeopleProblem, PeopleProblemInput } from './people/people-problem.js';
import { readPeopleProblem } from './people/read-people-problem.js';

export type ProgramState = {
  program: MatchingProgram;
  candidates: readonly MatchingCandidate[];
  known: readonly KnownPair[];
};

/** What a run adds to the state of its program. */
export type RunTerms = {
  mode: 'coverage' | 'score';
  startedAt: Date;
  locks: readonly PairIds[];
  rejections: readonly PairIds[];
  previous: readonly PairIds[];
};

/** @throws AppError `matching.invalid-input` (400) */
export function problemOf(state: ProgramState, terms: RunTerms): PeopleProblem {
  const people = state.candidates.flatMap((candidate) => enrollmentOf(candidate, state.known));
  const isMentee = new Set(people.filter(({ roles }) => roles.includes('mentee')).map(({ id }) => id));
  const isMentor = new Set(people.filter(({ roles }) => roles.includes('mentor')).map(({ id }) => id));
  const takePart = ({ menteeId, mentorId }: PairIds) => isMentee.has(menteeId) && isMentor.has(mentorId);
  const named = (pairs: readonly PairIds[]) => distinct(pairs.filter(takePart)).map(namedPair);
  const vetoed = state.known.filter((pair) => pair.state === 'vetoed');
  const input: PeopleProblemInput = {
    mode: terms.mode,
    threshold: state.program.threshold,
    referenceWeek: terms.startedAt.toISOString().slice(0, 10),
    people,
    others: othersIn(people).map((id) => ({ id })),
    weights: state.program.weights,
    rules: state.program.rules,
    pins: named(terms.locks),
    forbidden: named([...terms.rejections, ...vetoed]),
    previous: named(terms.previous),
  };
  return readPeopleProblem(input);
}

/** The same for the same people, rules and weights, whatever a manager locked and rejected. */
export function stateHash(state: ProgramState, terms: Pick<RunTerms, 'mode' | 'startedAt'>): string {
  return problemHash(problemOf(state, { ...terms, locks: [], rejections: [], previous: [] }));
}

export function problemHash(problem: PeopleProblem): string {
  return createHash('sha256').update(JSON.stringify(problem)).digest('hex');
}

/** Running pairs take their places: a mentee with a mentor is not matched again. */
function enrollmentOf(candidate: MatchingCandidate, known: readonly KnownPair[]): Enrollment[] {
  const { personId, department } = candidate;
  const mine = known.filter(({ menteeId, mentorId }) => menteeId === personId || mentorId === personId);
  const running = mine.filter(({ state }) => state === 'running');
  const isTaken = running.some(({ menteeId }) => menteeId === personId);
  const roles = candidate.roles.filter((role) => role === 'mentor' || !isTaken);
  if (roles.length === 0) return [];
  const mentees = running.filter(({ mentorId }) => mentorId === personId).length;
  return [
    {
      id: personId,
      roles: [...roles],
      capacity: Math.max(0, candidate.capacity - mentees),
      languages: unique(candidate.languages),
      workingHours: { ...candidate.workingHours, weekdays: [...candidate.workingHours.weekdays] },
      ...(department ? { team: department, group: department } : {}),
      ...(candidate.managerId ? { managerId: candidate.managerId } : {}),
      ...(candidate.seniority === undefined ? {} : { seniority: candidate.seniority }),
      skillsWanted: uniqueSkills(candidate.skillsWanted),
      skillsOffered: uniqueSkills(candidate.skillsOffered),
      goals: unique(candidate.goals),
      experience: unique(candidate.experience),
      interests: unique(candidate.interests),
      style: { ...candidate.style },
      wishes: unique(candidate.wishes),
      exclusions: unique(candidate.exclusions),
      earlierPartners: unique(
        mine.map(({ menteeId, mentorId }) => (menteeId === personId ? mentorId : menteeId)),
      ),
      eligibility: { mentee: true, mentor: true },
    },
  ];
}

/** Whom those who take part name, and who take no part themselves. */
function othersIn(people: readonly Enrollment[]): string[] {
  const inside = new Set(people.map(({ id }) => id));
  const mentioned = people.flatMap(({ managerId, wishes, exclusions, earlierPartners }) => [
    ...(managerId ? [managerId] : []),
    ...wishes,
    ...exclusions,
    ...earlierPartners,
  ]);
  return unique(mentioned)
    .filter((id) => !inside.has(id))
    .sort();
}

function uniqueSkills(skills: MatchingCandidate['skillsWanted']): Enrollment['skillsWanted'] {
  return [...new Map(skills.map((one) => [one.skill, one])).values()].map(({ skill, level }) => ({
    skill,
    level,
  }));
}

function namedPair({ menteeId, mentorId }: PairIds): NamedPair {
  return { mentee: menteeId, mentor: mentorId };
}

function distinct(pairs: readonly PairIds[]): PairIds[] {
  return [...new Map(pairs.map((pair) => [`${pair.menteeId} ${pair.mentorId}`, pair])).values()];
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
