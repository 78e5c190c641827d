// Who may do what with a concern.
import type { Actor } from '../context.js';
import type { Concern } from './concern.js';

/** Those who look after a program: the contacts that its managers named, or else the managers themselves. */
export type Keepers = { contactIds: readonly string[]; managerIds: readonly string[] };

/**
 * A concern may be told to a program's contacts; where none of them is left, to its managers.
 * Never to those it is kept from, and to nobody else: administrators neither.
 */
export function mayBeToldTo({ contactIds, managerIds }: Keepers, keptFromIds: readonly string[]): string[] {
  const left = (ids: readonly string[]) => ids.filter((id) => !keptFromIds.includes(id));
  const contacts = left(contactIds);
  return contacts.length > 0 ? contacts : left(managerIds);
}

/** The reporter reads, answers and closes their own concern. */
export function isReporter(actor: Actor, of: Concern): boolean {
  return actor.kind === 'person' && actor.personIds.includes(of.reporterId);
}

/** Those to whom it was told read it, take it, answer and close it; nobody who came later does. */
export function isReader(actor: Actor, { readerIds }: Concern): boolean {
  return actor.kind === 'person' && readerIds.some((id) => actor.personIds.includes(id));
}
