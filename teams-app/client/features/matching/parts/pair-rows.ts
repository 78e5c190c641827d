// Finds and orders the pairs of a run.
import type { PairRow } from '../../../../../shared/api/matching-api.js';

export type PairOrder = 'strongest' | 'weakest' | 'mentee' | 'mentor';
export type PairFilter = { text: string; show: 'all' | 'locked' | 'weak'; order: PairOrder };

export const allPairs: PairFilter = { text: '', show: 'all', order: 'strongest' };

const WEAK = 0.5;
const alphabet = new Intl.Collator();

/** Each word must be found somewhere in the row; order and case do not matter. */
export function choosePairs(pairs: readonly PairRow[], { text, show, order }: PairFilter): PairRow[] {
  const words = wordsOf(text);
  return pairs
    .filter((pair) => isShown(pair, show) && (words.length === 0 || hasWords(textsOf(pair), words)))
    .sort(compareBy(order));
}

/** Each word must be found in the name or the department; in the order of names. */
export function findPeople(people: readonly PairRow['mentee'][], text: string): PairRow['mentee'][] {
  const words = wordsOf(text);
  return people
    .filter(({ displayName, department }) => hasWords([displayName, department], words))
    .sort((one, other) => alphabet.compare(one.displayName, other.displayName));
}

export function pairKey({ mentee, mentor }: Pick<PairRow, 'mentee' | 'mentor'>): string {
  return `${mentee.personId} ${mentor.personId}`;
}

function isShown({ isLocked, score }: PairRow, show: PairFilter['show']): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'locked':
      return isLocked;
    case 'weak':
      return score < WEAK;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

function textsOf({ mentee, mentor, reasons }: PairRow): string[] {
  return [mentee.displayName, mentee.department, mentor.displayName, mentor.department, ...reasons];
}

function hasWords(texts: string[], words: string[]): boolean {
  const said = texts.join(' ').toLowerCase();
  return words.every((word) => said.includes(word));
}

function compareBy(order: PairOrder): (one: PairRow, other: PairRow) => number {
  switch (order) {
    case 'strongest':
      return (one, other) => other.score - one.score;
    case 'weakest':
      return (one, other) => one.score - other.score;
    case 'mentee':
    case 'mentor':
      return (one, other) => alphabet.compare(one[order].displayName, other[order].displayName);
  }
}
