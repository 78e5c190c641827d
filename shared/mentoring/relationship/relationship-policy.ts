// Who may do what with a relationship and all that stands in its space.
import type { Actor } from '../../context.js';
import { isMember, type Relationship, whoLeft } from './relationship.js';

/**
 * Members read their space, also after it has ended; who left a group reads what stood there until then. Nobody else
 * does, whatever their role; jobs do what is due.
 */
export function mayRead(actor: Actor, of: Relationship): boolean {
  return (
    actor.kind === 'system' || isMember(of, actor.personIds) || whoLeft(of, actor.personIds) !== undefined
  );
}

/** Members change their space while the relationship goes on. */
export function mayChange(actor: Actor, of: Relationship): boolean {
  return actor.kind === 'person' && isMember(of, actor.personIds) && of.status === 'active';
}
