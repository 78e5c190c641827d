// A pair or a group that a manager makes by hand, in turn with everything else that makes pairs.
import type { GroupRequest } from '../../api/group-api.js';
import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { type Participant, participants } from '../../programs/enrollment/participant-actions.js';
import { type RoomProblem, roomProblem } from './group-room.js';
import { publishOnce } from './publication-turn.js';
import { runOfPairs } from './run-of-pairs.js';
import type { RunAddress } from './run-state.js';

/**
 * Publishes it as a run of its own; under the same request once.
 * @throws AppError `program.not-found` (404) to all but managers, `group.not-free`, `group.no-room` (409),
 *   `group.with-oneself` (400)
 */
export async function publishGroup(
  ctx: Context,
  programId: string,
  wished: GroupRequest,
): Promise<RunAddress> {
  const address = { programId, runId: `${programId}-${wished.requestId}` };
  const takePart = await participants(ctx, programId);
  return publishOnce(ctx, address, ({ known }) => {
    const problem = roomProblem(wished, takePart, known);
    if (problem) throw refusal(problem, takePart);
    return runOf(ctx, address, wished);
  });
}

/** Who is chosen by hand has no days to say no, and no score. */
function runOf(ctx: Context, { programId, runId }: RunAddress, wished: GroupRequest) {
  const { requestId, mentorId, menteeIds, isReverse } = wished;
  const publishedAt = ctx.now();
  return runOfPairs({
    id: runId,
    programId,
    name: t('matchRuns.byHand'),
    requestId,
    form: menteeIds.length > 1 ? 'group' : isReverse ? 'reverse' : 'pair',
    pairs: menteeIds.map((menteeId) => ({ menteeId, mentorId, score: 0, strongest: [] })),
    publishedAt,
    vetoUntil: publishedAt,
  });
}

function refusal(problem: RoomProblem, takePart: readonly Participant[]): AppError {
  if (problem.code === 'with-oneself') return new AppError({ code: 'group.with-oneself', status: 400 });
  const { code, personId, ...places } = problem;
  const name = takePart.find((one) => one.personId === personId)?.displayName ?? '';
  return new AppError({ code: `group.${code}`, status: 409, params: { name, ...places } });
}
