// Reading relationships: only their members may, and the product's own jobs.
import { actingIds, type Context, personId } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import type { KnownPair } from '../../ports/known-pair.js';
import {
  asSeenBy,
  type EndReason,
  type MemberRole,
  type Relationship,
  relationship,
  whoLeft,
} from './relationship.js';
import { mayChange, mayRead } from './relationship-policy.js';
import {
  findActiveRelationships,
  findAllOf,
  findEndedAmong,
  findLeftAmong,
  findOutside,
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
 * One of my relationships, as I see it; to anybody else it does not exist.
 * @throws AppError `relationship.not-found` (404)
 */
export async function getRelationship(ctx: Context, id: string): Promise<Relationship> {
  const found = await findRelationship(id);
  if (!found || !mayRead(ctx.actor, found)) throw notFound();
  return ctx.actor.kind === 'person' ? asSeenBy(found, ctx.actor.personIds) : found;
}

/** A relationship as one of its members acts in it. */
export type Membership = {
  relationship: Relationship;
  /** My id in it: one of mine, when records were merged. */
  me: string;
  role: MemberRole;
  /** When I left a group that goes on: nothing newer is mine to read. */
  leftAt?: Date;
};

/** My active relationships, the oldest first, each as I act in it. */
export async function myMemberships(ctx: Context): Promise<Membership[]> {
  return (await myRelationships(ctx)).flatMap((one) => membershipIn(ctx, one) ?? []);
}

/** All of mine, those that have ended included, the oldest first. */
export async function allMyMemberships(ctx: Context): Promise<Membership[]> {
  return (await findAllOf(actingIds(ctx))).flatMap((one) => membershipIn(ctx, one) ?? []);
}

/**
 * A relationship of mine, to read; it may have ended.
 * @throws AppError `relationship.not-found` (404)
 */
export async function asMember(ctx: Context, id: string): Promise<Membership> {
  const found = await findRelationship(id);
  const membership = found && membershipIn(ctx, found);
  if (!membership) throw notFound();
  return membership;
}

/**
 * A relationship of mine that goes on, to change what is in its space.
 * @throws AppError `relationship.not-found` (404), `relationship.ended` (409)
 */
export async function asActiveMember(ctx: Context, id: string): Promise<Membership> {
  const membership = await asMember(ctx, id);
  if (!mayChange(ctx.actor, membership.relationship))
    throw new AppError({ code: 'relationship.ended', status: 409 });
  return membership;
}

/** What stands in a space is not there for those who may not read it: they hear the same as of what nobody has. */
export async function hiddenAs<T>(notFound: AppError, found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    throw error instanceof AppError && error.status === 404 ? notFound : error;
  }
}

/** To whom in the vault belongs what the members of a relationship alone may read. */
export function vaultOwner(relationshipId: string): string {
  return `relationship:${relationshipId}`;
}

/** All active relationships, for jobs. */
export async function activeRelationships(ctx: Context): Promise<Relationship[]> {
  if (ctx.actor.kind !== 'system') throw notFound();
  return findActiveRelationships();
}

/** Which of these have ended, for jobs. */
export async function endedAmong(ctx: Context, ids: readonly string[]): Promise<string[]> {
  if (ctx.actor.kind !== 'system') throw notFound();
  return ids.length > 0 ? findEndedAmong(ids) : [];
}

/** Which of these somebody left while they went on, for jobs. */
export async function leftAmong(ctx: Context, ids: readonly string[]): Promise<Relationship[]> {
  if (ctx.actor.kind !== 'system') throw notFound();
  return ids.length > 0 ? findLeftAmong(ids) : [];
}

/** Of all in which these people are or were. */
export async function relationshipIdsOf(personIds: readonly string[]): Promise<string[]> {
  return (await findAllOf(personIds)).map(({ id }) => id);
}

/** All in which these people are or were, each as they see it. */
export async function relationshipsAsSeenBy(personIds: readonly string[]): Promise<Relationship[]> {
  return (await findAllOf(personIds)).map((one) => asSeenBy(one, personIds));
}

/** All pairs that the program has or had, for the matching. */
export async function knownPairs(programId: string): Promise<KnownPair[]> {
  return (await findRelationshipsIn(programId)).flatMap(pairsIn);
}

/** Pairs in which these people are or were in other programs, for the matching. */
export async function pairsElsewhere(programId: string, personIds: readonly string[]): Promise<KnownPair[]> {
  return (await findOutside(programId, personIds)).flatMap(pairsIn);
}

/** Starts a relationship unless one with this id exists. */
export async function startRelationship(input: Relationship): Promise<Relationship> {
  const valid = relationship.parse(input);
  await saveRelationship(valid);
  return valid;
}

/** What was made by hand has the id of its run. */
function pairsIn(of: Relationship): KnownPair[] {
  const before = (of.former ?? []).flatMap(({ personId, reason }) => {
    const seen = asSeenBy(of, [personId]);
    return pairsOf(seen, stateAfter(reason)).filter((pair) => Object.values(pair).includes(personId));
  });
  return [...pairsOf(of, of.status === 'active' ? 'running' : stateAfter(of.endReason)), ...before];
}

function pairsOf(of: Relationship, state: KnownPair['state']): KnownPair[] {
  const { id, members, match, startedAt, endedAt, leftWaiting } = of;
  const left = leftWaiting && endedAt ? { leftWaiting: { personIds: leftWaiting, at: endedAt } } : {};
  const idsOf = (role: MemberRole) =>
    members.filter((member) => member.role === role).map((member) => member.personId);
  return idsOf('mentee').flatMap((menteeId) =>
    idsOf('mentor').map((mentorId) => ({
      menteeId,
      mentorId,
      state,
      startedAt,
      ...left,
      runId: match?.runId ?? id,
    })),
  );
}

function stateAfter(reason: EndReason | undefined): KnownPair['state'] {
  switch (reason) {
    case 'vetoed':
    case 'no-fit':
    case 'parted':
    case 'waited':
      return 'vetoed';
    case 'left':
    case 'completed':
    case undefined:
      return 'ended';
  }
}

function membershipIn(ctx: Context, of: Relationship): Membership | undefined {
  const mine = actingIds(ctx);
  const member = of.members.find(({ personId: one }) => mine.includes(one));
  if (member) return { relationship: of, me: member.personId, role: member.role };
  const left = whoLeft(of, mine);
  if (!left) return undefined;
  const { personId: me, role, leftAt } = left;
  return { relationship: asSeenBy(of, mine), me, role, leftAt };
}

function notFound(): AppError {
  return new AppError({ code: 'relationship.not-found', status: 404 });
}
