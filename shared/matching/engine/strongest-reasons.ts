// The few things that speak most for a pair, in words for one of the two.
import type { CriterionExplanation, View } from './explain-pair.js';

const REASONS = 3;
/** What fits less well speaks for nothing. */
const LEAST_FIT = 0.7;

/**
 * From the person's own side only: what the other side keeps private has no part in it.
 * @param wordsOf with names where the two may know them
 */
export function strongest(
  criteria: readonly CriterionExplanation[],
  side: 'mentee' | 'mentor',
  wordsOf: (criterion: CriterionExplanation, view: View) => string = (_, { text }) => text,
): string[] {
  return criteria
    .map((one) => ({ text: wordsOf(one, one[side]), fit: one[side].fit ?? 0, weight: one.weight }))
    .filter(({ fit, weight }) => fit >= LEAST_FIT && weight > 0)
    .sort((a, b) => b.weight * b.fit - a.weight * a.fit)
    .slice(0, REASONS)
    .map(({ text }) => text);
}
