// What there is to solve, whichever form it came in: people as numbers in a fixed order, and scores of possible pairs.
import type { Mode } from './assignment/objective.js';
import type { Row } from './assignment/pair-source.js';

/** Mentees and mentors are numbered in the order of their ids, so that the order of the input changes nothing. */
export type Instance = {
  mode: Mode;
  /** Pairs with a lower score are never made. */
  threshold: number;
  menteeIds: readonly string[];
  mentorIds: readonly string[];
  capacities: Int32Array;
  scores: Scores;
  /** The largest absolute score of any possible pair. */
  largestScore: number;
  /** All scores are multiples of 10^-decimals; undefined when they are not known to be. */
  decimals: number | undefined;
  pins: readonly NumberedPair[];
  /** The mentees who are to be matched before others. */
  priority: ReadonlySet<number>;
  previous: readonly NumberedPair[];
  /** For some mentees, mentors for whom the threshold doesn't count. */
  exempt?: MentorsByMentee;
  /** The number of each mentee as a mentor, and of each mentor as a mentee; -1 for who is only the one. */
  selves?: { mentorOf: Int32Array; menteeOf: Int32Array };
};

export type NumberedPair = { mentee: number; mentor: number };
export type MentorsByMentee = ReadonlyMap<number, ReadonlySet<number>>;

export type Scores = {
  /** Points the row at the mentee's possible mentors, with their scores where weights stand. */
  read(mentee: number, row: Row): void;
  /** undefined when a rule forbids the pair. */
  of(mentee: number, mentor: number): number | undefined;
};

export function mentorsByMentee(pairs: readonly NumberedPair[]): Map<number, Set<number>> {
  const mentors = new Map<number, Set<number>>();
  for (const { mentee, mentor } of pairs) mentors.set(mentee, (mentors.get(mentee) ?? new Set()).add(mentor));
  return mentors;
}

/** Whether the pair may be made, as far as its score goes. */
export function isGoodEnough({ threshold, exempt }: Instance, pair: NumberedPair, score: number): boolean {
  return score >= threshold || exempt?.get(pair.mentee)?.has(pair.mentor) === true;
}

/** The places of the ids in ascending order of the ids, the same in every locale. */
export function orderOf(ids: readonly string[]): number[] {
  return ids
    .map((id, place) => ({ id, place }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ place }) => place);
}

/** For each place in the input, its number. */
export function numbersOf(order: readonly number[]): Int32Array {
  const numbers = new Int32Array(order.length);
  order.forEach((place, number) => {
    numbers[place] = number;
  });
  return numbers;
}

export function numbersById(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}
