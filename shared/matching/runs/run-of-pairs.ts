// A run that nobody solved: its pairs were chosen by people, and it is published from the start.
import type { MatchRun, RunResult } from './match-run.js';

export type ChosenPairs = Pick<MatchRun, 'id' | 'programId' | 'name' | 'requestId' | 'form'> & {
  pairs: RunResult['pairs'];
  publishedAt: Date;
  vetoUntil: Date;
};

export function runOfPairs({ pairs, publishedAt, ...rest }: ChosenPairs): MatchRun {
  return {
    ...rest,
    mode: 'score',
    state: 'done',
    startedAt: publishedAt,
    publishedAt,
    progress: 1,
    version: 0,
    locks: [],
    rejections: [],
    exceptions: [],
    previous: [],
    stateHash: 'chosen-by-people',
    result: {
      total: pairs.reduce((sum, { score }) => sum + score, 0),
      gap: 0,
      matched: pairs.length,
      unmatchedMentees: 0,
      pairs,
      unmatched: [],
      blocking: [],
      blockingCount: 0,
      spread: [],
    },
  };
}
