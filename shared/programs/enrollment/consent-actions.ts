// To what I have agreed in each program, and since when.
import { type Context, personId } from '../../context.js';
import { actingIds, getPrograms } from '../program-actions.js';
import type { StoredStatus } from './enrollment.js';
import { findEnrollmentsOf } from './enrollment-store.js';

export type Consent = {
  programId: string;
  program: string;
  givenAt: Date;
  state: 'given' | 'withdrawn' | 'ended';
};

export async function myConsents(ctx: Context): Promise<Consent[]> {
  personId(ctx);
  const enrollments = await findEnrollmentsOf(actingIds(ctx));
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
