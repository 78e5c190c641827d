// Platforms, the places where modules are opened in a course, and the scores that belong there.

import type { z } from 'zod';
import type { Context } from '../context.js';
import { nextTry } from '../platform/backoff.js';
import { MINUTE } from '../platform/hours.js';
import type { SendResult } from '../ports/grades-port.js';
import { findLaunchPlaces, keepLaunchPlace, type LaunchPlace } from './launch-place-store.js';
import { type Platform, platform } from './platform.js';
import {
  changeStatus,
  findAllPlatforms,
  findPlatform,
  findPlatformsBy,
  savePlatform,
} from './platform-store.js';
import {
  claimDueScore,
  findScore,
  type OutboxScore,
  putScore,
  type ScoreOutcome,
  settleScore,
} from './score-outbox-store.js';

export const SCORE_JOB = 'send-due-scores';

const LEASE_MS = 2 * MINUTE;
/** Moodle compares the times of two scores by the whole second, and refuses the one that is not later. */
const SPACING_MS = 1100;

/** Creates the platform or brings it to this state. */
export async function registerPlatform(input: z.input<typeof platform>): Promise<Platform> {
  const valid = platform.parse(input);
  await savePlatform(valid);
  return valid;
}

export async function allPlatforms(): Promise<Platform[]> {
  return findAllPlatforms();
}

/** Whether there is such a platform. */
export async function setPlatformStatus(id: string, status: Platform['status']): Promise<boolean> {
  return changeStatus(id, status);
}

export async function getPlatform(id: string): Promise<Platform | undefined> {
  return findPlatform(id);
}

export async function platformsOf(issuer: string, clientId?: string): Promise<Platform[]> {
  return findPlatformsBy(issuer, clientId);
}

export async function recordLaunchPlace(place: LaunchPlace): Promise<void> {
  await keepLaunchPlace(place);
}

export type ModuleScore = {
  personIds: readonly string[];
  moduleId: string;
  scoreGiven: number;
  scoreMaximum: number;
};

/** Puts the score into the outbox of every course in which the person opened the module, unless it is there. */
export async function queueScores(
  ctx: Context,
  { personIds, moduleId, scoreGiven, scoreMaximum }: ModuleScore,
): Promise<void> {
  for (const { platformId, sub, lineItemUrl } of await findLaunchPlaces(personIds, moduleId)) {
    const previous = await findScore({ platformId, sub, lineItemUrl });
    if (previous && isUnderWay(previous, { scoreGiven, scoreMaximum })) continue;
    const earliest = previous ? previous.timestamp.getTime() + SPACING_MS : 0;
    await putScore({
      id: ctx.newId(),
      platformId,
      sub,
      lineItemUrl,
      scoreGiven,
      scoreMaximum,
      timestamp: new Date(Math.max(ctx.now().getTime(), earliest)),
      state: 'pending',
      attempts: 0,
      nextAttemptAt: ctx.now(),
    });
    ctx.wake(SCORE_JOB);
  }
}

function isUnderWay(
  previous: OutboxScore,
  { scoreGiven, scoreMaximum }: Pick<OutboxScore, 'scoreGiven' | 'scoreMaximum'>,
): boolean {
  const isSame = previous.scoreGiven === scoreGiven && previous.scoreMaximum === scoreMaximum;
  return isSame && (previous.state === 'pending' || previous.state === 'sent');
}

/** Sends what is due; for a job, safe to run in several processes at once. */
export async function sendDueScores(ctx: Context): Promise<void> {
  const claim = () => claimDueScore(ctx.now(), new Date(ctx.now().getTime() + LEASE_MS));
  for (let score = await claim(); score; score = await claim()) {
    const result = await ctx.grades.sendScore(score);
    if (result.kind !== 'sent') {
      ctx.log.warn(
        { outboxId: score.id, result: result.kind, reason: 'reason' in result ? result.reason : undefined },
        'a score was not taken',
      );
    }
    await settleScore(score, outcomeOf(ctx, score, result));
  }
}

function outcomeOf(ctx: Context, { attempts }: OutboxScore, result: SendResult): ScoreOutcome {
  switch (result.kind) {
    case 'sent':
    case 'superseded':
      return { state: result.kind };
    case 'refused':
      return { state: 'refused', reason: result.reason };
    case 'retry':
      return { nextAttemptAt: nextTry(attempts, ctx.now(), result.afterSeconds), reason: result.reason };
  }
}
