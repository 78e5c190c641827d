// Asking whether people are still in touch, once after 3, 6 and 12 months; each can have it stopped.

import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { DAY } from '../../platform/hours.js';
import { monthsLater } from '../../programs/retention.js';
import { endedBetween } from '../relationship/kept-space.js';
import type { Relationship } from '../relationship/relationship.js';
import { asMember } from '../relationship/relationship-actions.js';
import { readersOf } from './closing-telling.js';
import {
  ASKED_WITHIN_DAYS,
  IN_TOUCH_MONTHS,
  type InTouch,
  type InTouchAnswer,
  type InTouchMonths,
} from './in-touch.js';
import { findInTouch, keepInTouchAnswer, keepInTouchOff } from './in-touch-store.js';

/** For a job; a question that was asked is not asked again. */
export async function askInTouch(ctx: Context): Promise<void> {
  for (const months of IN_TOUCH_MONTHS) {
    const until = monthsLater(ctx.now(), -Number(months));
    const from = new Date(until.getTime() - ASKED_WITHIN_DAYS * DAY);
    for (const pair of await endedBetween(ctx, from, until))
      if (pair.endReason === 'completed') await askReadersOf(ctx, pair, months);
  }
}

/** Mine. @throws AppError `relationship.not-found` (404) to anybody who is not a member */
export async function myInTouch(ctx: Context, relationshipId: string): Promise<InTouch> {
  const { me } = await asMember(ctx, relationshipId);
  return findInTouch({ relationshipId, personId: me });
}

/** @throws AppError `relationship.not-found` (404), `closing.not-completed` (409) */
export async function answerInTouch(
  ctx: Context,
  relationshipId: string,
  { months, answer }: { months: InTouchMonths; answer: InTouchAnswer },
): Promise<void> {
  await keepInTouchAnswer(await mine(ctx, relationshipId), months, answer);
}

/** Whether I am asked. @throws AppError `relationship.not-found` (404), `closing.not-completed` (409) */
export async function setInTouch(ctx: Context, relationshipId: string, asks: boolean): Promise<void> {
  const whose = await mine(ctx, relationshipId);
  await keepInTouchOff(whose, !asks);
  await ctx.refreshNotices(whose.personId, { relationshipId });
}

async function askReadersOf(ctx: Context, pair: Relationship, months: InTouchMonths): Promise<void> {
  const relationshipId = pair.id;
  for (const personId of await readersOf(pair)) {
    const { isOff } = await findInTouch({ relationshipId, personId });
    if (!isOff) await ctx.notify([personId], { kind: 'still-in-touch', relationshipId, months });
  }
}

async function mine(ctx: Context, relationshipId: string) {
  const { relationship, me } = await asMember(ctx, relationshipId);
  if (relationship.endReason !== 'completed')
    throw new AppError({ code: 'closing.not-completed', status: 409 });
  return { relationshipId, personId: me };
}
