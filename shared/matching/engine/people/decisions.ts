// Makes an instance of people and of what was decided by hand: fixed, forbidden and excepted pairs, and earlier ones.
import { changedScores } from '../changed-scores.js';
import { mentorsByMentee, type NumberedPair } from '../instance.js';
import { type People, type PeopleInstance, readPeople, rulesAgainst } from './people-instance.js';
import type { Decisions, Exception, NamedPair, PeopleProblem } from './people-problem.js';
import type { Roster } from './roster.js';
import type { Bendable } from './rule-codes.js';
import { isAmong, type Rule } from './rules.js';

export function instanceOfPeople(problem: PeopleProblem): PeopleInstance {
  return withDecisions(readPeople(problem), problem);
}

export function withDecisions(people: People, decisions: Decisions): PeopleInstance {
  const { roster, scoreRegardless } = people;
  const { mode, pins, forbidden, exceptions, previous } = decisions;
  const byHand: Rule = { code: 'forbidden', forbids: isAmong(roster, forbidden) };
  const rules = [...people.rules, byHand].map((rule) => bentRule(rule, roster, exceptions));
  const decided = distinct(numbered(roster, [...forbidden, ...exceptions])).map((pair) => ({
    ...pair,
    score:
      rulesAgainst(rules, pair.mentee, pair.mentor).length > 0
        ? undefined
        : scoreRegardless(pair.mentee, pair.mentor),
  }));
  return {
    ...people,
    mode,
    rules,
    scores: changedScores(people.scores, decided),
    capacities: withMorePlaces(people, exceptions),
    exempt: mentorsByMentee(numbered(roster, naming(exceptions, 'threshold'))),
    pins: numbered(roster, pins),
    previous: numbered(roster, previous),
  };
}

/** The mentees of whom the one says other things than the other; earlier pairs have to be the same. */
export function menteesDecidedAnew({ roster }: People, one: Decisions, other: Decisions): Set<number> {
  const lists = ['pins', 'forbidden', 'exceptions'] as const;
  const changed = lists.flatMap((list) => [
    ...missingIn(one[list], other[list]),
    ...missingIn(other[list], one[list]),
  ]);
  return new Set(numbered(roster, changed).map(({ mentee }) => mentee));
}

function missingIn(some: readonly NamedPair[], others: readonly NamedPair[]): NamedPair[] {
  const known = new Set(others.map((pair) => JSON.stringify(pair)));
  return some.filter((pair) => !known.has(JSON.stringify(pair)));
}

/** Whether the mentor has a place more for the pair. */
export function givesPlace({ bent }: Exception): boolean {
  return bent.includes('place') || bent.includes('capacity');
}

/** Forbids the same pairs but those of which an exception names this rule. */
function bentRule(rule: Rule, roster: Roster, exceptions: readonly Exception[]): Rule {
  const named = naming(exceptions, rule.code);
  if (named.length === 0) return rule;
  const isExcepted = isAmong(roster, named);
  return {
    code: rule.code,
    forbids: (mentee, mentor) => rule.forbids(mentee, mentor) && !isExcepted(mentee, mentor),
  };
}

function naming(exceptions: readonly Exception[], code: Rule['code'] | Bendable): Exception[] {
  return exceptions.filter(({ bent }) => bent.some((one) => one === code));
}

/** The pair itself is fixed and takes the place, so that it is nobody else's. */
function withMorePlaces({ capacities, roster }: People, exceptions: readonly Exception[]): Int32Array {
  const more = capacities.slice();
  for (const { mentor } of numbered(roster, exceptions.filter(givesPlace)))
    more[mentor] = (more[mentor] as number) + 1;
  return more;
}

/** Leaves out pairs with somebody who doesn't take part on that side any more. */
function numbered(roster: Roster, pairs: readonly NamedPair[]): NumberedPair[] {
  return pairs.flatMap((pair) => {
    const mentee = roster.menteeNumber(pair.mentee);
    const mentor = roster.mentorNumber(pair.mentor);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
}

function distinct(pairs: readonly NumberedPair[]): NumberedPair[] {
  return [...mentorsByMentee(pairs)].flatMap(([mentee, mentors]) =>
    [...mentors].map((mentor) => ({ mentee, mentor })),
  );
}
