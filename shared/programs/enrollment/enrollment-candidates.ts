// What the matching reads of everybody who takes part in a program.
import type { Context } from '../../context.js';
import { findPeopleByEmail, managersOf } from '../../people/people-actions.js';
import { emailKey } from '../../people/person.js';
import { managedProgram } from '../program-actions.js';
import { type EnrolledPerson, enrolledPeople } from './enrolled-people.js';
import { type MatchingCandidate, NOTHING_PRIVATE, type PrivatePart } from './enrollment.js';
import { findActiveIn } from './enrollment-store.js';
import { openPrivateParts } from './private-part.js';

/**
 * Everybody who takes part now, for the matching; for managers and jobs only, and never sent to a page as it is.
 * @throws AppError `program.not-found` (404)
 */
export async function enrollmentsForMatching(
  ctx: Pick<Context, 'actor' | 'now' | 'vault'>,
  programId: string,
): Promise<MatchingCandidate[]> {
  await managedProgram(ctx, programId);
  const enrolled = await enrolledPeople(await findActiveIn(programId, ctx.now()));
  const managers = await managersOf(enrolled.flatMap(({ person }) => person ?? []));
  const privateParts = await openPrivateParts(
    ctx,
    enrolled.map(({ enrollment }) => enrollment),
  );
  const idOf = await idsByEmail(privateParts);
  const ids = (emails: readonly string[]) => emails.flatMap((email) => idOf.get(emailKey(email)) ?? []);
  return enrolled.map((one, index) => {
    const { wishes, ratherNot } = privateParts[index] ?? NOTHING_PRIVATE;
    const managerId = managers.get(one.personId);
    return { ...candidate(one), managerId, wishes: ids(wishes), exclusions: ids(ratherNot) };
  });
}

function candidate({
  enrollment,
  person,
  personId,
}: EnrolledPerson): Omit<MatchingCandidate, 'managerId' | 'wishes' | 'exclusions'> {
  const { timeZone, weekdays, workStart, workEnd, readiness: _, office: __, ...rest } = enrollment.open;
  return {
    ...rest,
    personId,
    displayName: person?.displayName ?? '',
    email: person?.email,
    status: 'active',
    workingHours: { timeZone, weekdays, start: workStart, end: workEnd },
  };
}

async function idsByEmail(parts: readonly PrivatePart[]): Promise<Map<string, string>> {
  const emails = new Set(parts.flatMap(({ wishes, ratherNot }) => [...wishes, ...ratherNot]));
  const people = await findPeopleByEmail([...emails]);
  return new Map(people.map(({ id, email }) => [emailKey(email ?? ''), id]));
}
