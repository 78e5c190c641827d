// Sends scores to gradebooks, and reads from the answer whether to try again.
import { z } from 'zod';
import { getPlatform } from '../shared/lms/lms-actions.js';
import type { Platform } from '../shared/lms/platform.js';
import { AppError } from '../shared/platform/errors.js';
import type { GradesPort, Score, SendResult } from '../shared/ports/grades-port.js';
import { forgetAccessToken } from './access-token-store.js';
import type { Outbound } from './outbound.js';
import type { ScoreService } from './provider.js';

export type GradesDeps = { service: ScoreService; outbound: Outbound };

const SCORE_SCOPE = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';
const CALL_TIMEOUT_MS = 20_000;

export function createGrades({ service, outbound }: GradesDeps): GradesPort {
  return {
    sendScore: async (score) => {
      const platform = await getPlatform(score.platformId);
      if (platform?.status !== 'active') return { kind: 'retry', reason: 'the platform is not active' };
      try {
        await outbound.assertAllowed(platform.tokenUrl);
        await outbound.assertAllowed(score.lineItemUrl);
        return await submit(platform, score, service);
      } catch (error) {
        return unsent(error);
      }
    },
  };
}

/** A token that the platform took back is replaced once. */
async function submit(platform: Platform, score: Score, service: ScoreService): Promise<SendResult> {
  try {
    await inTime(service.submit(platform, score));
  } catch (error) {
    if (statusOf(error) !== 401) throw error;
    await forgetAccessToken({
      platformUrl: platform.issuer,
      clientId: platform.clientId,
      scopes: SCORE_SCOPE,
    });
    await inTime(service.submit(platform, score));
  }
  return { kind: 'sent' };
}

function unsent(error: unknown): SendResult {
  if (error instanceof AppError) return { kind: 'refused', reason: error.code };
  const status = statusOf(error);
  const reason = status ? `the platform answered ${status}` : reasonOf(error);
  switch (status) {
    case 409:
      return { kind: 'superseded' };
    // Not graded here, no such learner, or the line item is gone: asking again changes nothing.
    case 400:
    case 403:
    case 404:
    case 422:
      return isFromTokenEndpoint(error) ? { kind: 'retry', reason } : { kind: 'refused', reason };
    default: {
      const afterSeconds = retryAfter(error);
      return { kind: 'retry', reason, ...(afterSeconds > 0 ? { afterSeconds } : {}) };
    }
  }
}

/** What got throws when a platform answered with an error. */
const httpError = z.object({
  response: z.object({
    statusCode: z.number(),
    requestUrl: z.string(),
    headers: z.record(z.string(), z.unknown()),
  }),
});

function responseOf(error: unknown) {
  const parsed = httpError.safeParse(error);
  return parsed.success ? parsed.data.response : undefined;
}

function statusOf(error: unknown): number {
  return responseOf(error)?.statusCode ?? 0;
}

function isFromTokenEndpoint(error: unknown): boolean {
  return !/\/scores(\?|$)/.test(responseOf(error)?.requestUrl ?? '');
}

function retryAfter(error: unknown): number {
  const seconds = Number(responseOf(error)?.headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) ? seconds : 0;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** ltijs sets no limit of its own; a late answer is harmless, since the same score is simply sent again. */
async function inTime(call: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the platform did not answer in time')), CALL_TIMEOUT_MS);
  });
  try {
    await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
