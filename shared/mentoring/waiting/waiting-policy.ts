// Who may do what while they wait for somebody.
import type { Relationship } from '../relationship/relationship.js';
import type { Stage } from './waiting.js';

/** Whoever waits sees since when, once the other was reminded alone and has had time after that. */
export function maySeeWaiting(stage: Stage): stage is 'waiting' | 'choice' {
  return stage === 'waiting' || stage === 'choice';
}

/** Whoever has waited for long chooses how to go on. */
export function mayChoose(stage: Stage): boolean {
  return stage === 'choice';
}

/** Of two, one may end it then. Of more, nobody ends it for all because of one. */
export function mayEndForWaiting({ members }: Pick<Relationship, 'members'>, stage: Stage): boolean {
  return mayChoose(stage) && members.length === 2;
}
