// A study's result as a run keeps it: small enough for thousands of pairs, and complete enough to be read without solving.
import { blockingPairs } from '../engine/blocking-pairs.js';
import { explainBy } from '../engine/explain-pair.js';
import { outcomeOf } from '../engine/outcome-of.js';
import { spread } from '../engine/spread.js';
import type { Progress, Study } from '../engine/study.js';
import type { RunResult } from './match-run.js';

const REASONS = 3;
/** More than anybody reads; their number is told. */
const MOST_BLOCKING = 200;

export function resultOf(study: Study, onProgress?: (progress: Progress) => void): RunResult {
  const { pairs, total, gap, unmatched, unusedMentors } = outcomeOf(study);
  const strongest = strongestCriteria(study);
  const of = study.instance.menteeIds.length;
  const blocking = blockingPairs(study, (done) => onProgress?.({ step: 'explain', done, of }));
  return {
    total,
    gap,
    matched: pairs.length,
    unmatchedMentees: unmatched.length,
    pairs: pairs.map(({ mentee, mentor, score }) => ({
      menteeId: mentee,
      mentorId: mentor,
      score,
      strongest: strongest.get(mentee) ?? [],
    })),
    unmatched: [
      ...unmatched.map(({ mentee, reasons }) => ({ personId: mentee, role: 'mentee' as const, reasons })),
      ...unusedMentors.map(({ mentor, reasons }) => ({ personId: mentor, role: 'mentor' as const, reasons })),
    ],
    blocking: blocking
      .slice(0, MOST_BLOCKING)
      .map(({ mentee, mentor }) => ({ menteeId: mentee, mentorId: mentor })),
    blockingCount: blocking.length,
    spread: spread(study).groups.map(({ side, group, people, matched, scores }) => ({
      side,
      group: group ?? '',
      people,
      matched,
      mean: scores?.mean ?? null,
    })),
  };
}

/** By mentee, who has one mentor. */
function strongestCriteria({
  people,
  matching,
}: Study): Map<string, RunResult['pairs'][number]['strongest']> {
  if (!people) return new Map();
  const { criteria, menteeIds, mentorIds } = people;
  return new Map(
    matching.pairs.map((pair) => {
      const mentee = menteeIds[pair.mentee] ?? '';
      const ids = { mentee, mentor: mentorIds[pair.mentor] ?? '' };
      const found = explainBy(criteria, ids, pair)
        .criteria.filter(({ points }) => points > 0)
        .sort((a, b) => b.points - a.points)
        .slice(0, REASONS);
      return [mentee, found.map(({ code, points, weight }) => ({ code, points, weight }))];
    }),
  );
}
