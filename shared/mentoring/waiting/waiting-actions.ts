// Waiting as the members of a relationship see it, and what whoever waits may do: nudge, or end it without blame.
import type { WaitingResponse } from '../../api/waiting-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import type { TurnKind } from '../../ports/waiting-source.js';
import { endRelationship } from '../relationship/end-relationship.js';
import { asActiveMember, asMember, type Membership } from '../relationship/relationship-actions.js';
import { isTimeToNudge, type Stage, stageOf } from './waiting.js';
import { mayChoose, mayEndForWaiting, maySeeWaiting } from './waiting-policy.js';
import { type Situation, situationIn, type WaitedFor, type Waiter } from './waiting-situation.js';
import { markWait } from './waiting-store.js';

/** Nobody waits any more where it has ended. @throws AppError `relationship.not-found` (404) to all but members */
export async function waitingOf(ctx: Context, relationshipId: string): Promise<WaitingResponse> {
  const { relationship, me } = await asMember(ctx, relationshipId);
  const situation = await situationIn(ctx, relationship);
  return viewOf(ctx, relationship.status === 'ended' ? { ...situation, waits: [] } : situation, me);
}

/**
 * Lets somebody know, kindly, that I would like to hear from them; pressed again within two working days it is once.
 * @throws AppError `relationship.not-found` (404), `relationship.ended`, `waiting.over`, `waiting.not-yet` (409)
 */
export async function nudge(
  ctx: Context,
  relationshipId: string,
  personId: string,
): Promise<WaitingResponse> {
  const { me, wait, waiter } = await waitToDecide(ctx, relationshipId, personId);
  const before = wait.record?.nudgedAt[me];
  if (isTimeToNudge(before, wait.days, ctx.now())) {
    await ctx.notify([personId], {
      kind: 'waiting-nudge',
      relationshipId,
      waitedForId: personId,
      fromId: me,
      since: waiter.since.toISOString(),
      before: before?.toISOString() ?? '',
    });
    await markWait({ relationshipId, personId }, `nudgedAt.${me}`, { before, at: ctx.now() });
  }
  return waitingOf(ctx, relationshipId);
}

/**
 * Ends it for both in the same words, and puts me first in the next matching. Repeating it changes nothing.
 * @throws AppError `relationship.not-found` (404), `waiting.over`, `waiting.not-yet`, `waiting.not-alone` (409)
 */
export async function endForWaiting(ctx: Context, relationshipId: string, personId: string): Promise<void> {
  const { relationship: found, me: mine } = await asMember(ctx, relationshipId);
  if (found.leftWaiting?.includes(mine)) return;
  const { relationship, me, stage } = await waitToDecide(ctx, relationshipId, personId);
  if (!mayEndForWaiting(relationship, stage)) throw new AppError({ code: 'waiting.not-alone', status: 409 });
  await endRelationship(ctx, relationship, { reason: 'waited', leftWaiting: [me] });
}

function viewOf(ctx: Context, { relationship, promise, waits }: Situation, me: string): WaitingResponse {
  const now = ctx.now();
  const onMe = waits.find(({ personId }) => personId === me)?.waiters ?? [];
  const isReminded = onMe.some(({ waiting, steps }) => stageOf(waiting, steps, now) !== 'none');
  return {
    promise,
    mine: isReminded ? myTurns(onMe) : null,
    others: waits.flatMap(({ personId, waiters, record, days }) => {
      const waiter = waiters.find((one) => one.personId === me);
      const stage = waiter ? stageOf(waiter.waiting, waiter.steps, now) : 'none';
      if (!waiter || !maySeeWaiting(stage)) return [];
      const nudgedAt = record?.nudgedAt[me];
      return [
        {
          personId,
          stage,
          since: waiter.since.toISOString(),
          kinds: waiter.kinds,
          nudgedAt: nudgedAt && nudgedAt >= waiter.since ? nudgedAt.toISOString() : null,
          mayNudge: mayChoose(stage) && isTimeToNudge(nudgedAt, days, now),
          mayEnd: mayEndForWaiting(relationship, stage),
        },
      ];
    }),
  };
}

function myTurns(waiters: readonly Waiter[]): WaitingResponse['mine'] {
  const since = waiters[0]?.since.toISOString() ?? '';
  const kinds = [...new Set(waiters.flatMap((one): TurnKind[] => one.kinds))];
  return { since, kinds, waitingIds: waiters.map(({ personId }) => personId) };
}

type WaitToDecide = Membership & { wait: WaitedFor; waiter: Waiter; stage: Stage };

/** @throws AppError `waiting.over` (409) when there is nobody to wait for, or not any more, `waiting.not-yet` (409) */
async function waitToDecide(ctx: Context, relationshipId: string, personId: string): Promise<WaitToDecide> {
  const membership = await asActiveMember(ctx, relationshipId);
  const { waits } = await situationIn(ctx, membership.relationship);
  const wait = waits.find((one) => one.personId === personId);
  const waiter = wait?.waiters.find((one) => one.personId === membership.me);
  const stage = waiter ? stageOf(waiter.waiting, waiter.steps, ctx.now()) : 'none';
  if (!wait || !waiter || !maySeeWaiting(stage)) throw new AppError({ code: 'waiting.over', status: 409 });
  if (!mayChoose(stage)) throw new AppError({ code: 'waiting.not-yet', status: 409 });
  return { ...membership, wait, waiter, stage };
}
