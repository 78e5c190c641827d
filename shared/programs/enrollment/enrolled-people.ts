// Enrollments with the people behind them: a record that was merged into another speaks for its owner.
import { peopleBehind } from '../../people/people-actions.js';
import type { Person } from '../../people/person.js';
import type { Enrollment } from './enrollment.js';

export type EnrolledPerson = {
  enrollment: Enrollment;
  /** Absent when nobody has this record any more. */
  person: Person | undefined;
  /** Whom this enrollment is about today. */
  personId: string;
};

/** One for each person: who enrolled in the course and in Teams, and linked both later, takes part once. */
export async function enrolledPeople(enrollments: readonly Enrollment[]): Promise<EnrolledPerson[]> {
  const ownerOf = await peopleBehind(enrollments.map(({ personId }) => personId));
  const all = enrollments.map((enrollment): EnrolledPerson => {
    const person = ownerOf.get(enrollment.personId);
    return { enrollment, person, personId: person?.id ?? enrollment.personId };
  });
  const own = new Set(all.filter(isOwn).map(({ personId }) => personId));
  return all.filter((one) => isOwn(one) || !own.has(one.personId));
}

function isOwn({ enrollment, personId }: EnrolledPerson): boolean {
  return enrollment.personId === personId;
}
