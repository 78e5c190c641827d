// Who may do what with a learning module: it is for everybody who is signed in, by whatever door.
import type { Actor } from '../context.js';

/**
 * Progress and reflections belong to their person, whichever of their records they stand under, and nobody else reads
 * them: those who teach a course get a score for its gradebook, and no word.
 */
export function ownerIds(actor: Actor): readonly string[] {
  return actor.kind === 'person' ? actor.personIds : [];
}
