// From the id of a request to the request, for those who may do something with it.
import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import type { Program } from '../../programs/program.js';
import { hasPublished } from '../runs/publication-turn.js';
import { type MatchRequest, mayFindEachOther } from './match-request.js';
import { mayRead } from './match-request-policy.js';
import { findRequest } from './match-request-store.js';

/** What I may do was decided by who I am; what the matching then has to know of others, the product reads. */
export function asProduct(ctx: Context): Context {
  return { ...ctx, actor: { kind: 'system' } };
}

export async function isSelfMatching(program: Program): Promise<boolean> {
  const isAfterRun = program.matchMode === 'mixed' && (await hasPublished(program.id));
  return mayFindEachOther(program, isAfterRun);
}

/** @throws AppError `match-request.not-found` (404) */
export async function getRequest(ctx: Context, id: string): Promise<MatchRequest> {
  return requestOf(ctx, id, mayRead);
}

/**
 * @param may what its policy says of it
 * @throws AppError `match-request.not-found` (404) to anybody who may not
 */
export async function requestOf(ctx: Context, id: string, may: typeof mayRead): Promise<MatchRequest> {
  const found = await findRequest(id);
  if (!found || !may(ctx.actor, found)) throw notFound();
  return found;
}

function notFound(): AppError {
  return new AppError({ code: 'match-request.not-found', status: 404 });
}
