// A match as one of the two sees it: with whom, why, and until when they may say no, which ends it without blame.
import type { MyMatchResponse } from '../../api/matching-api.js';
import { type Context, personId } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { AppError } from '../../platform/errors.js';
import { getPrograms } from '../../programs/program-actions.js';
import { endRelationship } from './end-relationship.js';
import { partnersOf, type Relationship } from './relationship.js';
import { getRelationship, myMemberships } from './relationship-actions.js';

/** My newest match that goes on; null without one. */
export async function myMatch(ctx: Context): Promise<MyMatchResponse> {
  const mine = (await myMemberships(ctx)).filter(({ relationship }) => relationship.match).at(-1);
  if (!mine) return null;
  const { relationship: matched, me, role } = mine;
  const [[partner], [program]] = await Promise.all([
    getPeople(partnersOf(matched, me).map((member) => member.personId)),
    getPrograms([matched.programId]),
  ]);
  if (!partner) return null;
  const { id, displayName, department = '', jobTitle = '' } = partner;
  return {
    relationshipId: matched.id,
    programTitle: program?.title ?? '',
    partner: { personId: id, displayName, department, jobTitle },
    role,
    reasons: reasonsFor(matched, me),
    vetoUntil: mayVeto(matched, ctx.now()) ? (matched.match?.vetoUntil.toISOString() ?? null) : null,
  };
}

/**
 * Ends a match of mine; both are told, and neither who said no. When it has ended so already, nothing changes.
 * @throws AppError `relationship.not-found` (404), `match.veto-over` (409)
 */
export async function vetoMatch(ctx: Context, id: string): Promise<void> {
  const found = await getRelationship(ctx, id);
  personId(ctx);
  if (found.endReason === 'vetoed') return;
  if (!mayVeto(found, ctx.now())) throw new AppError({ code: 'match.veto-over', status: 409 });
  await endRelationship(ctx, found, { reason: 'vetoed' });
}

export function reasonsFor({ match }: Relationship, me: string): string[] {
  return match?.reasons.find((one) => one.personId === me)?.words ?? [];
}

export function mayVeto({ status, match }: Relationship, now: Date): boolean {
  return status === 'active' && match !== undefined && now <= match.vetoUntil;
}
