// Answering rounds and reading them: each member sees their own answer, and the others' once it is shown to all.
import type { z } from 'zod';
import type { PartnerAnswer, RoundRequest, RoundView } from '../../api/personal-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import { partnersOf, type Relationship } from '../relationship/relationship.js';
import {
  asActiveMember,
  asMember,
  getRelationship,
  hiddenAs,
  type Membership,
  vaultOwner,
} from '../relationship/relationship-actions.js';
import {
  exchangeId,
  isRevealed,
  newRound,
  type Round,
  type RoundAnswer,
  type RoundWords,
  roundAnswerOf,
  roundWords,
  withAnswer,
} from './round.js';
import { findRound, findUnsettled, markRound, openRound, saveRound } from './round-store.js';

/** Members who answer in the same moment take turns; each of them succeeds in the end. */
const ATTEMPTS = 20;

/** Our hopes and fears, which may be written from the first day on. @throws AppError `relationship.not-found` (404) */
export async function exchangeOf(ctx: Context, relationshipId: string): Promise<RoundView> {
  const membership = await asMember(ctx, relationshipId);
  const found = await findRound(exchangeId(relationshipId));
  // What nobody has opened yet stands open from the first day on.
  const { startedAt: openedAt } = membership.relationship;
  return roundView(ctx, found ?? { ...freshExchange(ctx, relationshipId), openedAt }, membership);
}

/** @throws AppError `round.not-found` (404) to anybody who is not a member */
export async function getRound(ctx: Context, id: string): Promise<{ round: Round; view: RoundView }> {
  const round = await findRound(id);
  if (!round) throw roundNotFound();
  const membership = await hiddenAs(roundNotFound(), asMember(ctx, round.relationshipId));
  return { round, view: await roundView(ctx, round, membership) };
}

/** Writes in our exchange, and opens it if nobody has. @throws as `answerRound` */
export async function answerExchange(
  ctx: Context,
  relationshipId: string,
  request: RoundRequest,
): Promise<RoundView> {
  await asActiveMember(ctx, relationshipId);
  const { id } = await openRound(freshExchange(ctx, relationshipId));
  return answerRound(ctx, id, request);
}

/**
 * Keeps my answer, or that I would rather not write.
 * @throws AppError `round.empty` (400), `round.already-shown`, `round.changed-meanwhile`, `relationship.ended` (409)
 */
export async function answerRound(ctx: Context, id: string, request: RoundRequest): Promise<RoundView> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const round = await findRound(id);
    if (!round) throw roundNotFound();
    const membership = await hiddenAs(roundNotFound(), asActiveMember(ctx, round.relationshipId));
    const next = await decide(ctx, { round, membership }, request);
    if (!(await saveRound(next))) continue;
    if (next.isComplete) await settle(ctx, next);
    else await ctx.refreshNotices(membership.me, { roundId: id });
    return roundView(ctx, next, membership);
  }
  throw new AppError({ code: 'round.changed-meanwhile', status: 409 });
}

/** Tells the members of each round that is shown by now; for a job, which makes up for what a crash prevented. */
export async function settleRounds(ctx: Context): Promise<void> {
  for (const round of await findUnsettled(ctx.now())) await settle(ctx, round);
}

/** Tells the members once that a round is open for them. */
export async function tellOpened(ctx: Context, { id, kind, relationshipId }: Round): Promise<void> {
  const { members } = await getRelationship(ctx, relationshipId);
  const ids = members.map(({ personId }) => personId);
  await ctx.notify(ids, { kind: `${kind}-opened`, relationshipId, roundId: id });
  await markRound(id, 'isTold');
}

export function freshExchange({ now }: Pick<Context, 'now'>, relationshipId: string): Round {
  const id = exchangeId(relationshipId);
  return newRound({ id, relationshipId, kind: 'exchange', question: '', openedAt: now() });
}

/** What I may see of a round. */
export async function roundView(
  ctx: Context,
  whole: Round,
  { relationship, me, leftAt }: Membership,
): Promise<RoundView> {
  const round = leftAt ? asOf(whole, { relationship, leftAt }) : whole;
  const isShown = isRevealed(round, leftAt ?? ctx.now());
  const mine = roundAnswerOf(round, me);
  const partners: PartnerAnswer[] = [];
  for (const { personId } of partnersOf(relationship, me))
    partners.push(await partnerAnswer(ctx, { round, isShown, personId }));
  return {
    id: round.id,
    question: round.question,
    openedAt: round.openedAt.toISOString(),
    revealAt: round.revealAt?.toISOString() ?? null,
    isRevealed: isShown,
    mine: mine ? { state: mine.state, words: await wordsOf(ctx, round, mine), version: mine.version } : null,
    partners,
  };
}

/** As it stood when somebody left. */
function asOf(round: Round, { relationship, leftAt }: { relationship: Relationship; leftAt: Date }): Round {
  const answers = round.answers.filter(({ at }) => at <= leftAt);
  const answered = new Set(answers.map(({ personId }) => personId));
  return { ...round, answers, isComplete: relationship.members.every((one) => answered.has(one.personId)) };
}

/** Nothing, where nothing was written, it was erased, or the relationship's key was destroyed. */
export async function wordsOf(
  ctx: Pick<Context, 'vault'>,
  { relationshipId, kind }: Round,
  { sealed }: RoundAnswer,
): Promise<RoundWords> {
  if (!sealed) return {};
  const schema: z.ZodType<RoundWords> = roundWords[kind];
  return (await openJson(ctx, vaultOwner(relationshipId), { sealed, schema })) ?? {};
}

async function partnerAnswer(
  ctx: Context,
  { round, isShown, personId }: { round: Round; isShown: boolean; personId: string },
): Promise<PartnerAnswer> {
  const answer = roundAnswerOf(round, personId);
  if (!answer) return { personId, state: 'waiting' };
  if (!isShown) return { personId, state: 'done' };
  return { personId, state: answer.state, words: await wordsOf(ctx, round, answer) };
}

async function decide(
  ctx: Context,
  { round, membership }: { round: Round; membership: Membership },
  { state, words, version }: RoundRequest,
): Promise<Round> {
  const written = state === 'written' ? roundWords[round.kind].parse(words) : undefined;
  if (written && Object.values(written).every((text) => text === ''))
    throw new AppError({ code: 'round.empty', status: 400 });
  const sealed = written && (await sealJson(ctx, vaultOwner(round.relationshipId), written));
  const answer = {
    personId: membership.me,
    state,
    ...(sealed ? { sealed } : {}),
    at: ctx.now(),
    version,
  };
  const memberIds = membership.relationship.members.map(({ personId }) => personId);
  return withAnswer(round, answer, { memberIds, now: ctx.now() });
}

/** Nobody is told of a round in which nobody wrote, or whose relationship has ended. */
async function settle(ctx: Context, round: Round): Promise<void> {
  const { id, relationshipId } = round;
  const { members, status } = await getRelationship(ctx, relationshipId);
  const ids = members.map(({ personId }) => personId);
  const isTold = status === 'active' && round.answers.some(({ state }) => state === 'written');
  if (isTold) await ctx.notify(ids, { kind: 'round-shown', relationshipId, roundId: id });
  for (const personId of ids) await ctx.refreshNotices(personId, { roundId: id });
  await markRound(id, 'isSettled');
}

export function roundNotFound(): AppError {
  return new AppError({ code: 'round.not-found', status: 404 });
}
