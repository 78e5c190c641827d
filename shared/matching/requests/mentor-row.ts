// One mentee's row of the matching: every mentor who is possible for them, by the rules and scores of the runs.
import { createRow } from '../engine/assignment/pair-source.js';
import { explainPair } from '../engine/explain-pair.js';
import { readPeople } from '../engine/people/people-instance.js';
import type { PeopleProblem, PeopleProblemInput } from '../engine/people/people-problem.js';
import { readPeopleProblem } from '../engine/people/read-people-problem.js';
import { strongest } from '../engine/strongest-reasons.js';
import { type ProgramState, programBase } from '../runs/program-problem.js';

export type PossibleMentor = {
  mentorId: string;
  score: number;
  /** What speaks for the two, as each of them may read it; worked out when asked for. */
  reasons(): { mentee: string[]; mentor: string[] };
};

/** The best first; none when the person takes no part as a mentee, or has a mentor. */
export function possibleMentors(
  state: ProgramState,
  { menteeId, now }: { menteeId: string; now: Date },
): PossibleMentor[] {
  const problem = readPeopleProblem(onlyRowOf(menteeId, programBase(state, now).problem));
  const instance = readPeople(problem);
  const mentee = instance.roster.menteeNumber(menteeId);
  if (mentee === undefined) return [];
  const row = createRow();
  instance.scores.read(mentee, row);
  const { threshold, mentorIds } = instance;
  return Array.from({ length: row.end - row.start }, (_, at) => ({
    mentorId: mentorIds[row.mentors[row.start + at] as number] as string,
    score: row.weights[row.start + at] as number,
  }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || (a.mentorId < b.mentorId ? -1 : 1))
    .map((one) => ({ ...one, reasons: () => reasonsFor(problem, menteeId, one.mentorId) }));
}

/** The mentee with all mentors. Everybody else stands outside: reporting lines may run through them. */
function onlyRowOf(menteeId: string, problem: PeopleProblemInput): PeopleProblemInput {
  const people = problem.people.flatMap((one) => {
    const roles = one.roles.filter((role) => role === 'mentor' || one.id === menteeId);
    return roles.length > 0 ? [{ ...one, roles }] : [];
  });
  const inside = new Set(people.map(({ id }) => id));
  const outside = problem.people
    .filter(({ id }) => !inside.has(id))
    .map(({ id, managerId }) => ({ id, ...(managerId ? { managerId } : {}) }));
  return { ...problem, people, others: [...(problem.others ?? []), ...outside] };
}

function reasonsFor(problem: PeopleProblem, mentee: string, mentor: string) {
  const { criteria } = explainPair(problem, { mentee, mentor });
  return { mentee: strongest(criteria, 'mentee'), mentor: strongest(criteria, 'mentor') };
}
