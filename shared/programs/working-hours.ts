// When people work, as they said when they enrolled; for those who did.
import { findEnrollmentsOf } from './enrollment-store.js';

export type KnownHours = { timeZone: string; weekdays: number[]; start: string; end: string };

/** By the person's id; of several enrollments the newest counts. */
export async function workingHoursOf(personIds: readonly string[]): Promise<Map<string, KnownHours>> {
  const enrollments = (await findEnrollmentsOf(personIds)).filter(({ status }) => status !== 'left');
  enrollments.sort((one, other) => one.consentedAt.getTime() - other.consentedAt.getTime());
  return new Map(
    enrollments.map(({ personId, open: { timeZone, weekdays, workStart, workEnd } }) => [
      personId,
      { timeZone, weekdays, start: workStart, end: workEnd },
    ]),
  );
}
