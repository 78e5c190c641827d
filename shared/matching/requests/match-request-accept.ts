// A mentor's yes to a request: it is claimed first, and its pair is made in turn with everything else that makes pairs.

import type { Context } from '../../context.js';
import { t } from '../../i18n/translate.js';
import { AppError } from '../../platform/errors.js';
import { DAY, MINUTE } from '../../platform/hours.js';
import { getPrograms } from '../../programs/program-actions.js';
import type { MatchRun } from '../runs/match-run.js';
import type { ProgramState } from '../runs/program-problem.js';
import { publishOnce } from '../runs/publication-turn.js';
import { runOfPairs } from '../runs/run-of-pairs.js';
import type { RunAddress } from '../runs/run-state.js';
import type { MatchRequest } from './match-request.js';
import { alreadyEnded, assertOpen } from './match-request-actions.js';
import { mayAnswer } from './match-request-policy.js';
import {
  claimRequest,
  endRequest,
  findRequest,
  findUnsettled,
  reopenRequest,
} from './match-request-store.js';
import { possibleMentors } from './mentor-row.js';
import { isSelfMatching, requestOf } from './request-access.js';
import { closeOthers, settleEnding } from './request-endings.js';

/** A yes that is this old, and whose pair is not made, was left behind by a server that stopped. */
const LEFT_BEHIND_MS = MINUTE;

/**
 * Says yes, as the mentor. Saying it again changes nothing.
 * @throws AppError `match-request.not-found` (404), `match-request.expired`, `match-request.already-ended` (409)
 */
export async function claimAcceptance(ctx: Context, id: string): Promise<MatchRequest> {
  const request = await requestOf(ctx, id, mayAnswer);
  if (request.state === 'accepted') return request;
  await assertOpen(ctx, request);
  const isMine = await claimRequest(id, ctx.now());
  const after = await findRequest(id);
  if (!after || !(isMine || after.state === 'accepted')) throw alreadyEnded();
  return after;
}

/**
 * Publishes the pair as a run of its own; when it can't be made, the yes is taken back.
 * @param ctx of the product, which knows everybody
 * @throws AppError `match-request.no-room`, `match-request.mentee-matched`, `match-request.not-possible` (409)
 */
export async function publishAccepted(ctx: Context, request: MatchRequest): Promise<RunAddress> {
  const address = { programId: request.programId, runId: request.id };
  try {
    return await publishOnce(ctx, address, async (state) => {
      const score = await scoreOfPossible(ctx, state, request);
      return runOfOne(ctx, { state, request, score });
    });
  } catch (error) {
    await takeBack(ctx, request, error);
    throw error;
  }
}

/** The pair is made and both are told: whom else the mentee asked is told, too. */
export async function settleAcceptance(ctx: Context, request: MatchRequest): Promise<void> {
  await closeOthers(ctx, request);
  await settleEnding(ctx, request);
}

/** For a job: those of which the server stopped before the pair was made. */
export async function abandonedAcceptances(ctx: Context): Promise<MatchRequest[]> {
  const before = ctx.now().getTime() - LEFT_BEHIND_MS;
  return (await findUnsettled()).filter(
    ({ state, endedAt }) => state === 'accepted' && (endedAt?.getTime() ?? 0) <= before,
  );
}

async function scoreOfPossible(
  ctx: Context,
  { candidates, known, ...rest }: ProgramState,
  { programId, menteeId, mentorId }: MatchRequest,
): Promise<number> {
  const [program] = await getPrograms([programId]);
  const running = known.filter((pair) => pair.state === 'running');
  if (running.some((pair) => pair.menteeId === menteeId)) throw conflict('match-request.mentee-matched');
  const mentor = candidates.find(({ personId }) => personId === mentorId);
  const mentees = running.filter((pair) => pair.mentorId === mentorId).length;
  if (mentor && mentees >= mentor.capacity) throw conflict('match-request.no-room');
  const possible = possibleMentors({ candidates, known, ...rest }, { menteeId, now: ctx.now() });
  const found = possible.find((one) => one.mentorId === mentorId);
  if (!found || !program || !(await isSelfMatching(program))) throw conflict('match-request.not-possible');
  return found.score;
}

type OneOf = { state: ProgramState; request: MatchRequest; score: number };

function runOfOne(ctx: Context, { state, request, score }: OneOf): MatchRun {
  const { id, programId, menteeId, mentorId } = request;
  const publishedAt = ctx.now();
  return runOfPairs({
    id,
    programId,
    name: t('requests.run'),
    pairs: [{ menteeId, mentorId, score, strongest: [] }],
    publishedAt,
    vetoUntil: new Date(publishedAt.getTime() + state.program.vetoDays * DAY),
    requestId: id,
  });
}

/** Without room the request waits on; what is impossible for good has ended. Other failures are tried again by the job. */
async function takeBack(ctx: Context, request: MatchRequest, error: unknown): Promise<void> {
  switch (error instanceof AppError ? error.code : '') {
    case 'match-request.no-room':
      return reopenRequest(request.id);
    case 'match-request.mentee-matched':
      return endAccepted(ctx, request, 'matched');
    case 'match-request.not-possible':
      return endAccepted(ctx, request, 'unavailable');
  }
}

async function endAccepted(
  ctx: Context,
  request: MatchRequest,
  closedBecause: 'matched' | 'unavailable',
): Promise<void> {
  const ending = { state: 'closed', endedAt: ctx.now(), closedBecause } as const;
  if (await endRequest(request.id, 'accepted', ending)) await settleEnding(ctx, { ...request, ...ending });
}

function conflict(code: string): AppError {
  return new AppError({ code, status: 409 });
}
