// The sessions that took place.
import type { TimelineSource } from '../../ports/timeline.js';
import { sessionsOf } from './notes/session-note-actions.js';

export const sessionTimeline: TimelineSource = async (ctx, relationshipId) =>
  (await sessionsOf(ctx, relationshipId)).map(({ session }) => ({
    id: session.id,
    at: session.end,
    what: 'met',
  }));
