// Who may do what with a session; that members see and book sessions says relationship-policy.ts.
import type { Actor } from '../../context.js';
import type { Relationship } from '../relationship/relationship.js';

/** Into calendars comes what members booked while their relationship goes on. */
export function mayEnterCalendar({ status }: Pick<Relationship, 'status'>): boolean {
  return status === 'active';
}

/** A session that the calendar refused is given up by a job only: whoever booked it is not the last to try. */
export function mayGiveUp(actor: Actor): boolean {
  return actor.kind === 'system';
}
