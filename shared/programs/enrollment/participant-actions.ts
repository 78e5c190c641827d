// The participants of a program as its managers see and change them.
import type { Context } from '../../context.js';
import { recordReading } from '../../people/reading-log.js';
import { AppError } from '../../platform/errors.js';
import { managedProgram, notFound } from '../program-actions.js';
import { maySeeAllPlaces } from '../program-policy.js';
import { findOpenProgramIds } from '../program-store.js';
import { enrolledPeople } from './enrolled-people.js';
import { type Enrollment, type OpenPart, type StoredStatus, statusAt } from './enrollment.js';
import { change } from './enrollment-actions.js';
import { findEnrollment, findEnrollmentsIn, findPlaces } from './enrollment-store.js';

/** Whether somebody is in a pair is known to the domain of relationships, which stands above. */
export type Participant = Pick<OpenPart, 'roles' | 'capacity' | 'department' | 'office' | 'timeZone'> & {
  personId: string;
  displayName: string;
  email?: string;
  status: StoredStatus;
};

/** By name. @throws AppError `program.not-found` (404) */
export async function participants(ctx: Context, programId: string): Promise<Participant[]> {
  await managedProgram(ctx, programId);
  await recordReading(ctx, { programId, what: 'participants' });
  const enrolled = await enrolledPeople(await findEnrollmentsIn(programId));
  const views = enrolled.map(({ enrollment, person, personId }): Participant => {
    const { roles, capacity, department, office, timeZone } = enrollment.open;
    return {
      personId,
      displayName: person?.displayName ?? '',
      ...(person?.email ? { email: person.email } : {}),
      roles,
      status: statusAt(enrollment, ctx.now()),
      capacity,
      department,
      office,
      timeZone,
    };
  });
  return views.sort((one, other) => one.displayName.localeCompare(other.displayName));
}

export type Place = { programId: string; personId: string };

/** Everybody who has a place, or waits for one, in a program that goes on; for jobs. */
export async function takingPart(ctx: Pick<Context, 'actor'>): Promise<Place[]> {
  if (!maySeeAllPlaces(ctx.actor)) throw notFound();
  return findPlaces(await findOpenProgramIds());
}

/** @throws AppError `program.not-found`, `enrollment.not-found` (404) */
export async function markLeft(ctx: Context, programId: string, personId: string): Promise<Enrollment> {
  await managedProgram(ctx, programId);
  const found = await findEnrollment(programId, [personId]);
  if (!found) throw new AppError({ code: 'enrollment.not-found', status: 404 });
  return found.status === 'left' ? found : change(found, { status: 'left' });
}
