// Enrollments with the people whose they are.
import { peopleById } from '../../people/people-actions.js';
import type { Person } from '../../people/person.js';
import type { Enrollment } from './enrollment.js';

export type EnrolledPerson = {
  enrollment: Enrollment;
  /** Absent when nobody has this record any more. */
  person: Person | undefined;
  personId: string;
};

export async function enrolledPeople(enrollments: readonly Enrollment[]): Promise<EnrolledPerson[]> {
  const personOf = await peopleById(enrollments.map(({ personId }) => personId));
  return enrollments.map((enrollment) => {
    const { personId } = enrollment;
    return { enrollment, person: personOf.get(personId), personId };
  });
}
