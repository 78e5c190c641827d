// The participants of a program as its managers see and change them.
import type { ParticipantView } from '../api/enrollment-api.js';
import type { Context } from '../context.js';
import { getPeople } from '../people/people-actions.js';
import { recordReading } from '../people/reading-log.js';
import { AppError } from '../platform/errors.js';
import { type Enrollment, statusAt } from './enrollment.js';
import { change } from './enrollment-actions.js';
import { findEnrollment, findEnrollmentsIn } from './enrollment-store.js';
import { managedProgram } from './program-actions.js';

/** Whether somebody is in a pair is known to the domain of relationships, which stands above. */
export type Participant = Omit<ParticipantView, 'isPaired'>;

/** By name. @throws AppError `program.not-found` (404) */
export async function participants(ctx: Context, programId: string): Promise<Participant[]> {
  await managedProgram(ctx, programId);
  await recordReading(ctx, { programId, what: 'participants' });
  const enrollments = await findEnrollmentsIn(programId);
  const people = await getPeople(enrollments.map(({ personId }) => personId));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const views = enrollments.map((enrollment): Participant => {
    const { roles, capacity, department, timeZone } = enrollment.open;
    const person = personOf.get(enrollment.personId);
    return {
      personId: enrollment.personId,
      displayName: person?.displayName ?? '',
      ...(person?.email ? { email: person.email } : {}),
      roles,
      status: statusAt(enrollment, ctx.now()),
      capacity,
      department,
      timeZone,
    };
  });
  return views.sort((one, other) => one.displayName.localeCompare(other.displayName));
}

/** @throws AppError `program.not-found`, `enrollment.not-found` (404) */
export async function markLeft(ctx: Context, programId: string, personId: string): Promise<Enrollment> {
  await managedProgram(ctx, programId);
  const found = await findEnrollment(programId, [personId]);
  if (!found) throw new AppError({ code: 'enrollment.not-found', status: 404 });
  return found.status === 'left' ? found : change(found, { status: 'left' });
}
