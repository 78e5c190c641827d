// Who may do what with the runs of a matching; that only a program's managers are here at all says program-policy.ts.
import type { Actor } from '../../context.js';
import type { MatchingProgram } from './match-people.js';
import type { MatchRun } from './match-run.js';

/** Managers match once enrollment has closed, and go on for those who are left or join later. */
export function mayMatch({ phase, isArchived }: MatchingProgram): boolean {
  return !isArchived && (phase === 'match' || phase === 'run');
}

/** Managers change a run by hand until it is published: from then on its pairs are promised. */
export function mayAdjust({ publishedAt }: Pick<MatchRun, 'publishedAt'>): boolean {
  return publishedAt === undefined;
}

/** Only jobs look for runs of all programs that were published and not told yet. */
export function maySeeUnannounced(actor: Actor): boolean {
  return actor.kind === 'system';
}
