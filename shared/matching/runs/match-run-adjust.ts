// Changing a run by hand: a pair is locked, rejected, excepted or set free, and all others stay where they can.
import { AppError } from '../../platform/errors.js';
import type { Obstacle } from '../engine/obstacle.js';
import { whyNotWords } from '../engine/words.js';
import { type Adjustment, adjusted, type PairIds, type RunResult } from './match-run.js';
import { stillKnown } from './match-run-erasure.js';
import { mayAdjust } from './match-run-policy.js';
import { adjustRun } from './match-run-store.js';
import type { RunTerms } from './program-problem.js';
import { askAbout, type DoneRun, isOutdated, standingTerms } from './run-state.js';

/** What a change does to the whole: afterwards less before. */
export type RunEffect = {
  total: number;
  matched: number;
  /** How many of those who have been waiting. */
  priority: number;
  added: PairIds[];
  removed: PairIds[];
};
export type Preview = { isPossible: true; effect: RunEffect } | { isPossible: false; words: string[] };

/** What the change would do, or what stands in its way. Making it comes to the same: both ask the same thread. */
export async function previewAdjustment(done: DoneRun, adjustment: Adjustment): Promise<Preview> {
  const words = await obstacleWords(done, adjustment);
  if (words.length > 0) return { isPossible: false, words };
  const { total, matched, pairs } = await askAbout(done.base, change(done, adjustment), { kind: 'outcome' });
  const after = pairs.map(({ mentee, mentor }) => ({ menteeId: mentee, mentorId: mentor }));
  return { isPossible: true, effect: effectOf(done, { total, matched, pairs: after }) };
}

/**
 * Makes the change, and returns the run as it is then. A run that is outdated is brought up to date by it.
 * @throws AppError `match.rule-broken`, `match.person-left`, `match.already-published`, `match.changed-meanwhile` (409)
 */
export async function adjustRunByHand(done: DoneRun, adjustment: Adjustment): Promise<DoneRun> {
  const { run, base } = done;
  if (!mayAdjust(run)) throw new AppError({ code: 'match.already-published', status: 409 });
  const words = await obstacleWords(done, adjustment);
  if (words.length > 0)
    throw new AppError({ code: 'match.rule-broken', status: 409, params: { reasons: words.join(' ') } });
  const result = await askAbout(base, change(done, adjustment), { kind: 'result' });
  const previous = pairsOf(run.result);
  const after = { ...adjusted(run, adjustment), previous, result, stateHash: base.hash };
  if (!(await adjustRun(run, after))) throw new AppError({ code: 'match.changed-meanwhile', status: 409 });
  return { ...done, run: { ...run, ...after, version: run.version + 1 } };
}

/** A lock takes back the pair's own rejection, but no rule of the program and no other lock. */
export async function obstacleInRun(done: DoneRun, pair: PairIds): Promise<Obstacle> {
  return obstacleTo(done, { kind: 'lock', ...pair });
}

async function obstacleTo(done: DoneRun, adjustment: Adjustment): Promise<Obstacle> {
  const { menteeId, mentorId } = adjustment;
  const pair = { mentee: menteeId, mentor: mentorId };
  const { terms } = change(done, adjustment);
  return askAbout(done.base, { terms }, { kind: 'obstacle', pair });
}

async function obstacleWords(done: DoneRun, adjustment: Adjustment): Promise<string[]> {
  if (adjustment.kind !== 'lock' && adjustment.kind !== 'bend') return [];
  if (stillKnown([adjustment]).length === 0) throw new AppError({ code: 'match.person-left', status: 409 });
  const { found } = await obstacleTo(done, adjustment);
  return found ? whyNotWords(found, 'manager') : [];
}

/** The run after the change, found from the run as it stands. */
function change(done: DoneRun, adjustment: Adjustment) {
  const standing = standingTerms(done);
  const terms: RunTerms = { ...standing, ...adjusted(done.run, adjustment) };
  // Who left an outdated run may have been locked: it can't stand as it is, but what is changed in it may.
  return isOutdated(done, done.base) ? { terms } : { terms, from: standing };
}

type Outline = Pick<RunResult, 'total' | 'matched'> & { pairs: readonly PairIds[] };

function effectOf({ run: { result: before }, base }: DoneRun, after: Outline): RunEffect {
  const first = new Set(base.problem.people.flatMap(({ id, priority }) => (priority ? [id] : [])));
  const waiting = ({ pairs }: Outline) => pairs.filter(({ menteeId }) => first.has(menteeId)).length;
  const keys = (pairs: readonly PairIds[]) =>
    new Set(pairs.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  const only = (some: Outline, others: Outline) => {
    const known = keys(others.pairs);
    return pairsOf(some).filter(({ menteeId, mentorId }) => !known.has(`${menteeId} ${mentorId}`));
  };
  return {
    total: after.total - before.total,
    matched: after.matched - before.matched,
    priority: waiting(after) - waiting(before),
    added: only(after, before),
    removed: only(before, after),
  };
}

function pairsOf({ pairs }: Pick<Outline, 'pairs'>): PairIds[] {
  return pairs.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
}
