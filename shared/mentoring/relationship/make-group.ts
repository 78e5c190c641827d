// A manager makes a pair or a group by hand, of people who are free.
import type { GroupRequest } from '../../api/group-api.js';
import type { Context } from '../../context.js';
import { publishGroup } from '../../matching/runs/group-publication.js';
import { publishMatches } from './publish-matches.js';

/**
 * Doing it again under the same request changes nothing.
 * @throws AppError `program.not-found` (404) to all but managers, `group.not-free`, `group.no-room` (409),
 *   `group.with-oneself` (400)
 */
export async function makeGroup(ctx: Context, programId: string, wished: GroupRequest): Promise<void> {
  await publishMatches(ctx, await publishGroup(ctx, programId, wished));
}
