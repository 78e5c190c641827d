// The sessions of a relationship that something else can be linked to.
import type { Context } from '../../context.js';
import { isWithin } from '../relationship/relationship.js';
import { asMember } from '../relationship/relationship-actions.js';
import type { Session } from './session.js';
import { findSessionsIn } from './session-store.js';

/** Those that take or took place, the newest first. @throws AppError `relationship.not-found` (404) */
export async function sessionsToLink(ctx: Context, relationshipId: string): Promise<Session[]> {
  const { relationship } = await asMember(ctx, relationshipId);
  const sessions = (await findSessionsIn([relationshipId])).filter(
    ({ state, start }) => (state === 'booked' || state === 'pending') && isWithin(relationship, start),
  );
  return sessions.sort((one, other) => other.start.getTime() - one.start.getTime());
}
