// How runs look to the managers of a program: with names and words for ids and codes.
import type {
  AdjustPreview,
  EffectView,
  PairRow,
  RelaxationsResponse,
  RunResponse,
  RunSummary,
  WhyNotResponse,
} from '../api/matching-api.js';
import { t } from '../i18n/translate.js';
import type { MatchingCandidate } from './match-people.js';
import { includesPair, type MatchRun, type PairIds, type RunOverview, type RunResult } from './match-run.js';
import type { Preview, RunEffect } from './match-run-adjust.js';
import type { Relaxation } from './relaxations.js';
import type { WhyNot } from './why-not.js';
import { reasonWords, relaxationWords, whyNotWords } from './words.js';

type Somebody = PairRow['mentee'];
/** Names somebody; people who take part no longer have a name that says so. */
export type Names = (personId: string) => Somebody;

export function namesOf(candidates: readonly MatchingCandidate[]): Names {
  const byId = new Map(candidates.map((one) => [one.personId, one]));
  return (personId) => {
    const { displayName = t('matchRuns.gone'), department = '' } = byId.get(personId) ?? {};
    return { personId, displayName, department };
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
    name,
    ...(failure ? { failure } : {}),
  };
}

export function runView(run: MatchRun, names: Names, isOutdated: boolean): RunResponse {
  const { result } = run;
  const named = (pairs: readonly PairIds[]) => pairs.map((pair) => pairView(pair, names));
  return {
    run: runSummaryView(run),
    isOutdated,
    pairs: (result?.pairs ?? []).map((pair) => pairRowView(run, pair, names)),
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

export function pairRowView(run: MatchRun, pair: RunResult['pairs'][number], names: Names): PairRow {
  return {
    ...pairView(pair, names),
    score: pair.score,
    isLocked: includesPair(run.locks, pair),
    reasons: pair.strongest.map(({ code, points, weight }) =>
      t('matchRuns.reason', {
        criterion: t(`matchRuns.criteria.${code}`),
        points: Math.round(points * 100),
        most: Math.round(weight * 100),
      }),
    ),
  };
}

export function previewView(preview: Preview, names: Names): AdjustPreview {
  if (!preview.isPossible) return { isPossible: false, words: preview.words, effect: null };
  return { isPossible: true, words: effectWords(preview.effect), effect: effectView(preview.effect, names) };
}

export function whyNotView(answer: WhyNot, names: Names): WhyNotResponse {
  const words = whyNotWords(answer, 'manager');
  if (answer.kind !== 'costs') return { words, effect: null };
  const { total, matched, added, removed } = answer.effect;
  const ids = (pairs: typeof added) =>
    pairs.map(({ mentee, mentor }) => ({ menteeId: mentee, mentorId: mentor }));
  return { words, effect: effectView({ total, matched, added: ids(added), removed: ids(removed) }, names) };
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

function effectWords({ total, matched, added, removed }: RunEffect): string[] {
  const change = Math.round(total * 1000) / 1000;
  if (added.length === 0 && removed.length === 0) return [t('matchRuns.effect.nothing')];
  return [
    ...(matched === 0
      ? []
      : [t(`matchRuns.effect.${matched > 0 ? 'more' : 'fewer'}`, { count: Math.abs(matched) })]),
    t(`matchRuns.effect.${change === 0 ? 'equal' : change > 0 ? 'higher' : 'lower'}`, {
      change: Math.abs(change),
    }),
    t('matchRuns.effect.pairs', { added: added.length, removed: removed.length }),
  ];
}

function pairView({ menteeId, mentorId }: PairIds, names: Names): { mentee: Somebody; mentor: Somebody } {
  return { mentee: names(menteeId), mentor: names(mentorId) };
}
