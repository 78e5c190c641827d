// Who reads what was written for the end of a mentoring relationship.
import type { Relationship } from '../relationship/relationship.js';
import type { ClosingPart } from './closing.js';

/** A reflection is for its author; for the pair when its author chose so, and has finished or the mentoring has ended. */
export function mayReadReflection({ reflection, doneAt }: ClosingPart, of: Relationship): boolean {
  return reflection?.audience === 'pair' && (doneAt !== undefined || of.status === 'ended');
}

/** Thanks are read by the others when everybody has written theirs, or once the mentoring has come to its planned end. */
export function mayReadThanks(parts: readonly ClosingPart[], of: Relationship): boolean {
  const hasEverybody = of.members.every(({ personId }) =>
    parts.some((part) => part.personId === personId && part.thanks),
  );
  return hasEverybody || of.endReason === 'completed';
}
