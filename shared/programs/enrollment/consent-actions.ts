// To what I have agreed in each program, and since when.

import type { Consent } from '../../ports/consent.js';
import { getPrograms } from '../program-actions.js';
import type { StoredStatus } from './enrollment.js';
import { findEnrollmentsOf } from './enrollment-store.js';

/** For use cases that know that they may ask. */
export async function consentsOf(personIds: readonly string[]): Promise<Consent[]> {
  const enrollments = await findEnrollmentsOf(personIds);
  const programs = await getPrograms(enrollments.map(({ programId }) => programId));
  const titleOf = new Map(programs.map(({ id, title }) => [id, title]));
  return enrollments.map(({ programId, consentedAt, status }) => ({
    programId,
    program: titleOf.get(programId) ?? '',
    givenAt: consentedAt,
    state: stateOf(status),
  }));
}

function stateOf(status: StoredStatus): Consent['state'] {
  switch (status) {
    case 'active':
    case 'paused':
    case 'waiting':
      return 'given';
    case 'withdrawn':
      return 'withdrawn';
    case 'left':
      return 'ended';
  }
}
