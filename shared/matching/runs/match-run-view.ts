// How runs look to the managers of a program: with names and words for ids and codes.
import type {
  AdjustPreview,
  EffectView,
  PairRow,
  RelaxationsResponse,
  RunResponse,
  RunSummary,
  WhyNotResponse,
} from '../../api/matching-api.js';
import { t } from '../../i18n/translate.js';
import { peopleLeftWaiting } from '../../ports/known-pair.js';
import type { Relaxation } from '../engine/relaxations.js';
import { bentWords, reasonWords, relaxationWords } from '../engine/words.js';
import {
  includesPair,
  type MatchRun,
  type PairIds,
  type RunException,
  type RunOverview,
  type RunResult,
} from './match-run.js';
import type { Preview, RunEffect } from './match-run-adjust.js';
import { wasErased } from './match-run-erasure.js';
import type { WhyNotPair } from './match-run-questions.js';
import type { ProgramState } from './program-problem.js';

type Somebody = PairRow['mentee'];
/** Names somebody; people who take part no longer have a name that says so. */
export type Names = (personId: string) => Somebody;

export function namesOf({ candidates, known }: Pick<ProgramState, 'candidates' | 'known'>): Names {
  const waiting = peopleLeftWaiting(known);
  const byId = new Map(candidates.map((one) => [one.personId, one]));
  return (personId) => {
    const { displayName, department = '' } = byId.get(personId) ?? {};
    if (displayName === undefined) {
      const gone = t(wasErased(personId) ? 'matchRuns.left' : 'matchRuns.gone');
      return { personId, displayName: gone, department, isGone: true };
    }
    return {
      personId,
      displayName,
      department,
      ...(waiting.has(personId) ? { hasBeenWaiting: true } : {}),
    };
  };
}

export function runSummaryView(run: RunOverview): RunSummary {
  const { id, name, mode, state, progress, startedAt, result, failure } = run;
  return {
    id,
    state,
    startedAt: startedAt.toISOString(),
    progress,
    mode,
    matched: result?.matched ?? 0,
    unmatched: result?.unmatchedMentees ?? 0,
    total: result?.total ?? 0,
    gap: result?.gap ?? 0,
    isPublished: run.publishedAt !== undefined,
    isAdjusted: run.previous.length > 0,
    name,
    ...(failure ? { failure } : {}),
  };
}

/** The names of those who decided on exceptions, by their ids. */
export type Deciders = ReadonlyMap<string, string>;

export function runView(
  run: MatchRun,
  names: Names,
  deciders: Deciders,
): Omit<RunResponse, 'isOutdated' | 'people'> {
  const { result } = run;
  const named = (pairs: readonly PairIds[]) => pairs.map((pair) => pairView(pair, names));
  return {
    run: runSummaryView(run),
    pairs: (result?.pairs ?? []).map((pair) => pairRowView(run, pair, { names, deciders })),
    unmatched: (result?.unmatched ?? []).map(({ personId, role, reasons }) => ({
      person: names(personId),
      role,
      reasons: reasonWords(reasons, 'manager'),
    })),
    rejected: named(run.rejections),
    blocking: named(result?.blocking ?? []),
    blockingCount: result?.blockingCount ?? 0,
    spread: (result?.spread ?? []).map((group) => ({ ...group })),
  };
}

export function pairRowView(
  run: MatchRun,
  pair: RunResult['pairs'][number],
  { names, deciders }: { names: Names; deciders: Deciders },
): PairRow {
  const exception = run.exceptions.find((one) => includesPair([one], pair));
  return {
    ...pairView(pair, names),
    score: pair.score,
    isLocked: includesPair(run.locks, pair),
    ...(exception ? { exception: exceptionView(exception, deciders) } : {}),
    reasons: pair.strongest.map(({ code, points, weight }) =>
      t('matchRuns.reason', {
        criterion: t(`matchRuns.criteria.${code}`),
        points: Math.round(points * 100),
        most: Math.round(weight * 100),
      }),
    ),
  };
}

function exceptionView({ rules, byId, at }: RunException, deciders: Deciders) {
  const byName = deciders.get(byId) ?? t('matchRuns.goneManager');
  return { rules: rules.map((rule) => t(`matchRuns.bends.${rule}`)), byName, at: at.toISOString() };
}

export function previewView(preview: Preview, names: Names): AdjustPreview {
  if (!preview.isPossible) return { isPossible: false, words: preview.words, effect: null };
  return { isPossible: true, words: effectWords(preview.effect), effect: effectView(preview.effect, names) };
}

export function whyNotView({ words, effect, bendable }: WhyNotPair, names: Names): WhyNotResponse {
  return {
    words,
    effect: effect ? effectView(effect, names) : null,
    exception: bendable.length > 0 ? { rules: bendable, words: bentWords(bendable).join(' ') } : null,
  };
}

export function relaxationsView(found: readonly Relaxation[], names: Names): RelaxationsResponse {
  return {
    relaxations: found.map((one) => ({
      relaxed: one.relaxed,
      words: relaxationWords(one, 'manager').join(' '),
      partner: names(one.partner),
    })),
  };
}

function effectView({ total, matched, added, removed }: RunEffect, names: Names): EffectView {
  return {
    total,
    matched,
    added: added.map((pair) => pairView(pair, names)),
    removed: removed.map((pair) => pairView(pair, names)),
  };
}

function effectWords({ total, matched, priority, added, removed }: RunEffect): string[] {
  if (added.length === 0 && removed.length === 0) return [t('matchRuns.effect.nothing')];
  return [
    ...matchedWords(matched),
    ...(priority < 0 ? [t('matchRuns.effect.waiting', { count: -priority })] : []),
    totalWords(total),
    ...(added.length > 0 ? [t('matchRuns.effect.added', { count: added.length })] : []),
    ...(removed.length > 0 ? [t('matchRuns.effect.removed', { count: removed.length })] : []),
  ];
}

function matchedWords(matched: number): string[] {
  if (matched === 0) return [];
  return [t(`matchRuns.effect.${matched > 0 ? 'more' : 'fewer'}`, { count: Math.abs(matched) })];
}

function totalWords(total: number): string {
  const change = Math.round(total * 1000) / 1000;
  if (change === 0) return t('matchRuns.effect.equal', { change });
  return t(`matchRuns.effect.${change > 0 ? 'higher' : 'lower'}`, { change: Math.abs(change) });
}

function pairView({ menteeId, mentorId }: PairIds, names: Names): { mentee: Somebody; mentor: Somebody } {
  return { mentee: names(menteeId), mentor: names(mentorId) };
}
