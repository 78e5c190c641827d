// Who may do what with a program and with those who take part in it.
import type { Actor } from '../context.js';
import { isJoinable, isManager, type Program } from './program.js';

/**
 * Its managers look into a program and change it, see who takes part, and end a part. To everybody else its inside does
 * not exist, to administrators neither; jobs do what is due.
 */
export function mayManage(actor: Actor, of: Program): boolean {
  return actor.kind === 'system' || isManager(of, actor.personIds);
}

/** Administrators create programs, and so does whoever manages one already. */
export function mayCreate(actor: Actor, { managesOne }: { managesOne: boolean }): boolean {
  return actor.kind === 'person' && (actor.roles.includes('administrator') || managesOne);
}

/** Whoever may join a program, has a place in it or manages it knows its title, and the form for a place. */
export function mayKnow(actor: Actor, of: Program, { hasPlace }: { hasPlace: boolean }): boolean {
  return hasPlace || isJoinable(of) || (actor.kind === 'person' && isManager(of, actor.personIds));
}

/** Only jobs look at those who take part in all programs at once. */
export function maySeeAllPlaces(actor: Actor): boolean {
  return actor.kind === 'system';
}
