// The few things that speak most for a pair, in words for one of the two.
import type { PairExplanation } from './explain-pair.js';

const REASONS = 3;
/** What fits less well speaks for nothing. */
const LEAST_FIT = 0.7;

/** From the person's own side only: what the other side keeps private has no part in it. */
export function strongest(criteria: PairExplanation['criteria'], side: 'mentee' | 'mentor'): string[] {
  return criteria
    .map((one) => ({ text: one[side].text, fit: one[side].fit ?? 0, weight: one.weight }))
    .filter(({ fit, weight }) => fit >= LEAST_FIT && weight > 0)
    .sort((a, b) => b.weight * b.fit - a.weight * a.fit)
    .slice(0, REASONS)
    .map(({ text }) => text);
}
