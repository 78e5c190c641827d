// When a mentoring began, and when it ended.
import type { Context } from '../../context.js';
import type { TimelineSource } from '../../ports/timeline.js';
import { asMember } from './relationship-actions.js';

export const relationshipTimeline: TimelineSource<Context> = async (ctx, relationshipId) => {
  const { relationship } = await asMember(ctx, relationshipId);
  const { id, startedAt, endedAt } = relationship;
  return [
    { id: `${id}-started`, at: startedAt, what: 'started' },
    ...(endedAt ? [{ id: `${id}-ended`, at: endedAt, what: 'ended' as const }] : []),
  ];
};
