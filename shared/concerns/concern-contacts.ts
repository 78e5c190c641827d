// Who receives the concerns of a program: named by its managers, or else they themselves.
import type { Context } from '../context.js';
import { findPeopleByEmail, getPeople } from '../people/people-actions.js';
import type { Person } from '../people/person.js';
import { AppError } from '../platform/errors.js';
import type { Program } from '../programs/program.js';
import { managedProgram } from '../programs/program-actions.js';
import { dropContact, findContacts, keepContact } from './concern-contact-store.js';
import { mayBeToldTo } from './concern-policy.js';

/** @throws AppError `program.not-found` (404) to all but its managers */
export async function programContacts(ctx: Context, programId: string): Promise<Person[]> {
  const { id } = await managedProgram(ctx, programId);
  return getPeople(await findContacts(id));
}

/** @throws AppError `concern.contact-unknown` (404) when nobody with this address has used Waymark */
export async function addContact(ctx: Context, programId: string, email: string): Promise<Person[]> {
  const { id } = await managedProgram(ctx, programId);
  const [person] = await findPeopleByEmail([email]);
  if (!person) throw new AppError({ code: 'concern.contact-unknown', status: 404, params: { email } });
  await keepContact(id, person.id);
  return programContacts(ctx, programId);
}

export async function removeContact(ctx: Context, programId: string, personId: string): Promise<Person[]> {
  const { id } = await managedProgram(ctx, programId);
  await dropContact(id, personId);
  return programContacts(ctx, programId);
}

/** Ids of those to whom a concern in this program would be told. */
export async function readersIn(
  { id, managerIds }: Pick<Program, 'id' | 'managerIds'>,
  keptFromIds: readonly string[],
): Promise<string[]> {
  return mayBeToldTo({ contactIds: await findContacts(id), managerIds }, keptFromIds);
}
