// The certificate of a completed mentoring: facts that are kept anyway, put together when somebody asks for it.
import type { CertificateResponse } from '../../api/farewell-api.js';
import type { Context } from '../../context.js';
import { getPeople } from '../../people/people-actions.js';
import { AppError } from '../../platform/errors.js';
import { getPrograms } from '../../programs/program-actions.js';
import { asMember } from '../relationship/relationship-actions.js';
import { countPastSessions } from '../sessions/session-actions.js';

/** Mine alone. @throws AppError `relationship.not-found` (404), `closing.not-completed` (409) */
export async function myCertificate(ctx: Context, id: string): Promise<CertificateResponse> {
  const { relationship, me, role } = await asMember(ctx, id);
  const { programId, startedAt, endedAt, endReason } = relationship;
  if (endReason !== 'completed' || !endedAt)
    throw new AppError({ code: 'closing.not-completed', status: 409 });
  const [[person], [program], sessions] = await Promise.all([
    getPeople([me]),
    getPrograms([programId]),
    countPastSessions(ctx, id),
  ]);
  return {
    name: person?.displayName ?? '',
    role,
    programTitle: program?.title ?? '',
    from: startedAt.toISOString(),
    until: endedAt.toISOString(),
    sessions,
  };
}
