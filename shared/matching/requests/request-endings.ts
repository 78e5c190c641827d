// What follows when a request was sent or has ended: those concerned are told, and its card shows what became of it.
import type { Context } from '../../context.js';
import { type TakingPart, takingPartIn } from '../../programs/enrollment/my-parts.js';
import { getPrograms } from '../../programs/program-actions.js';
import { type CloseReason, hasExpired, type MatchRequest } from './match-request.js';
import {
  endRequest,
  findRequests,
  findUnsettled,
  findUntold,
  markSettled,
  markTold,
  type RequestEnd,
} from './match-request-store.js';
import { isSelfMatching } from './request-access.js';

/** The mentor is asked. Doing it again changes nothing. */
export async function announceRequest(ctx: Context, { id, mentorId }: MatchRequest): Promise<void> {
  await ctx.notify([mentorId], { kind: 'request-received', requestId: id });
  await markTold(id, ctx.now());
}

/** Tells of an ending. Doing it again changes nothing. */
export async function settleEnding(ctx: Context, request: MatchRequest): Promise<void> {
  const { id, mentorId } = request;
  await ctx.notify(toldOfEnding(request), { kind: 'request-ended', requestId: id });
  await ctx.refreshNotices(mentorId, { requestId: id });
  await markSettled(id, ctx.now());
}

/** Once the mentee has a mentor, whom else they asked is told kindly. */
export async function closeOthers(ctx: Context, { id, programId, menteeId }: MatchRequest): Promise<void> {
  const open = await findRequests({ programId, menteeId: { $in: [menteeId] }, state: 'open' });
  for (const other of open) if (other.id !== id) await close(ctx, other, 'matched');
}

/** For a job: ends what has expired or was overtaken, and makes up for what a crash prevented. */
export async function settleRequests(ctx: Context): Promise<void> {
  for (const request of await findUntold()) await announceRequest(ctx, request);
  const open = await findRequests({ state: 'open' });
  for (const request of open)
    if (hasExpired(request, ctx.now())) await end(ctx, request, { state: 'expired', endedAt: ctx.now() });
  for (const programId of new Set(open.map((one) => one.programId))) await closeOvertaken(ctx, programId);
  for (const request of await findUnsettled())
    if (request.state !== 'accepted') await settleEnding(ctx, request);
}

/** Ends an open request that can come to nothing any more. */
export async function close(ctx: Context, request: MatchRequest, closedBecause: CloseReason): Promise<void> {
  await end(ctx, request, { state: 'closed', endedAt: ctx.now(), closedBecause });
}

/** Why an open request can come to nothing any more. */
export function overtakenBecause(
  { menteeId, mentorId }: Pick<MatchRequest, 'menteeId' | 'mentorId'>,
  { matched, mentees, mentors }: TakingPart & { matched: ReadonlySet<string> },
): CloseReason | undefined {
  if (matched.has(menteeId)) return 'matched';
  return mentees.has(menteeId) && mentors.has(mentorId) ? undefined : 'unavailable';
}

async function closeOvertaken(ctx: Context, programId: string): Promise<void> {
  const [[program], pairs, takingPart] = await Promise.all([
    getPrograms([programId]),
    ctx.pairsOf(programId),
    takingPartIn(programId, ctx.now()),
  ]);
  const running = pairs.filter(({ state }) => state === 'running');
  const matched = new Set(running.map(({ menteeId }) => menteeId));
  const isOpen = program !== undefined && (await isSelfMatching(program));
  for (const request of await findRequests({ programId, state: 'open' })) {
    const overtaken = overtakenBecause(request, { ...takingPart, matched });
    const reason = overtaken ?? (isOpen ? undefined : 'unavailable');
    if (reason) await close(ctx, request, reason);
  }
}

async function end(ctx: Context, request: MatchRequest, ending: RequestEnd): Promise<void> {
  if (await endRequest(request.id, 'open', ending)) await settleEnding(ctx, { ...request, ...ending });
}

/** Whoever ended it themself knows, and a mentee who found a mentor has heard that. */
function toldOfEnding({ state, menteeId, mentorId, closedBecause }: MatchRequest): string[] {
  switch (state) {
    case 'declined':
      return [menteeId];
    case 'expired':
      return [menteeId, mentorId];
    case 'closed':
      return closedBecause === 'matched' ? [mentorId] : [menteeId, mentorId];
    case 'open':
    case 'accepted':
    case 'withdrawn':
      return [];
  }
}
