// What a run of a program's matching is: its terms, its result, and what a manager may still change in it.
import { z } from 'zod';
import { runState } from '../api/matching-api.js';
import { reason } from './outcome.js';
import { criterionCode } from './people/people-problem.js';

export const pairIds = z.object({ menteeId: z.string(), mentorId: z.string() });
export type PairIds = z.infer<typeof pairIds>;

const runPair = pairIds.extend({
  score: z.number(),
  /** The criteria that add most, the strongest first, with what each adds and could add. */
  strongest: z.array(z.object({ code: criterionCode, points: z.number(), weight: z.number() })),
});

export const runResult = z.object({
  total: z.number(),
  gap: z.number(),
  matched: z.number().int(),
  unmatchedMentees: z.number().int(),
  pairs: z.array(runPair),
  unmatched: z.array(
    z.object({ personId: z.string(), role: z.enum(['mentee', 'mentor']), reasons: z.array(reason) }),
  ),
  blocking: z.array(pairIds),
  /** Of which `blocking` shows the first. */
  blockingCount: z.number().int(),
  spread: z.array(
    z.object({
      side: z.enum(['mentee', 'mentor']),
      /** Empty: people without a department. */
      group: z.string(),
      people: z.number().int(),
      matched: z.number().int(),
      mean: z.number().nullable(),
    }),
  ),
});
export type RunResult = z.infer<typeof runResult>;

export const matchRun = z.object({
  id: z.string(),
  programId: z.string(),
  name: z.string(),
  mode: z.enum(['coverage', 'score']),
  state: runState,
  startedAt: z.date(),
  progress: z.number(),
  /** Until when a process works on it; absent before one has taken it up. */
  leaseUntil: z.date().optional(),
  /** Goes up with every change by hand. */
  version: z.number().int(),
  locks: z.array(pairIds),
  rejections: z.array(pairIds),
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
  /** Of a run of one pair: the request to which the mentor said yes. */
  requestId: z.string().optional(),
});
export type MatchRun = z.infer<typeof matchRun>;

/** What a list of runs shows. */
export type RunOverview = Omit<MatchRun, 'result'> & {
  result?: Pick<RunResult, 'total' | 'gap' | 'matched' | 'unmatchedMentees'> | undefined;
};

export type Adjustment = PairIds & { kind: 'lock' | 'unlock' | 'reject' | 'restore' };
export type Adjusted = Pick<MatchRun, 'locks' | 'rejections'>;

/** A mentee has one mentor: locking a pair takes the place of another lock of theirs, and of the pair's rejection. */
export function adjusted({ locks, rejections }: Adjusted, { kind, ...pair }: Adjustment): Adjusted {
  const { menteeId, mentorId } = pair;
  switch (kind) {
    case 'lock':
      return {
        locks: [...locks.filter((lock) => lock.menteeId !== menteeId), { menteeId, mentorId }],
        rejections: without(rejections, pair),
      };
    case 'unlock':
      return { locks: without(locks, pair), rejections };
    case 'reject':
      return {
        locks: without(locks, pair),
        rejections: [...without(rejections, pair), { menteeId, mentorId }],
      };
    case 'restore':
      return { locks, rejections: without(rejections, pair) };
  }
}

export function includesPair(pairs: readonly PairIds[], { menteeId, mentorId }: PairIds): boolean {
  return pairs.some((pair) => pair.menteeId === menteeId && pair.mentorId === mentorId);
}

function without(pairs: readonly PairIds[], { menteeId, mentorId }: PairIds): PairIds[] {
  return pairs.filter((pair) => pair.menteeId !== menteeId || pair.mentorId !== mentorId);
}
