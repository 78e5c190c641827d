// What can be said of people before anything is decided by hand: rules forbid pairs, criteria score the others.
import type { Row } from '../assignment/pair-source.js';
import {
  createCriteria,
  createScoreRow,
  SCORE_DECIMALS,
  SCORE_UNITS,
  type ScoreRow,
  scoreRow,
  type WeightedCriterion,
} from '../criteria/pair-score.js';
import type { Instance, Scores } from '../instance.js';
import type { PeopleProblem } from './people-problem.js';
import { createRoster, type Roster } from './roster.js';
import { createOverlap, createRules, type Rule } from './rules.js';

/** Scores are worked out once, whatever is decided by hand later. */
export type People = Omit<PeopleInstance, 'mode' | 'pins' | 'previous' | 'exempt'>;

export type PeopleInstance = Instance & {
  roster: Roster;
  rules: readonly Rule[];
  criteria: readonly WeightedCriterion[];
  /** The score that the pair would have if no rule forbade it. */
  scoreRegardless(mentee: number, mentor: number): number;
};

/** Scores of more pairs than this are worked out anew at every reading, to keep within a gigabyte. */
const MOST_REMEMBERED = 150_000_000;

const FORBIDDEN = -1;

export function readPeople(problem: PeopleProblem): People {
  const roster = createRoster(problem.people);
  const overlap = createOverlap(problem, roster);
  const rules = createRules(problem, roster, overlap);
  const criteria = createCriteria(problem, roster, overlap);
  return {
    roster,
    rules,
    criteria,
    threshold: problem.threshold,
    menteeIds: roster.mentees.map(({ id }) => id),
    mentorIds: roster.mentors.map(({ id }) => id),
    priority: new Set(roster.mentees.flatMap(({ priority }, number) => (priority ? [number] : []))),
    capacities: Int32Array.from(roster.mentors, ({ capacity }) => Math.min(capacity, roster.mentees.length)),
    scores: createScores(roster, rules, criteria),
    scoreRegardless: (mentee, mentor) => scoreOf(criteria, mentee, mentor),
    largestScore: 1,
    decimals: SCORE_DECIMALS,
    selves: {
      mentorOf: Int32Array.from(roster.mentees, ({ id }) => roster.mentorNumber(id) ?? -1),
      menteeOf: Int32Array.from(roster.mentors, ({ id }) => roster.menteeNumber(id) ?? -1),
    },
  };
}

/** All rules that forbid the pair. */
export function rulesAgainst(rules: readonly Rule[], mentee: number, mentor: number): Rule['code'][] {
  return rules.filter(({ forbids }) => forbids(mentee, mentor)).map(({ code }) => code);
}

function createScores(
  { mentees, mentors }: Roster,
  rules: readonly Rule[],
  criteria: readonly WeightedCriterion[],
): Scores {
  const scored = createScoreRow(mentors.length);
  const rowOf = remembering(mentees.length, mentors.length, (mentee, row) => {
    scored.count = mentors.length;
    for (let mentor = 0; mentor < mentors.length; mentor += 1) scored.mentors[mentor] = mentor;
    for (const rule of rules) keepAllowed(rule, mentee, scored);
    scoreRow(criteria, mentee, scored);
    row.fill(FORBIDDEN);
    for (let at = 0; at < scored.count; at += 1)
      row[scored.mentors[at] as number] = scored.units[at] as number;
  });
  const rowMentors = new Int32Array(mentors.length);
  const rowScores = new Float64Array(mentors.length);
  return {
    read(mentee: number, row: Row) {
      const units = rowOf(mentee);
      let end = 0;
      for (let mentor = 0; mentor < mentors.length; mentor += 1) {
        const score = units[mentor] as number;
        if (score === FORBIDDEN) continue;
        rowMentors[end] = mentor;
        rowScores[end] = score / SCORE_UNITS;
        end += 1;
      }
      Object.assign(row, { start: 0, end, mentors: rowMentors, weights: rowScores });
    },
    of: (mentee, mentor) =>
      rules.some(({ forbids }) => forbids(mentee, mentor)) ? undefined : scoreOf(criteria, mentee, mentor),
  };
}

/** From 0 to 1, whatever the rules say. */
export function scoreOf(criteria: readonly WeightedCriterion[], mentee: number, mentor: number): number {
  const row = createScoreRow(1);
  row.count = 1;
  row.mentors[0] = mentor;
  scoreRow(criteria, mentee, row);
  return (row.units[0] as number) / SCORE_UNITS;
}

function keepAllowed({ forbids }: Rule, mentee: number, row: ScoreRow): void {
  const { mentors, count } = row;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const mentor = mentors[at] as number;
    if (forbids(mentee, mentor)) continue;
    mentors[kept] = mentor;
    kept += 1;
  }
  row.count = kept;
}

/** Each mentee's scores with all mentors, kept after the first reading while there is room. */
function remembering(
  menteeCount: number,
  mentorCount: number,
  fill: (mentee: number, row: Int32Array) => void,
): (mentee: number) => Int32Array {
  const isRemembered = menteeCount * mentorCount <= MOST_REMEMBERED;
  const units = new Int32Array(isRemembered ? menteeCount * mentorCount : mentorCount);
  const isKnown = new Uint8Array(menteeCount);
  return (mentee) => {
    const start = isRemembered ? mentee * mentorCount : 0;
    const row = units.subarray(start, start + mentorCount);
    if (isKnown[mentee]) return row;
    fill(mentee, row);
    if (isRemembered) isKnown[mentee] = 1;
    return row;
  };
}
