// What a run of a program's matching is: its terms, its result, and what a manager may still change in it.
import { z } from 'zod';
import { reason } from '../engine/outcome.js';
import { criterionCode } from '../engine/people/people-problem.js';
import { type Bendable, bendable } from '../engine/people/rule-codes.js';

export const pairIds = z.object({ menteeId: z.string(), mentorId: z.string() });
export type PairIds = z.infer<typeof pairIds>;

const runPair = pairIds.extend({
  score: z.number(),
  /** The criteria that add most, the strongest first, with what each adds and could add. */
  strongest: z.array(z.object({ code: criterionCode, points: z.number(), weight: z.number() })),
});

/** A locked pair that bends rules: which, and who decided so when. */
const runException = pairIds.extend({ rules: z.array(bendable), byId: z.string(), at: z.date() });
export type RunException = z.infer<typeof runException>;

/** How well one side of a department, or those without one (''), are matched. */
const groupSpread = z.object({
  side: z.enum(['mentee', 'mentor']),
  group: z.string(),
  people: z.number(),
  matched: z.number(),
  mean: z.number().nullable(),
});

export const runResult = z.object({
  total: z.number(),
  gap: z.number(),
  matched: z.number(),
  unmatchedMentees: z.number(),
  pairs: z.array(runPair),
  unmatched: z.array(
    z.object({ personId: z.string(), role: z.enum(['mentee', 'mentor']), reasons: z.array(reason) }),
  ),
  blocking: z.array(pairIds),
  /** Of which `blocking` shows the first. */
  blockingCount: z.number(),
  spread: z.array(groupSpread),
});
export type RunResult = z.infer<typeof runResult>;

export const matchRun = z.object({
  id: z.string(),
  programId: z.string(),
  name: z.string(),
  mode: z.enum(['coverage', 'score']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  startedAt: z.date(),
  progress: z.number(),
  /** Until when a process works on it; absent before one has taken it up. */
  leaseUntil: z.date().optional(),
  /** Goes up with every change by hand. */
  version: z.number(),
  locks: z.array(pairIds),
  rejections: z.array(pairIds),
  /** Each of a pair that is locked; runs of the first days had none. */
  exceptions: z.array(runException).default([]),
  /** Pairs of an earlier result, to be kept where that costs nobody their match. */
  previous: z.array(pairIds),
  /** Of the people, rules and weights that were matched. */
  stateHash: z.string(),
  result: runResult.optional(),
  /** Why it failed, in words for the manager. */
  failure: z.string().optional(),
  publishedAt: z.date().optional(),
  vetoUntil: z.date().optional(),
  /** When everybody of a published run had been told. */
  announcedAt: z.date().optional(),
  /** Of a run that nobody solved: the request to which the mentor said yes, or that of the manager who chose its people. */
  requestId: z.string().optional(),
  /** Chosen by a manager: all of its people are in one relationship of this form. */
  form: z.enum(['pair', 'reverse', 'group']).optional(),
});
export type MatchRun = z.infer<typeof matchRun>;

/** What a list of runs shows. */
export const runOverview = matchRun.extend({
  result: runResult.pick({ total: true, gap: true, matched: true, unmatchedMentees: true }).optional(),
});
export type RunOverview = z.infer<typeof runOverview>;

export type Adjustment = PairIds &
  (
    | { kind: 'lock' | 'unlock' | 'reject' | 'restore' }
    | { kind: 'bend'; rules: readonly Bendable[]; byId: string; at: Date }
  );
export type Adjusted = Pick<MatchRun, 'locks' | 'rejections' | 'exceptions'>;

/**
 * A mentee has one mentor: locking a pair takes the place of another lock of theirs, and of the pair's rejection.
 * An exception lasts as long as its lock.
 */
export function adjusted(before: Adjusted, adjustment: Adjustment): Adjusted {
  const { locks, rejections, exceptions } = before;
  const { menteeId, mentorId } = adjustment;
  const pair = { menteeId, mentorId };
  switch (adjustment.kind) {
    case 'lock':
      return {
        locks: [...locks.filter((lock) => lock.menteeId !== menteeId), pair],
        rejections: without(rejections, pair),
        exceptions: exceptions.filter((one) => one.menteeId !== menteeId || one.mentorId === mentorId),
      };
    case 'bend': {
      const { byId, at } = adjustment;
      const locked = adjusted(before, { ...pair, kind: 'lock' });
      // A rejection is taken back by the lock, and needs no exception.
      const rules = adjustment.rules.filter((rule) => rule !== 'forbidden');
      const others = without(locked.exceptions, pair);
      return {
        ...locked,
        exceptions: rules.length > 0 ? [...others, { ...pair, rules, byId, at }] : others,
      };
    }
    case 'unlock':
      return { locks: without(locks, pair), rejections, exceptions: without(exceptions, pair) };
    case 'reject':
      return {
        locks: without(locks, pair),
        rejections: [...without(rejections, pair), pair],
        exceptions: without(exceptions, pair),
      };
    case 'restore':
      return { locks, rejections: without(rejections, pair), exceptions };
  }
}

export function includesPair(pairs: readonly PairIds[], { menteeId, mentorId }: PairIds): boolean {
  return pairs.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId);
}

function without<Pair extends PairIds>(pairs: readonly Pair[], { menteeId, mentorId }: PairIds): Pair[] {
  return pairs.filter((pair) => pair.menteeId !== menteeId || pair.mentorId !== mentorId);
}
