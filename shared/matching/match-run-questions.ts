// What a manager asks about a run: how a pair came about, why another did not, and what would help somebody.
import type { PairDetailsResponse } from '../api/matching-api.js';
import { t } from '../i18n/translate.js';
import { AppError } from '../platform/errors.js';
import { explainPair } from './explain-pair.js';
import type { PairIds } from './match-run.js';
import { problemOfTwo } from './program-problem.js';
import type { Relaxation } from './relaxations.js';
import { type DoneRun, isOutdated, studyOfResult } from './run-state.js';
import type { WhyNot } from './why-not.js';

/** @throws AppError `matching.unknown-pair` (404), `match.outdated` (409) */
export function explainRunPair(done: DoneRun, { menteeId, mentorId }: PairIds): PairDetailsResponse {
  const pair = { mentee: menteeId, mentor: mentorId };
  if (isOutdated(done)) throw new AppError({ code: 'match.outdated', status: 409 });
  const { score, criteria } = explainPair(problemOfTwo(done.state, done.run, { menteeId, mentorId }), pair);
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
  return studyOfResult(done).ask({ kind: 'why-not', pair });
}

/** @throws AppError `match.outdated` (409) */
export async function askRelaxations(
  done: DoneRun,
  { personId, role }: { personId: string; role: 'mentee' | 'mentor' },
): Promise<Relaxation[]> {
  return studyOfResult(done).ask({ kind: 'relaxations', person: personId, side: role });
}
