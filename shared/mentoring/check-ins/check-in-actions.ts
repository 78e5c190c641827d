// Opening check-ins on their cadence, and answering them: the first answer counts, through whatever door it came.
import { type Context, personId } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { sealJson } from '../../platform/sealed-json.js';
import { getPrograms } from '../../programs/program-actions.js';
import { agreementInForce } from '../agreement/agreement-in-force.js';
import { mayVeto } from '../relationship/my-match.js';
import { isWithin, type Relationship } from '../relationship/relationship.js';
import {
  activeRelationships,
  asActiveMember,
  getRelationship,
  hiddenAs,
  vaultOwner,
} from '../relationship/relationship-actions.js';
import {
  type CheckIn,
  type CheckInInput,
  checkInInput,
  currentPeriod,
  type Door,
  dueAt,
  openedAt,
} from './check-in.js';
import { mayAnswer } from './check-in-policy.js';
import { findCheckIn, findLatest, keepAnswer, openOnce } from './check-in-store.js';

const USUAL_CADENCE_DAYS = 14;

/**
 * Opens the current period's check-in of every active relationship and tells its members; for a job. Who was matched
 * and may still say no has hardly met: nobody is asked how it is going.
 */
export async function openCheckIns(ctx: Context): Promise<void> {
  const running = await activeRelationships(ctx);
  const programs = await getPrograms([...new Set(running.map(({ programId }) => programId))]);
  const usual = new Map(programs.map(({ id, checkInEveryDays }) => [id, checkInEveryDays]));
  for (const relationship of running)
    if (!mayVeto(relationship, ctx.now()))
      await openFor(ctx, relationship, usual.get(relationship.programId) ?? USUAL_CADENCE_DAYS);
}

/** @throws AppError `check-in.not-found` (404) to anybody who is not a member */
export async function getCheckIn(ctx: Context, id: string): Promise<CheckIn> {
  const notFound = new AppError({ code: 'check-in.not-found', status: 404 });
  const checkIn = await findCheckIn(id);
  if (!checkIn) throw notFound;
  await hiddenAs(notFound, getRelationship(ctx, checkIn.relationshipId));
  return checkIn;
}

export async function latestCheckIn(ctx: Context, relationshipId: string): Promise<CheckIn | undefined> {
  const relationship = await getRelationship(ctx, relationshipId);
  const latest = await findLatest(relationshipId);
  // Who left a group has no part in what was opened since.
  return latest && isWithin(relationship, openedAt(latest)) ? latest : undefined;
}

/**
 * Keeps my answer; its comments are sealed for the pair.
 * @throws AppError `check-in.already-answered`, `relationship.ended` (409), ZodError for an answer that is not complete
 */
export async function answerCheckIn(
  ctx: Context,
  id: string,
  { input, door }: { input: CheckInInput; door: Door },
): Promise<CheckIn> {
  const { rating, win, challenge } = checkInInput.parse(input);
  const checkIn = await getCheckIn(ctx, id);
  await asActiveMember(ctx, checkIn.relationshipId);
  const me = personId(ctx);
  if (!mayAnswer(me, checkIn)) throw alreadyAnswered();
  const sealed = await sealJson(ctx, vaultOwner(checkIn.relationshipId), { win, challenge });
  const isKept = await keepAnswer(id, { personId: me, answeredAt: ctx.now(), door, rating, sealed });
  if (!isKept) throw alreadyAnswered();
  const now = await getCheckIn(ctx, id);
  // Their cards say who has answered; a card in which somebody is still writing is left alone.
  for (const one of now.answers) await ctx.refreshNotices(one.personId, { checkInId: id });
  return now;
}

function alreadyAnswered(): AppError {
  return new AppError({ code: 'check-in.already-answered', status: 409 });
}

async function openFor(
  ctx: Context,
  { id, members, startedAt }: Relationship,
  usualDays: number,
): Promise<void> {
  const [agreed, newest] = await Promise.all([agreementInForce(id), findLatest(id)]);
  const everyDays = agreed?.everyDays ?? usualDays;
  const period = currentPeriod(newest, { startedAt, everyDays, now: ctx.now() });
  const fresh = { id: ctx.newId(), relationshipId: id, period, dueAt: dueAt(ctx.now()), answers: [] };
  const { checkIn, isNew } = await openOnce(fresh);
  // Told again at every run: a notice is stored once, and one that a crash prevented is made up for.
  await ctx.notify(
    members.map(({ personId: member }) => member),
    { kind: 'check-in', relationshipId: id, checkInId: checkIn.id },
  );
  // One question is enough: the card of the one before asks no longer.
  if (!isNew || !newest) return;
  for (const { personId: member } of members) await ctx.refreshNotices(member, { checkInId: newest.id });
}
