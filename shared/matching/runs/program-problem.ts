// Turns a program and the people who take part into a problem for the engine.
import { createHash } from 'node:crypto';
import { type KnownPair, peopleLeftWaiting } from '../../ports/known-pair.js';
import type {
  Decisions,
  Enrollment,
  NamedPair,
  PeopleProblem,
  PeopleProblemInput,
} from '../engine/people/people-problem.js';
import { readPeopleProblem } from '../engine/people/read-people-problem.js';
import type { MatchingCandidate, MatchingProgram } from './match-people.js';
import type { PairIds, RunException } from './match-run.js';

export type ProgramState = {
  program: MatchingProgram;
  candidates: readonly MatchingCandidate[];
  known: readonly KnownPair[];
  /** Of the same people in other programs: pairs that were made before, and take no place here. */
  elsewhere: readonly KnownPair[];
};

/** What a run adds to the state of its program. */
export type RunTerms = {
  mode: 'coverage' | 'score';
  startedAt: Date;
  locks: readonly PairIds[];
  rejections: readonly PairIds[];
  exceptions: readonly RunException[];
  previous: readonly PairIds[];
};

/** All of a program that matching reads; the hash is the same for the same people, rules and weights. */
export type ProgramBase = { problem: PeopleProblemInput; hash: string };

/**
 * Cheap, and not checked yet: that is done where it is solved. In whatever order people are read, it is the same.
 * @param startedAt of the run: working hours are compared in its week
 */
export function programBase(state: ProgramState, startedAt: Date): ProgramBase {
  const first = peopleLeftWaiting(state.known);
  const [known, elsewhere] = [byPerson(state.known), byPerson(state.elsewhere)];
  const people = state.candidates
    .flatMap((candidate) =>
      enrollmentOf(candidate, {
        known: known.get(candidate.personId) ?? [],
        elsewhere: elsewhere.get(candidate.personId) ?? [],
      }),
    )
    .map((person) => (first.has(person.id) ? { ...person, priority: true } : person))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const problem: PeopleProblemInput = {
    threshold: state.program.threshold,
    referenceWeek: startedAt.toISOString().slice(0, 10),
    people,
    others: othersIn(people, state.candidates),
    weights: state.program.weights,
    rules: state.program.rules,
  };
  return { problem, hash: createHash('sha256').update(JSON.stringify(problem)).digest('hex') };
}

/** What a run adds to it, as far as it concerns people who still take part. */
export function decisionsOf({ problem }: ProgramBase, terms: RunTerms): Decisions {
  const isMentee = idsWith(problem.people, 'mentee');
  const isMentor = idsWith(problem.people, 'mentor');
  const among = <Pair extends PairIds>(pairs: readonly Pair[]) =>
    distinct(pairs.filter(({ menteeId, mentorId }) => isMentee.has(menteeId) && isMentor.has(mentorId)));
  return {
    mode: terms.mode,
    pins: among(terms.locks).map(namedPair),
    forbidden: among(terms.rejections).map(namedPair),
    exceptions: among(terms.exceptions).map((one) => ({ ...namedPair(one), bent: [...one.rules] })),
    previous: among(terms.previous).map(namedPair),
  };
}

/** As much of it as says how two people fit. @throws AppError `matching.invalid-input` (400) */
export function problemOfTwo(
  state: ProgramState,
  startedAt: Date,
  { menteeId, mentorId }: PairIds,
): PeopleProblem {
  const candidates = state.candidates.filter(
    ({ personId }) => personId === menteeId || personId === mentorId,
  );
  return readPeopleProblem(programBase({ ...state, candidates }, startedAt).problem);
}

function idsWith(people: PeopleProblemInput['people'], role: 'mentee' | 'mentor'): ReadonlySet<string> {
  return new Set(people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id));
}

function byPerson(pairs: readonly KnownPair[]): Map<string, KnownPair[]> {
  const found = new Map<string, KnownPair[]>();
  for (const pair of pairs)
    for (const id of [pair.menteeId, pair.mentorId]) found.set(id, [...(found.get(id) ?? []), pair]);
  return found;
}

/** Running pairs take their places: a mentee with a mentor is not matched again. */
function enrollmentOf(
  candidate: MatchingCandidate,
  { known, elsewhere }: Pick<ProgramState, 'known' | 'elsewhere'>,
): Enrollment[] {
  const { personId, department } = candidate;
  const all = [...known, ...elsewhere];
  const running = known.filter(({ state }) => state === 'running');
  const isTaken = running.some(({ menteeId }) => menteeId === personId);
  const roles = candidate.roles.filter((role) => role === 'mentor' || !isTaken);
  if (roles.length === 0) return [];
  const mentees = running.filter(({ mentorId }) => mentorId === personId).length;
  const partnersIn = (pairs: readonly KnownPair[]) =>
    pairs.map(({ menteeId, mentorId }) => (menteeId === personId ? mentorId : menteeId)).sort();
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
      priority: false,
      // Who said no to a match is nobody's to know: it is as private as whom somebody wants to avoid.
      exclusions: unique([...candidate.exclusions, ...partnersIn(all.filter(isVetoed))]),
      earlierPartners: unique(partnersIn(all.filter((pair) => !isVetoed(pair)))),
      eligibility: { mentee: true, mentor: true },
    },
  ];
}

function isVetoed({ state }: KnownPair): boolean {
  return state === 'vetoed';
}

/**
 * Who takes no part and matters all the same: whom the others name, and mentees who have a mentor already,
 * because reporting lines may run through them.
 */
function othersIn(
  people: readonly Enrollment[],
  candidates: readonly MatchingCandidate[],
): { id: string; managerId?: string }[] {
  const inside = new Set(people.map(({ id }) => id));
  const managerOf = new Map(candidates.map(({ personId, managerId }) => [personId, managerId]));
  const mentioned = people.flatMap(({ managerId, wishes, exclusions, earlierPartners }) => [
    ...(managerId ? [managerId] : []),
    ...wishes,
    ...exclusions,
    ...earlierPartners,
  ]);
  const known = [...managerOf].flatMap(([id, managerId]) => (managerId ? [id, managerId] : [id]));
  return unique([...mentioned, ...known])
    .filter((id) => !inside.has(id))
    .sort()
    .map((id) => {
      const managerId = managerOf.get(id);
      return { id, ...(managerId ? { managerId } : {}) };
    });
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

function distinct<Pair extends PairIds>(pairs: readonly Pair[]): Pair[] {
  const byKey = new Map(pairs.map((pair) => [`${pair.menteeId} ${pair.mentorId}`, pair]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
