// The hard rules: each says by itself whether it forbids a pair. Nothing ever outweighs them.
import { createKindTable } from './kind-table.js';
import type { Enrollment, NamedPair, PeopleProblem } from './people-problem.js';
import { placesInLines } from './reporting-lines.js';
import type { Roster } from './roster.js';
import type { RuleCode } from './rule-codes.js';
import { minutesOfOverlap, stretchesOf } from './working-hours.js';

export type Rule = { code: RuleCode; forbids(mentee: number, mentor: number): boolean };

/** Minutes a week in which a mentee and a mentor, by their numbers, both work. */
export type OverlapMinutes = (mentee: number, mentor: number) => number;

/** In the order in which they are asked: what is quickly known first. Pairs forbidden by hand are not among them. */
export function createRules(problem: PeopleProblem, roster: Roster, overlap: OverlapMinutes): Rule[] {
  const { rules } = problem;
  const { mentees, mentors } = roster;
  return [
    { code: 'same-person', forbids: sameTrait(roster, ({ id }) => id) },
    {
      code: 'eligibility',
      forbids: (mentee, mentor) =>
        !mentees[mentee]?.eligibility.mentee || !mentors[mentor]?.eligibility.mentor,
    },
    { code: 'capacity', forbids: (_, mentor) => mentors[mentor]?.capacity === 0 },
    { code: 'overlap', forbids: (mentee, mentor) => overlap(mentee, mentor) < rules.minimumOverlapMinutes },
    ...(rules.sharedLanguage ? [languageRule(roster)] : []),
    ...(rules.differentTeams
      ? [{ code: 'team' as const, forbids: sameTrait(roster, ({ team }) => team) }]
      : []),
    ...(rules.differentReportingLines ? [reportingRule(problem, roster)] : []),
    { code: 'exclusion', forbids: namedByEither(roster, ({ exclusions }) => exclusions) },
    ...(rules.noRepeats
      ? [
          {
            code: 'repeat' as const,
            forbids: namedByEither(roster, ({ earlierPartners }) => earlierPartners),
          },
        ]
      : []),
  ];
}

export function createOverlap(problem: PeopleProblem, roster: Roster): OverlapMinutes {
  const keyOf = ({ workingHours }: Enrollment) => JSON.stringify(workingHours);
  const known = new Map<string, ReturnType<typeof stretchesOf>>();
  for (const person of problem.people) {
    const key = keyOf(person);
    if (!known.has(key)) known.set(key, stretchesOf(person.workingHours, problem.referenceWeek));
  }
  const stretches = (person: Enrollment) => known.get(keyOf(person)) ?? [];
  return createKindTable(roster, {
    keyOf,
    between: (mentee, mentor) => Math.floor(minutesOfOverlap(stretches(mentee), stretches(mentor))),
  });
}

function languageRule(roster: Roster): Rule {
  const shared = createKindTable(roster, {
    keyOf: ({ languages }) => JSON.stringify(languages.toSorted()),
    between: (mentee, mentor) => (mentee.languages.some((one) => mentor.languages.includes(one)) ? 1 : 0),
  });
  return { code: 'language', forbids: (mentee, mentor) => shared(mentee, mentor) === 0 };
}

/** One stands above the other, at any depth. */
function reportingRule({ people, others }: PeopleProblem, { mentees, mentors }: Roster): Rule {
  const places = placesInLines([...people, ...others]);
  const numbers = (side: readonly Enrollment[]) =>
    Int32Array.from(side, ({ id }) => places.get(id)?.number ?? -1);
  const ends = (side: readonly Enrollment[]) => Int32Array.from(side, ({ id }) => places.get(id)?.end ?? -1);
  const [menteeNumbers, menteeEnds] = [numbers(mentees), ends(mentees)];
  const [mentorNumbers, mentorEnds] = [numbers(mentors), ends(mentors)];
  return {
    code: 'reporting-line',
    forbids: (mentee, mentor) => {
      const one = menteeNumbers[mentee] as number;
      const other = mentorNumbers[mentor] as number;
      if (one === other) return false;
      return one < other ? other < (menteeEnds[mentee] as number) : one < (mentorEnds[mentor] as number);
    },
  };
}

function sameTrait(
  { mentees, mentors }: Roster,
  traitOf: (person: Enrollment) => string | undefined,
): Rule['forbids'] {
  const known = new Map<string, number>();
  const numbered = (people: readonly Enrollment[], none: number) =>
    Int32Array.from(people, (person) => {
      const trait = traitOf(person);
      if (trait === undefined) return none;
      const number = known.get(trait) ?? known.size;
      known.set(trait, number);
      return number;
    });
  const ofMentees = numbered(mentees, -1);
  const ofMentors = numbered(mentors, -2);
  return (mentee, mentor) => ofMentees[mentee] === ofMentors[mentor];
}

/** Whether one of the two names the other. */
function namedByEither(roster: Roster, namesOf: (person: Enrollment) => readonly string[]): Rule['forbids'] {
  const byMentees = roster.mentees.flatMap((mentee) =>
    namesOf(mentee).map((mentor) => ({ mentee: mentee.id, mentor })),
  );
  const byMentors = roster.mentors.flatMap((mentor) =>
    namesOf(mentor).map((mentee) => ({ mentee, mentor: mentor.id })),
  );
  return isAmong(roster, [...byMentees, ...byMentors]);
}

export function isAmong(roster: Roster, pairs: readonly NamedPair[]): Rule['forbids'] {
  const mentorsOf: (Set<number> | undefined)[] = roster.mentees.map(() => undefined);
  for (const pair of pairs) {
    const mentee = roster.menteeNumber(pair.mentee);
    const mentor = roster.mentorNumber(pair.mentor);
    if (mentee === undefined || mentor === undefined) continue;
    mentorsOf[mentee] = (mentorsOf[mentee] ?? new Set()).add(mentor);
  }
  return (mentee, mentor) => mentorsOf[mentee]?.has(mentor) ?? false;
}
