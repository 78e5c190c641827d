// Changing a run by hand: a pair is locked, rejected or set free again, and all others stay where they can.
import { AppError } from '../platform/errors.js';
import { type Adjusted, type Adjustment, adjusted, type PairIds, type RunResult } from './match-run.js';
import { adjustRun } from './match-run-store.js';
import { stateHash } from './program-problem.js';
import { type DoneRun, problemWithLocks } from './run-state.js';
import { studyThread } from './study-thread.js';
import { whyNotWords } from './words.js';

/** What a change does to the whole: afterwards less before. */
export type RunEffect = { total: number; matched: number; added: PairIds[]; removed: PairIds[] };
export type Preview = { isPossible: true; effect: RunEffect } | { isPossible: false; words: string[] };

/** What the change would do, or what stands in its way. */
export async function previewAdjustment(done: DoneRun, adjustment: Adjustment): Promise<Preview> {
  const words = await obstacleWords(done, adjustment);
  if (words.length > 0) return { isPossible: false, words };
  const { result } = await solveAdjusted(done, adjustment);
  return { isPossible: true, effect: effectOf(done.run.result, result) };
}

/**
 * Makes the change, and returns the run as it is then. A run that is outdated is brought up to date by it.
 * @throws AppError `match.rule-broken`, `match.already-published`, `match.changed-meanwhile` (409)
 */
export async function adjustRunByHand({ run, state }: DoneRun, adjustment: Adjustment): Promise<DoneRun> {
  if (run.publishedAt) throw new AppError({ code: 'match.already-published', status: 409 });
  const words = await obstacleWords({ run, state }, adjustment);
  if (words.length > 0)
    throw new AppError({ code: 'match.rule-broken', status: 409, params: { reasons: words.join(' ') } });
  const change = await solveAdjusted({ run, state }, adjustment);
  if (!(await adjustRun(run, change))) throw new AppError({ code: 'match.changed-meanwhile', status: 409 });
  return { run: { ...run, ...change, version: run.version + 1 }, state };
}

async function solveAdjusted({ run, state }: DoneRun, adjustment: Adjustment) {
  const terms = { ...adjusted(run, adjustment), previous: pairsOf(run.result) };
  const problem = problemWithLocks(state, { ...run, ...terms });
  return { ...terms, result: await studyThread(problem).result, stateHash: stateHash(state, run) };
}

/** A lock takes back the pair's own rejection, but no rule of the program and no other lock. */
async function obstacleWords({ run, state }: DoneRun, { kind, ...pair }: Adjustment): Promise<string[]> {
  if (kind !== 'lock') return [];
  const freed: Adjusted = adjusted(run, { ...pair, kind: 'restore' });
  const thread = studyThread(problemWithLocks(state, { ...run, ...freed }));
  const change = { kind: 'pin', mentee: pair.menteeId, mentor: pair.mentorId } as const;
  const answer = await thread.ask({ kind: 'swap-effect', change });
  return answer.isPossible ? [] : whyNotWords(answer.obstacle, 'manager');
}

function effectOf(before: RunResult, after: RunResult): RunEffect {
  const keys = (pairs: readonly PairIds[]) =>
    new Set(pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  const only = (some: RunResult, others: RunResult) => {
    const known = keys(others.pairs);
    return pairsOf(some).filter(({ menteeId, mentorId }) => !known.has(`${menteeId} ${mentorId}`));
  };
  return {
    total: after.total - before.total,
    matched: after.matched - before.matched,
    added: only(after, before),
    removed: only(before, after),
  };
}

function pairsOf({ pairs }: RunResult): PairIds[] {
  return pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
}
