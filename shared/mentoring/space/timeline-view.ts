// What happened in a mentoring relationship, as its page shows it.
import type { TimelineResponse } from '../../api/timeline-api.js';
import type { Context } from '../../context.js';
import { type TimelineSource, timelineOf } from '../../ports/timeline.js';

/** @throws AppError `relationship.not-found` (404) */
export async function readTimeline(
  ctx: Context,
  relationshipId: string,
  sources: readonly TimelineSource<Context>[],
): Promise<TimelineResponse> {
  const told = await timelineOf(ctx, relationshipId, sources);
  return { events: told.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })) };
}
