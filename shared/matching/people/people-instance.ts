// Makes an instance of people: rules forbid pairs, criteria score the others.
import type { Row } from '../assignment/pair-source.js';
import {
  createCriteria,
  SCORE_DECIMALS,
  SCORE_UNITS,
  scoreUnits,
  type WeightedCriterion,
} from '../criteria/pair-score.js';
import type { Instance, NumberedPair, Scores } from '../instance.js';
import type { NamedPair, PeopleProblem } from './people-problem.js';
import { createRoster, type Roster } from './roster.js';
import { createOverlap, createRules, type Rule } from './rules.js';

export type PeopleInstance = Instance & {
  roster: Roster;
  rules: readonly Rule[];
  criteria: readonly WeightedCriterion[];
};

/** Scores of more pairs than this are worked out anew at every reading, to keep within a gigabyte. */
const MOST_REMEMBERED = 150_000_000;

const FORBIDDEN = -1;

/** @param onScored is told from time to time how many mentees are done, while scores are read for the first time */
export function instanceOfPeople(problem: PeopleProblem): PeopleInstance {
  const roster = createRoster(problem.people);
  const overlap = createOverlap(problem, roster);
  const rules = createRules(problem, roster, overlap);
  const criteria = createCriteria(problem, roster, overlap);
  return {
    roster,
    rules,
    criteria,
    mode: problem.mode,
    threshold: problem.threshold,
    menteeIds: roster.mentees.map(({ id }) => id),
    mentorIds: roster.mentors.map(({ id }) => id),
    capacities: Int32Array.from(roster.mentors, ({ capacity }) => Math.min(capacity, roster.mentees.length)),
    scores: createScores(roster, rules, criteria),
    largestScore: 1,
    decimals: SCORE_DECIMALS,
    pins: numbered(roster, problem.pins),
    previous: numbered(roster, problem.previous),
  };
}

/** All rules that forbid the pair. */
export function rulesAgainst(rules: readonly Rule[], mentee: number, mentor: number): Rule['code'][] {
  return rules.filter(({ forbids }) => forbids(mentee, mentor)).map(({ code }) => code);
}

/** Leaves out pairs with somebody who doesn't take part on that side any more. */
function numbered(roster: Roster, pairs: readonly NamedPair[]): NumberedPair[] {
  return pairs.flatMap((pair) => {
    const mentee = roster.menteeNumber(pair.mentee);
    const mentor = roster.mentorNumber(pair.mentor);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
}

function createScores(
  { mentees, mentors }: Roster,
  rules: readonly Rule[],
  criteria: readonly WeightedCriterion[],
): Scores {
  const unitsOf = (mentee: number, mentor: number) => {
    for (const { forbids } of rules) if (forbids(mentee, mentor)) return FORBIDDEN;
    return scoreUnits(criteria, mentee, mentor);
  };
  const unitsRow = createUnitsRows(mentees.length, mentors.length, unitsOf);
  const rowMentors = new Int32Array(mentors.length);
  const rowScores = new Float64Array(mentors.length);
  return {
    read(mentee: number, row: Row) {
      const units = unitsRow(mentee);
      let end = 0;
      for (let mentor = 0; mentor < units.length; mentor += 1) {
        const score = units[mentor] as number;
        if (score === FORBIDDEN) continue;
        rowMentors[end] = mentor;
        rowScores[end] = score / SCORE_UNITS;
        end += 1;
      }
      Object.assign(row, { start: 0, end, mentors: rowMentors, weights: rowScores });
    },
    of(mentee, mentor) {
      const units = unitsOf(mentee, mentor);
      return units === FORBIDDEN ? undefined : units / SCORE_UNITS;
    },
  };
}

/** Each mentee's scores with all mentors, remembered after the first reading while there is room. */
function createUnitsRows(
  menteeCount: number,
  mentorCount: number,
  unitsOf: (mentee: number, mentor: number) => number,
): (mentee: number) => Int32Array {
  const isRemembered = menteeCount * mentorCount <= MOST_REMEMBERED;
  const units = new Int32Array(isRemembered ? menteeCount * mentorCount : mentorCount);
  const isKnown = new Uint8Array(menteeCount);
  return (mentee) => {
    const start = isRemembered ? mentee * mentorCount : 0;
    const row = units.subarray(start, start + mentorCount);
    if (isKnown[mentee]) return row;
    for (let mentor = 0; mentor < mentorCount; mentor += 1) row[mentor] = unitsOf(mentee, mentor);
    if (isRemembered) isKnown[mentee] = 1;
    return row;
  };
}
