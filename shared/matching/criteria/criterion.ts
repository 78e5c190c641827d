// What a criterion is: how well a pair fits in one respect, from 0 to 1, and the facts from which to say so in words.
import type { CriterionCode } from '../people/people-problem.js';

export type Side = 'mentee' | 'mentor';

export type Criterion = {
  code: CriterionCode;
  /** From 0 to 1 for a mentee and a mentor, by their numbers; NaN when nothing is known. The mean of both sides. */
  value(mentee: number, mentor: number): number;
  /** As one of the two sees it. */
  valueFor(side: Side, mentee: number, mentor: number): number;
  factsFor(side: Side, mentee: number, mentor: number): Facts;
};

/** What the words of a criterion are made of. */
export type Facts = {
  /** Ids of skills, goals or interests, for the reader of the words to give names to. */
  items: readonly string[];
  params: Readonly<Record<string, number>>;
};

/** The mean of what both sides know; NaN when neither knows anything. */
export function meanOfSides(ofMentee: number, ofMentor: number): number {
  if (Number.isNaN(ofMentee)) return ofMentor;
  return Number.isNaN(ofMentor) ? ofMentee : (ofMentee + ofMentor) / 2;
}
