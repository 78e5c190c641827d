// Who may do what with a request: the two who are in it; to everybody else it does not exist.
import type { Actor } from '../../context.js';
import type { MatchRequest } from './match-request.js';

type Between = Pick<MatchRequest, 'menteeId' | 'mentorId'>;
type Role = 'mentee' | 'mentor';

/** Both read it and what was written with it; managers see that it is there, and how old it is; jobs do what is due. */
export function mayRead(actor: Actor, of: Between): boolean {
  return actor.kind === 'system' || sideIn(actor, of) !== undefined;
}

/** The mentee takes it back. */
export function mayWithdraw(actor: Actor, of: Between): boolean {
  return sideIn(actor, of) === 'mentee';
}

/** The mentor says yes or no. */
export function mayAnswer(actor: Actor, of: Between): boolean {
  return sideIn(actor, of) === 'mentor';
}

/** Those who take part as a mentee look for a mentor, where people find each other. */
export function maySearch({ roles }: { roles: readonly Role[] }): boolean {
  return roles.includes('mentee');
}

/** On which side of it somebody is. */
export function sideIn(actor: Actor, { menteeId, mentorId }: Between): Role | undefined {
  if (actor.kind !== 'person') return undefined;
  if (actor.personIds.includes(menteeId)) return 'mentee';
  return actor.personIds.includes(mentorId) ? 'mentor' : undefined;
}
