// What members wrote into their space, as news.
import type { Context } from '../../context.js';
import type { TimelineEvent, TimelineSource } from '../../ports/timeline.js';
import type { OpenedEntry } from './space-entry.js';
import { entriesOf } from './space-entry-actions.js';

export const spaceEntryTimeline: TimelineSource<Context> = async (ctx, relationshipId) =>
  (await entriesOf(ctx, relationshipId)).flatMap(eventsOf);

/** An action is news when it is done; that it was written down stands in the session's summary. */
export function eventsOf({ id, createdAt, closedAt, authorId, content }: OpenedEntry): TimelineEvent[] {
  const about = 'text' in content ? content.text : content.title;
  if (content.kind === 'action')
    return closedAt
      ? [{ id: `${id}-done`, at: closedAt, what: 'done', about, personId: content.ownerId }]
      : [];
  const written = { id, at: createdAt, what: content.kind, about, personId: authorId };
  const taken = closedAt ? [{ id: `${id}-taken`, at: closedAt, what: 'taken' as const, about }] : [];
  return [written, ...taken];
}
