// Turns the goals, from how many are matched down to the best total, into one integer a pair.

export type Mode = 'coverage' | 'score';

export type ObjectiveInput = {
  mode: Mode;
  /** The largest absolute score of any possible pair. */
  largestScore: number;
  /** How many pairs can be made at most. */
  pairLimit: number;
  /** How many mentees are to be matched before others. */
  priorities: number;
  /** How many of the earlier pairs can still be kept. */
  keepable: number;
  /** Whether all scores are multiples of 10^-decimals; see decimalsOf. */
  decimals: number | undefined;
};

export type Objective = {
  /** A score times this, rounded, is the integer that the solver adds up. */
  scale: number;
  /** What keeping a pair adds: more than any difference in total. */
  keepWeight: number;
  /** What matching a mentee with priority adds: more than all kept pairs and any difference in total. */
  priorityWeight: number;
  /** What leaving a mentee out weighs: in mode coverage less than all else could make good. */
  emptyWeight: number;
};

/** Prices and distances reach four times the largest weight, and doubles are exact up to 2^53. */
const LARGEST_WEIGHT = 2 ** 50;
const FINEST_SCALE = 2 ** 40;

/**
 * Decimal scores keep all their digits while there is room for them; others are rounded to the finest unit
 * for which the levels, one above the other, stay exact.
 */
export function createObjective(input: ObjectiveInput): Objective {
  const { mode, largestScore, pairLimit, priorities, keepable, decimals } = input;
  const levels = (mode === 'coverage' ? 1 : 0) + (priorities + 1) * (keepable + 1);
  const totals = 2 * Math.max(1, pairLimit);
  const room = LARGEST_WEIGHT / (levels * (totals + 2)) / Math.max(largestScore, Number.MIN_VALUE);
  const scale = scaleFor(room, decimals);
  const aboveTotal = totals * Math.ceil(largestScore * scale) + 1;
  const keepWeight = keepable > 0 ? aboveTotal : 0;
  const aboveKept = keepable * keepWeight + aboveTotal;
  const priorityWeight = priorities > 0 ? aboveKept : 0;
  const abovePriority = priorities * priorityWeight + aboveKept;
  return { scale, keepWeight, priorityWeight, emptyWeight: mode === 'coverage' ? -abovePriority : 0 };
}

/** The fewest decimals with which every score can be written, undefined when more than six are needed. */
export function decimalsOf(scores: Float64Array): number | undefined {
  let decimals = 0;
  for (const score of scores) {
    while (!isWhole(score * 10 ** decimals)) {
      decimals += 1;
      if (decimals > 6) return undefined;
    }
  }
  return decimals;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 4 * Number.EPSILON * Math.abs(value);
}

function scaleFor(room: number, decimals: number | undefined): number {
  if (decimals !== undefined && 10 ** decimals <= room) return 10 ** decimals;
  return Math.min(FINEST_SCALE, 2 ** Math.floor(Math.log2(room)));
}
