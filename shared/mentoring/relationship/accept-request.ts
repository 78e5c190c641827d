// A mentor's yes to a request makes a pair: like a published run, with words for both and the days to say no.
import type { AcceptedResponse } from '../../api/request-api.js';
import type { Context } from '../../context.js';
import type { MatchRequest } from '../../matching/requests/match-request.js';
import {
  abandonedAcceptances,
  claimAcceptance,
  publishAccepted,
  settleAcceptance,
} from '../../matching/requests/match-request-accept.js';
import { asProduct } from '../../matching/requests/request-access.js';
import { AppError } from '../../platform/errors.js';
import { matchId, publishMatches } from './publish-matches.js';

/**
 * Doing it again, in whatever door, makes up for what a crash prevented, and does nothing twice.
 * @throws AppError `match-request.not-found` (404); `match-request.expired`, `match-request.already-ended`, `match-request.no-room`,
 * `match-request.mentee-matched`, `match-request.not-possible` (409)
 */
export async function acceptRequest(ctx: Context, id: string): Promise<AcceptedResponse> {
  const request = await claimAcceptance(ctx, id);
  if (!request.settledAt) await makePair(asProduct(ctx), request);
  return { relationshipId: await matchId({ id: request.id }, request) };
}

/** Makes the pairs whose server stopped after the yes; for a job. */
export async function completeAcceptances(ctx: Context): Promise<void> {
  for (const request of await abandonedAcceptances(ctx)) {
    try {
      await makePair(ctx, request);
    } catch (error) {
      // The yes was taken back, and those concerned were told.
      if (!(error instanceof AppError)) throw error;
    }
  }
}

async function makePair(ctx: Context, request: MatchRequest): Promise<void> {
  await publishMatches(ctx, await publishAccepted(ctx, request));
  await settleAcceptance(ctx, request);
}
