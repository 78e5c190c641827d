// When people work, as they said when they enrolled, and when they pause.

import { peopleById } from '../../people/people-actions.js';
import type { Person } from '../../people/person.js';
import type { WorkingHours } from '../../platform/hours.js';
import type { Enrollment, Pause } from './enrollment.js';
import { findEnrollmentsIn, findEnrollmentsOf } from './enrollment-store.js';

/** By the person's id; of several enrollments the newest counts. */
export async function workingHoursOf(personIds: readonly string[]): Promise<Map<string, WorkingHours>> {
  const enrollments = (await findEnrollmentsOf(personIds)).filter(({ status }) => status !== 'left');
  enrollments.sort((one, other) => one.consentedAt.getTime() - other.consentedAt.getTime());
  return new Map(
    enrollments.map(({ personId, open: { timeZone, weekdays, workStart, workEnd } }) => [
      personId,
      { timeZone, weekdays, start: workStart, end: workEnd },
    ]),
  );
}

export type WorkingDays = Pick<WorkingHours, 'timeZone' | 'weekdays'> & {
  /** In any order; one that goes on ends in the future. */
  pauses: readonly Pause[];
};

const USUAL_WEEKDAYS = [1, 2, 3, 4, 5];

/** By each of these ids; who has not enrolled in the program works from Monday to Friday in their own zone. */
export async function workingDaysIn(
  programId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, WorkingDays>> {
  const personOf = await peopleById(personIds);
  const enrollments = await findEnrollmentsIn(programId, personIds);
  return new Map(
    personIds.map(
      (id) =>
        [
          id,
          workingDays(
            enrollments.find(({ personId }) => personId === id),
            personOf.get(id),
          ),
        ] as const,
    ),
  );
}

function workingDays(enrollment: Enrollment | undefined, person: Person | undefined): WorkingDays {
  const { timeZone = person?.timeZone ?? 'UTC', weekdays = [] } = enrollment?.open ?? {};
  return {
    timeZone,
    weekdays: weekdays.length > 0 ? weekdays : USUAL_WEEKDAYS,
    pauses: enrollment ? pausesOf(enrollment) : [],
  };
}

/** Of a pause from before pauses were kept, only the end is known. */
function pausesOf({ pauses = [], status, pausedUntil }: Enrollment): readonly Pause[] {
  if (pauses.length > 0 || status !== 'paused' || !pausedUntil) return pauses;
  return [{ from: new Date(0), until: pausedUntil }];
}
