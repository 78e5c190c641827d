// The sessions that took place.
import type { Context } from '../../context.js';
import type { TimelineSource } from '../../ports/timeline.js';
import { sessionsOf } from './notes/session-note-actions.js';

export const sessionTimeline: TimelineSource<Context> = async (ctx, relationshipId) =>
  (await sessionsOf(ctx, relationshipId)).map(({ session }) => ({
    id: session.id,
    at: session.end,
    what: 'met',
  }));
