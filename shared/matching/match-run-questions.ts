// What a manager asks about a run: how a pair came about, why another did not, and what would help somebody.
import type { PairDetailsResponse } from '../api/matching-api.js';
import { t } from '../i18n/translate.js';
import { explainPair } from './explain-pair.js';
import type { PairIds } from './match-run.js';
import type { Relaxation } from './relaxations.js';
import { type DoneRun, problemOfResult } from './run-state.js';
import { studyThread } from './study-thread.js';
import type { WhyNot } from './why-not.js';

/** @throws AppError `matching.unknown-pair` (404), `match.outdated` (409) */
export function explainRunPair(done: DoneRun, { menteeId, mentorId }: PairIds): PairDetailsResponse {
  const pair = { mentee: menteeId, mentor: mentorId };
  const { score, criteria } = explainPair(problemOfResult(done), pair);
  return {
    score,
    criteria: criteria.map(({ code, points, weight, mentee, mentor }) => ({
      code,
      label: t(`matchRuns.criteria.${code}`),
      points,
      weight,
      mentee: mentee.text,
      mentor: mentor.text,
    })),
  };
}

/** @throws AppError `matching.unknown-pair` (404), `match.outdated` (409) */
export async function askWhyNot(done: DoneRun, { menteeId, mentorId }: PairIds): Promise<WhyNot> {
  const pair = { mentee: menteeId, mentor: mentorId };
  return studyThread(problemOfResult(done)).ask({ kind: 'why-not', pair });
}

/** @throws AppError `match.outdated` (409) */
export async function askRelaxations(
  done: DoneRun,
  { personId, role }: { personId: string; role: 'mentee' | 'mentor' },
): Promise<Relaxation[]> {
  return studyThread(problemOfResult(done)).ask({ kind: 'relaxations', person: personId, side: role });
}
