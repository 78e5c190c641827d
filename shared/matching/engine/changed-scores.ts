// Scores in which some pairs are other than they were; all others are read through.
import type { Row } from './assignment/pair-source.js';
import type { NumberedPair, Scores } from './instance.js';

/** undefined: the pair is impossible. */
export type ScoreChange = NumberedPair & { score: number | undefined };

export function changedScores(scores: Scores, changes: readonly ScoreChange[]): Scores {
  if (changes.length === 0) return scores;
  const changesOf = new Map<number, Map<number, number | undefined>>();
  for (const { mentee, mentor, score } of changes)
    changesOf.set(mentee, (changesOf.get(mentee) ?? new Map()).set(mentor, score));
  return {
    read(mentee, row) {
      scores.read(mentee, row);
      const changed = changesOf.get(mentee);
      if (changed) changeRow(row, changed);
    },
    of(mentee, mentor) {
      const changed = changesOf.get(mentee);
      return changed?.has(mentor) ? changed.get(mentor) : scores.of(mentee, mentor);
    },
  };
}

function changeRow(row: Row, changed: ReadonlyMap<number, number | undefined>): void {
  const pairs = new Map<number, number | undefined>();
  for (let at = row.start; at < row.end; at += 1)
    pairs.set(row.mentors[at] as number, row.weights[at] as number);
  for (const [mentor, score] of changed) pairs.set(mentor, score);
  const left = [...pairs].flatMap(([mentor, score]) => (score === undefined ? [] : [{ mentor, score }]));
  row.start = 0;
  row.end = left.length;
  row.mentors = Int32Array.from(left, ({ mentor }) => mentor);
  row.weights = Float64Array.from(left, ({ score }) => score);
}
