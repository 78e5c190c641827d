// Asking a mentor, and what the two do with the request short of a yes: withdraw it, or say no with kind words.

import { z } from 'zod';
import type { DeclineRequest, SendRequestRequest } from '../../api/request-api.js';
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { DAY } from '../../platform/hours.js';
import { openJson, sealJson } from '../../platform/sealed-json.js';
import {
  DAYS_TO_ANSWER,
  freePlace,
  hasExpired,
  type MatchRequest,
  MOST_OPEN,
  requestVaultOwner,
} from './match-request.js';
import { mayAnswer, mayWithdraw } from './match-request-policy.js';
import {
  endRequest,
  findRequest,
  findRequests,
  insertRequest,
  type RequestEnd,
} from './match-request-store.js';
import { isWaiting, type MentorSearch, searchMentor } from './mentor-search.js';
import { requestOf } from './request-access.js';
import { announceRequest, settleEnding } from './request-endings.js';

/**
 * Asks a mentor whom I was shown, and returns my search as it is then. Asking the same one again changes nothing.
 * @throws AppError `match-request.closed` (409), `match-request.not-offered` (404), `match-request.too-many` (409)
 */
export async function sendRequest(
  ctx: Context,
  programId: string,
  { mentorId, note }: SendRequestRequest,
): Promise<MentorSearch> {
  const search = await searchMentor(ctx, programId);
  if (search.requests.some((one) => isWaiting(one) && one.mentorId === mentorId)) return search;
  if (search.state !== 'open') throw new AppError({ code: 'match-request.closed', status: 409 });
  const mentor = search.mentors.find((one) => one.mentorId === mentorId);
  if (!mentor) throw new AppError({ code: 'match-request.not-offered', status: 404 });
  const id = ctx.newId();
  const sentAt = ctx.now();
  const sent = await keepInFreePlace(search, {
    id,
    programId,
    menteeId: search.part.personId,
    mentorId,
    state: 'open',
    sentAt,
    expiresAt: new Date(sentAt.getTime() + DAYS_TO_ANSWER * DAY),
    reasons: mentor.reasons(),
    ...(note ? { note: await sealJson(ctx, requestVaultOwner(id), note) } : {}),
  });
  await announceRequest(ctx, sent);
  return {
    ...search,
    mentors: search.mentors.filter((one) => one !== mentor),
    requests: [...search.requests, sent],
  };
}

/** Repeating it changes nothing. @throws AppError `match-request.not-found` (404), `match-request.already-ended` (409) */
export async function withdrawRequest(ctx: Context, id: string): Promise<void> {
  await end(ctx, await requestOf(ctx, id, mayWithdraw), { state: 'withdrawn', endedAt: ctx.now() });
}

/** Repeating it changes nothing. @throws AppError `match-request.not-found` (404), `match-request.already-ended` (409) */
export async function declineRequest(
  ctx: Context,
  id: string,
  { reason, words }: DeclineRequest,
): Promise<void> {
  const found = await requestOf(ctx, id, mayAnswer);
  const sealed = words ? { words: await sealJson(ctx, requestVaultOwner(id), words) } : {};
  await end(ctx, found, { state: 'declined', endedAt: ctx.now(), declined: { reason, ...sealed } });
}

/** What the two wrote to each other; empty where nothing was written, or it was erased. */
export async function wordsOf(
  ctx: Context,
  { id, note, declined }: MatchRequest,
): Promise<{ note: string; answer: string }> {
  const open = async (sealed: string | undefined) =>
    (sealed && (await openJson(ctx, requestVaultOwner(id), { sealed, schema: z.string() }))) || '';
  return { note: await open(note), answer: await open(declined?.words) };
}

/** @throws AppError `match-request.expired`, `match-request.already-ended` (409) when it no longer waits for an answer */
export async function assertOpen(ctx: Context, request: MatchRequest): Promise<void> {
  if (hasExpired(request, ctx.now())) throw new AppError({ code: 'match-request.expired', status: 409 });
  if (request.state !== 'open') throw alreadyEnded();
}

export function alreadyEnded(): AppError {
  return new AppError({ code: 'match-request.already-ended', status: 409 });
}

async function end(ctx: Context, found: MatchRequest, ending: RequestEnd): Promise<void> {
  if (found.state !== ending.state) {
    await assertOpen(ctx, found);
    const isMine = await endRequest(found.id, 'open', ending);
    const isSame = isMine || (await findRequest(found.id))?.state === ending.state;
    if (!isSame) throw alreadyEnded();
  }
  if (!found.settledAt) await settleEnding(ctx, { ...found, ...ending });
}

/** Two that are sent at once take two places. @throws AppError `match-request.too-many` (409) */
async function keepInFreePlace(
  { requests, part }: MentorSearch,
  request: Omit<MatchRequest, 'place'>,
): Promise<MatchRequest> {
  let waiting = requests.filter(isWaiting);
  for (let tries = 0; tries <= MOST_OPEN; tries += 1) {
    const same = waiting.find(({ mentorId }) => mentorId === request.mentorId);
    if (same) return same;
    const place = freePlace(waiting.map((one) => one.place));
    if (!place) break;
    const placed = { ...request, place };
    if (await insertRequest(placed)) return placed;
    const all = await findRequests({ programId: part.program.id, menteeId: { $in: [part.personId] } });
    waiting = all.filter(isWaiting);
  }
  throw new AppError({ code: 'match-request.too-many', status: 409, params: { most: MOST_OPEN } });
}
