// Who may do what with all that is kept about people: everybody with their own, and nobody can name somebody else's.
import type { Person } from '../person.js';

/** Erasing takes the own name, typed again: what is erased does not come back. */
export function mayErase({ displayName }: Pick<Person, 'displayName'>, typedName: string): boolean {
  return displayName.trim() === typedName.trim();
}

/** People see who has looked at the people of their program since they have been among them. */
export function maySeeReading({ at }: { at: Date }, consent: { givenAt: Date } | undefined): boolean {
  return consent !== undefined && at >= consent.givenAt;
}
