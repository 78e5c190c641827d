// Meeting by writing: one switch that all members see and each may turn, and the questions that come while it is on.
import type { AsyncRequest, AsyncResponse, RoundRequest } from '../../api/personal-api.js';
import type { Context } from '../../context.js';
import { isWithin, partnersOf } from '../relationship/relationship.js';
import { asActiveMember, asMember, getRelationship } from '../relationship/relationship-actions.js';
import { type AsyncMode, promptAfter, promptPeriod } from './async-mode.js';
import { endMode, findMode, findModes, startOnce } from './async-mode-store.js';
import { newRound, type Round } from './round.js';
import { answerRound, roundNotFound, roundView, tellOpened } from './round-actions.js';
import { findRound, findRoundsIn, openRound } from './round-store.js';

/** Done soon after somebody has switched it on. */
const PROMPTS_JOB = 'open-prompts';

/** @throws AppError `relationship.not-found` (404) */
export async function asyncMode(ctx: Context, relationshipId: string): Promise<AsyncResponse> {
  const membership = await asMember(ctx, relationshipId);
  const [mode, rounds] = await Promise.all([
    findMode(relationshipId),
    findRoundsIn(relationshipId, 'prompt'),
  ]);
  const isOn = mode !== undefined && membership.relationship.status === 'active';
  return {
    mode: isOn
      ? { everyDays: mode.everyDays, startedAt: mode.startedAt.toISOString(), startedBy: mode.startedBy }
      : null,
    rounds: await Promise.all(
      rounds
        .filter(({ openedAt }) => isWithin(membership.relationship, openedAt))
        .map((round) => roundView(ctx, round, membership)),
    ),
  };
}

/** Each member may start it and end it; what is so already stays so. @throws AppError `relationship.ended` (409) */
export async function switchAsyncMode(
  ctx: Context,
  relationshipId: string,
  { isOn, everyDays = 7 }: AsyncRequest,
): Promise<AsyncResponse> {
  const { relationship, me } = await asActiveMember(ctx, relationshipId);
  if (isOn) {
    const partners = partnersOf(relationship, me).map(({ personId }) => personId);
    const mode = await startOnce({ relationshipId, everyDays, startedAt: ctx.now(), startedBy: me });
    const startedAt = mode.startedAt.toISOString();
    if (mode.startedBy === me)
      await ctx.notify(partners, { kind: 'async-started', relationshipId, startedAt });
    ctx.wake(PROMPTS_JOB);
  } else {
    await endMode(relationshipId);
    for (const { personId } of relationship.members) await ctx.refreshNotices(personId, { relationshipId });
  }
  return asyncMode(ctx, relationshipId);
}

/** Writes to a question of ours. @throws AppError `relationship.not-found` (404), and as `answerRound` */
export async function answerPrompt(
  ctx: Context,
  { relationshipId, roundId }: { relationshipId: string; roundId: string },
  request: RoundRequest,
): Promise<AsyncResponse> {
  await asActiveMember(ctx, relationshipId);
  const round = await findRound(roundId);
  if (round?.relationshipId !== relationshipId) throw roundNotFound();
  await answerRound(ctx, roundId, request);
  return asyncMode(ctx, relationshipId);
}

/** Opens the current period's question of every pair that meets by writing; for a job. */
export async function openPrompts(ctx: Context): Promise<void> {
  for (const mode of await findModes()) {
    const { status } = await getRelationship(ctx, mode.relationshipId);
    if (status === 'active') await openPrompt(ctx, mode);
  }
}

async function openPrompt(ctx: Context, mode: AsyncMode): Promise<void> {
  const { id, startsAt, endsAt } = promptPeriod(mode, ctx.now());
  const round = (await findRound(id)) ?? (await openNext(mode, { id, openedAt: startsAt, revealAt: endsAt }));
  if (!round.isTold) await tellOpened(ctx, round);
}

async function openNext(
  { relationshipId }: AsyncMode,
  of: { id: string; openedAt: Date; revealAt: Date },
): Promise<Round> {
  const before = await findRoundsIn(relationshipId, 'prompt');
  return openRound(newRound({ ...of, relationshipId, kind: 'prompt', question: promptAfter(before.length) }));
}
