// Who may do what with a request: the two who are in it; to everybody else it does not exist.
import type { Context } from '../context.js';
import { AppError } from '../platform/errors.js';
import type { Program } from '../programs/program.js';
import { actingIds } from '../programs/program-actions.js';
import { type MatchRequest, mayFindEachOther } from './match-request.js';
import { findRequest } from './match-request-store.js';
import { countPublications } from './match-run-store.js';

/** What I may do was decided by who I am; what the matching then has to know of others, the product reads. */
export function asProduct(ctx: Context): Context {
  return { ...ctx, actor: { kind: 'system' } };
}

export async function isSelfMatching(program: Program): Promise<boolean> {
  const hasPublished = program.matchMode === 'mixed' && (await countPublications(program.id)) > 0;
  return mayFindEachOther(program, hasPublished);
}

/** @throws AppError `match-request.not-found` (404) */
export async function getRequest(ctx: Context, id: string): Promise<MatchRequest> {
  const found = await findRequest(id);
  const mayRead = found && (ctx.actor.kind === 'system' || sideOf(ctx, found) !== undefined);
  if (!mayRead) throw notFound();
  return found;
}

/** @throws AppError `match-request.not-found` (404) to anybody but the one on this side */
export async function requestOf(ctx: Context, id: string, side: 'mentee' | 'mentor'): Promise<MatchRequest> {
  const found = await getRequest(ctx, id);
  if (sideOf(ctx, found) !== side) throw notFound();
  return found;
}

/** On which side of it I am. */
export function sideOf(
  ctx: Pick<Context, 'actor'>,
  { menteeId, mentorId }: Pick<MatchRequest, 'menteeId' | 'mentorId'>,
): 'mentee' | 'mentor' | undefined {
  const ids = actingIds(ctx);
  if (ids.includes(menteeId)) return 'mentee';
  return ids.includes(mentorId) ? 'mentor' : undefined;
}

function notFound(): AppError {
  return new AppError({ code: 'match-request.not-found', status: 404 });
}
