// Reading relationships: only their members may, and the product's own jobs.
import { type Context, personId } from '../context.js';
import type { KnownPair } from '../matching/known-pair.js';
import { AppError } from '../platform/errors.js';
import { type EndReason, isMember, type Relationship, relationship } from './relationship.js';
import {
  findActiveRelationships,
  findEndedAmong,
  findRelationship,
  findRelationshipsIn,
  findRelationshipsOf,
  saveRelationship,
} from './relationship-store.js';

/** My active relationships, the oldest first. */
export async function myRelationships(ctx: Context): Promise<Relationship[]> {
  personId(ctx);
  return findRelationshipsOf(actingIds(ctx));
}

/**
 * One of my relationships; to anybody else it does not exist.
 * @throws AppError `relationship.not-found` (404)
 */
export async function getRelationship(ctx: Context, id: string): Promise<Relationship> {
  const found = await findRelationship(id);
  const mayRead = found && (ctx.actor.kind === 'system' || isMember(found, actingIds(ctx)));
  if (!mayRead) throw new AppError({ code: 'relationship.not-found', status: 404 });
  return found;
}

/** All active relationships, for jobs. */
export async function activeRelationships(ctx: Context): Promise<Relationship[]> {
  if (ctx.actor.kind !== 'system') throw new AppError({ code: 'relationship.not-found', status: 404 });
  return findActiveRelationships();
}

/** Which of these have ended, for jobs. */
export async function endedAmong(ctx: Context, ids: readonly string[]): Promise<string[]> {
  if (ctx.actor.kind !== 'system') throw new AppError({ code: 'relationship.not-found', status: 404 });
  return ids.length > 0 ? findEndedAmong(ids) : [];
}

/** All pairs that the program has or had, for the matching. */
export async function knownPairs(programId: string): Promise<KnownPair[]> {
  return (await findRelationshipsIn(programId)).flatMap(pairsIn);
}

/** Starts a relationship unless one with this id exists. */
export async function startRelationship(input: Relationship): Promise<Relationship> {
  const valid = relationship.parse(input);
  await saveRelationship(valid);
  return valid;
}

function pairsIn({ members, status, endReason, match }: Relationship): KnownPair[] {
  const state = status === 'active' ? 'running' : stateAfter(endReason);
  const idsOf = (role: 'mentor' | 'mentee') =>
    members.filter((member) => member.role === role).map((member) => member.personId);
  return idsOf('mentee').flatMap((menteeId) =>
    idsOf('mentor').map((mentorId) => ({
      menteeId,
      mentorId,
      state,
      ...(match ? { runId: match.runId } : {}),
    })),
  );
}

function stateAfter(reason: EndReason | undefined): KnownPair['state'] {
  switch (reason) {
    case 'vetoed':
    case 'no-fit':
      return 'vetoed';
    case 'left':
    case undefined:
      return 'ended';
  }
}

function actingIds(ctx: Context): string[] {
  return ctx.actor.kind === 'person' ? ctx.actor.personIds : [];
}
