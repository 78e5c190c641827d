// What a criterion is: how well a pair fits in one respect, from 0 to 1, and the facts from which to say so in words.
import type { CriterionCode } from '../people/people-problem.js';

export type Side = 'mentee' | 'mentor';

export type Criterion = {
  code: CriterionCode;
  /** Fills in how well the mentee fits with each mentor of the row: the mean of both sides; NaN: nothing is known. */
  fillRow(mentee: number, row: FitRow): void;
  /** The same for one pair, as one of the two sees it. */
  valueFor(side: Side, mentee: number, mentor: number): number;
  factsFor(side: Side, mentee: number, mentor: number): Facts;
};

/** Whole rows at once, because a call for each of a hundred million pairs would take longer than the answers. */
export type FitRow = { count: number; mentors: Int32Array; fits: Float64Array };

/** What the words of a criterion are made of. */
export type Facts = {
  /** Ids of skills, goals or interests, for the reader of the words to give names to. */
  items: readonly string[];
  /** Words of its own for a case that the fit does not tell. */
  variant?: string;
  /** `count` decides between singular and plural. */
  params: Readonly<Record<string, number>>;
};

/** The mean of what both sides know; NaN when neither knows anything. */
export function meanOfSides(ofMentee: number, ofMentor: number): number {
  if (Number.isNaN(ofMentee)) return ofMentor;
  return Number.isNaN(ofMentor) ? ofMentee : (ofMentee + ofMentor) / 2;
}
