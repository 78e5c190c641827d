// Solves an instance: fixed pairs first, then the exact optimum of what is left.
import { createObjective, type Objective } from './assignment/objective.js';
import type { PairSource, Row } from './assignment/pair-source.js';
import { createRow } from './assignment/pair-source.js';
import { type Solution, type SolveOptions, solve } from './assignment/solve.js';
import type { Instance } from './instance.js';
import type { Outcome, ReasonCode } from './outcome.js';

export type Matching = {
  /** For each mentee the number of the mentor, -1 for nobody. */
  mentorOf: Int32Array;
  pairs: { mentee: number; mentor: number; score: number }[];
  total: number;
  kept: number;
  gap: number;
};

/** Pins must be possible; see the checks of the problem's form. */
export function matchInstance(instance: Instance, options: SolveOptions = {}): Matching {
  const free = withoutPins(instance);
  const objective = createObjective({
    mode: instance.mode,
    largestScore: instance.largestScore,
    decimals: instance.decimals,
    pairLimit: pairLimitOf(instance),
    keepable: new Set(instance.previous.map(({ mentee }) => mentee)).size,
  });
  const source = sourceOf(instance, free, objective);
  return matchingOf(instance, solve(source, options), objective);
}

export function outcomeOf(instance: Instance, matching: Matching, elapsedMs: Outcome['elapsedMs']): Outcome {
  return {
    pairs: matching.pairs.map(({ mentee, mentor, score }) => ({
      mentee: instance.menteeIds[mentee] ?? '',
      mentor: instance.mentorIds[mentor] ?? '',
      score,
    })),
    total: matching.total,
    matched: matching.pairs.length,
    kept: matching.kept,
    gap: matching.gap,
    unmatched: instance.menteeIds.flatMap((id, mentee) =>
      matching.mentorOf[mentee] === -1
        ? [{ mentee: id, reasons: [whyUnmatched(instance, matching, mentee)] }]
        : [],
    ),
    elapsedMs,
  };
}

type Free = { capacities: Int32Array; isPinned: Uint8Array };

/** What is left to decide once the pins are set. */
function withoutPins({ capacities, menteeIds, pins }: Instance): Free {
  const left = capacities.slice();
  const isPinned = new Uint8Array(menteeIds.length);
  for (const { mentee, mentor } of pins) {
    left[mentor] = (left[mentor] as number) - 1;
    isPinned[mentee] = 1;
  }
  return { capacities: left, isPinned };
}

function pairLimitOf({ capacities, menteeIds }: Instance): number {
  const places = capacities.reduce((sum, capacity) => sum + capacity, 0);
  return Math.min(menteeIds.length, places);
}

/** The instance as the solver reads it: only pairs that may be made, with one integer that stands for all goals. */
function sourceOf(instance: Instance, { capacities, isPinned }: Free, objective: Objective): PairSource {
  const { scores, threshold } = instance;
  const kept = keptMentors(instance);
  const mentors = new Int32Array(instance.mentorIds.length);
  const weights = new Float64Array(instance.mentorIds.length);
  const read = createRow();
  return {
    menteeCount: instance.menteeIds.length,
    mentorCount: instance.mentorIds.length,
    capacities,
    emptyWeight: objective.emptyWeight,
    read(mentee: number, row: Row) {
      Object.assign(row, { start: 0, end: 0, mentors, weights });
      if (isPinned[mentee]) return;
      scores.read(mentee, read);
      for (let at = read.start; at < read.end; at += 1) {
        const score = read.weights[at] as number;
        const mentor = read.mentors[at] as number;
        if (score < threshold || capacities[mentor] === 0) continue;
        mentors[row.end] = mentor;
        weights[row.end] = Math.round(score * objective.scale);
        row.end += 1;
      }
      const keep = kept.get(mentee);
      if (keep) addKeepWeight(row, keep, objective.keepWeight);
    },
  };
}

function addKeepWeight({ end, mentors, weights }: Row, keep: ReadonlySet<number>, keepWeight: number): void {
  for (let at = 0; at < end; at += 1)
    if (keep.has(mentors[at] as number)) weights[at] = (weights[at] as number) + keepWeight;
}

function keptMentors({ previous }: Instance): Map<number, Set<number>> {
  const kept = new Map<number, Set<number>>();
  for (const { mentee, mentor } of previous) kept.set(mentee, (kept.get(mentee) ?? new Set()).add(mentor));
  return kept;
}

function matchingOf(instance: Instance, { assignment, slack }: Solution, { scale }: Objective): Matching {
  const { mentorOf } = assignment;
  for (const { mentee, mentor } of instance.pins) mentorOf[mentee] = mentor;
  const kept = keptMentors(instance);
  const pairs = Array.from(mentorOf, (mentor, mentee) => ({ mentee, mentor }))
    .filter(({ mentor }) => mentor >= 0)
    .map(({ mentee, mentor }) => ({ mentee, mentor, score: instance.scores.of(mentee, mentor) ?? 0 }));
  const total = pairs.reduce((sum, { score }) => sum + score, 0);
  const bound = total + slack / scale;
  return {
    mentorOf,
    pairs,
    total,
    kept: pairs.filter(({ mentee, mentor }) => kept.get(mentee)?.has(mentor)).length,
    gap: slack === 0 ? 0 : Math.min(1, (bound - total) / Math.abs(bound)),
  };
}

function whyUnmatched(instance: Instance, { pairs }: Matching, mentee: number): ReasonCode {
  const row = createRow();
  instance.scores.read(mentee, row);
  const possible = Array.from(row.mentors.subarray(row.start, row.end), (mentor, at) => ({
    mentor,
    score: row.weights[row.start + at] as number,
  }));
  if (possible.length === 0) return 'no-possible-mentor';
  const good = possible.filter(({ score }) => score >= instance.threshold);
  if (good.length === 0) return 'below-threshold';
  const loads = new Map<number, number>();
  for (const { mentor } of pairs) loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
  const hasRoom = good.some(
    ({ mentor }) => (loads.get(mentor) ?? 0) < (instance.capacities[mentor] as number),
  );
  return hasRoom ? 'adds-nothing' : 'places-taken';
}
