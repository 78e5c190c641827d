// Checks a problem of people beyond its schema: every name is known, nobody stands above themselves, pins are possible.
import { t } from '../../../i18n/translate.js';
import type { Issue } from '../../../platform/errors.js';
import { duplicateIssues, failOn, issuesOf } from '../input-issues.js';
import { decisionIssues } from './decision-issues.js';
import { instanceOfPeople } from './decisions.js';
import { type Enrollment, type PeopleProblem, peopleProblem } from './people-problem.js';
import { circlesIn } from './reporting-lines.js';

/** @throws AppError `matching.invalid-input` (400) with the places of the faults */
export function readPeopleProblem(input: unknown): PeopleProblem {
  const { data: problem, error } = peopleProblem.safeParse(input);
  if (!problem) {
    failOn(issuesOf(error));
    throw error;
  }
  const { people, others } = problem;
  const known = new Set([...people, ...others].map(({ id }) => id));
  failOn([
    ...duplicateIssues(
      [...people, ...others].map(({ id }) => id),
      (place) => (place < people.length ? `people[${place}].id` : `others[${place - people.length}].id`),
    ),
    ...people.flatMap((person, place) => personIssues(person, `people[${place}]`, known)),
    ...others.flatMap(({ managerId }, place) =>
      unknownIssues(managerId ? [managerId] : [], () => `others[${place}].managerId`, known),
    ),
    ...(['pins', 'forbidden', 'exceptions', 'previous'] as const).flatMap((list) =>
      pairIssues(list, problem, known),
    ),
    ...circlesIn([...people, ...others]).map((circle) => ({
      path: 'people',
      message: t('matching.input.circle', { ids: circle.join(', ') }),
    })),
  ]);
  if (problem.pins.length > 0 || problem.exceptions.length > 0)
    failOn(decisionIssues(instanceOfPeople(problem), problem));
  return problem;
}

const LISTS = ['languages', 'goals', 'experience', 'interests'] as const;
const LISTS_OF_PEOPLE = ['wishes', 'exclusions', 'earlierPartners'] as const;
const LISTS_OF_SKILLS = ['skillsWanted', 'skillsOffered'] as const;

function personIssues(person: Enrollment, path: string, known: ReadonlySet<string>): Issue[] {
  const lists = [
    ...[...LISTS, ...LISTS_OF_PEOPLE].map((list) => ({ list, names: person[list] })),
    ...LISTS_OF_SKILLS.map((list) => ({ list, names: person[list].map(({ skill }) => skill) })),
  ];
  return [
    ...lists.flatMap(({ list, names }) => duplicateIssues(names, (place) => `${path}.${list}[${place}]`)),
    ...LISTS_OF_PEOPLE.flatMap((list) =>
      unknownIssues(person[list], (place) => `${path}.${list}[${place}]`, known),
    ),
    ...unknownIssues(person.managerId ? [person.managerId] : [], () => `${path}.managerId`, known),
  ];
}

function unknownIssues(
  ids: readonly string[],
  pathAt: (place: number) => string,
  known: ReadonlySet<string>,
): Issue[] {
  return ids.flatMap((id, place) =>
    known.has(id) ? [] : [{ path: pathAt(place), message: t('matching.input.unknownPerson', { id }) }],
  );
}

function pairIssues(
  list: 'pins' | 'forbidden' | 'exceptions' | 'previous',
  problem: PeopleProblem,
  known: ReadonlySet<string>,
): Issue[] {
  const pairs = problem[list];
  return [
    ...pairs.flatMap(({ mentee, mentor }, place) =>
      unknownIssues([mentee, mentor], (end) => `${list}[${place}].${end === 0 ? 'mentee' : 'mentor'}`, known),
    ),
    ...duplicateIssues(
      pairs.map(({ mentee, mentor }) => `${mentee} ${mentor}`),
      (place) => `${list}[${place}]`,
    ),
  ];
}
