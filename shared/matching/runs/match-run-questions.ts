// What a manager asks about a run: how a pair came about, why another did not, and what would help somebody.
import type { PairDetailsResponse } from '../../api/matching-api.js';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { explainPair } from '../engine/explain-pair.js';
import { namedText } from '../engine/named-view.js';
import type { Bendable } from '../engine/people/rule-codes.js';
import type { Relaxation } from '../engine/relaxations.js';
import { whyNotWords } from '../engine/words.js';
import { includesPair, type PairIds } from './match-run.js';
import { obstacleInRun, previewAdjustment, type RunEffect } from './match-run-adjust.js';
import { problemOfTwo } from './program-problem.js';
import { askResult, type DoneRun, isOutdated } from './run-state.js';

/** @throws AppError `matching.unknown-pair` (404), `match.outdated` (409) */
export function explainRunPair(done: DoneRun, { menteeId, mentorId }: PairIds): PairDetailsResponse {
  const pair = { mentee: menteeId, mentor: mentorId };
  if (isOutdated(done, done.base)) throw new AppError({ code: 'match.outdated', status: 409 });
  const { score, criteria } = explainPair(
    problemOfTwo(done.state, done.run.startedAt, { menteeId, mentorId }),
    pair,
  );
  return {
    score,
    criteria: criteria.map((one) => ({
      code: one.code,
      label: t(`matchRuns.criteria.${one.code}`),
      points: one.points,
      weight: one.weight,
      mentee: namedText(one, one.mentee),
      mentor: namedText(one, one.mentor),
    })),
  };
}

export type WhyNotPair = {
  words: string[];
  /** Of making them a pair, with all others staying where they can. */
  effect: RunEffect | undefined;
  /** What would have to bend for the two; none when nothing has to, or when something can't. */
  bendable: Bendable[];
};

/** @throws AppError `matching.unknown-pair` (404), `match.outdated` (409) */
export async function whyNotInRun(done: DoneRun, pair: PairIds): Promise<WhyNotPair> {
  if (isOutdated(done, done.base)) throw new AppError({ code: 'match.outdated', status: 409 });
  const { found, bendable } = await obstacleInRun(done, pair);
  const { result } = done.run;
  const own = result.pairs.find((one) => includesPair([one], pair));
  if (own) {
    const words = whyNotWords({ kind: 'they-are-a-pair', score: own.score }, 'manager');
    return { words, effect: undefined, bendable: [] };
  }
  if (found) return { words: whyNotWords(found, 'manager'), effect: undefined, bendable };
  const preview = await previewAdjustment(done, { kind: 'lock', ...pair });
  if (!preview.isPossible) return { words: preview.words, effect: undefined, bendable };
  const { total, matched, priority } = preview.effect;
  const effect = { total, matched, priority, kept: 0, added: [], removed: [] };
  const words = whyNotWords({ kind: 'costs', score: 0, effect }, 'manager');
  return { words, effect: preview.effect, bendable };
}

/** @throws AppError `match.outdated` (409) */
export async function askRelaxations(
  done: DoneRun,
  { personId, role }: { personId: string; role: 'mentee' | 'mentor' },
): Promise<Relaxation[]> {
  return askResult(done, { kind: 'relaxations', person: personId, side: role });
}
