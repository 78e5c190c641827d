// What happened in a mentoring relationship: each domain tells its own part, from the dates that it keeps anyway.

/** Each has its sentence in the catalog, under `space.timeline.events`. */
export type TimelineKind =
  | 'started'
  | 'ended'
  | 'met'
  | 'done'
  | 'taken'
  | 'win'
  | 'challenge'
  | 'decision'
  | 'resource'
  | 'opportunity'
  | 'thanks'
  | 'agreed'
  | 'renewed'
  | 'goal-accepted'
  | 'goal-milestone'
  | 'goal-achieved'
  | 'goal-dropped';

export type TimelineEvent = {
  id: string;
  at: Date;
  what: TimelineKind;
  /** What it is about, in the words of whoever wrote it. */
  about?: string;
  /** Whose doing it was, where that matters. */
  personId?: string;
};

/**
 * Asked with the context of the reader: it tells no more than they may read, and nothing to anybody who is not a member.
 * @throws AppError `relationship.not-found` (404)
 */
export type TimelineSource<Context> = (ctx: Context, relationshipId: string) => Promise<TimelineEvent[]>;

/** The newest first, without what is still to come. @throws AppError `relationship.not-found` (404) */
export async function timelineOf<Context extends { now(): Date }>(
  ctx: Context,
  relationshipId: string,
  sources: readonly TimelineSource<Context>[],
): Promise<TimelineEvent[]> {
  const told = await Promise.all(sources.map((source) => source(ctx, relationshipId)));
  return told
    .flat()
    .filter(({ at }) => at <= ctx.now())
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}
