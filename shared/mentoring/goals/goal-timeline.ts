// What became of goals: accepted, milestones reached, achieved, let go.
import type { Context } from '../../context.js';

import type { TimelineEvent, TimelineSource } from '../../ports/timeline.js';
import { isWithin } from '../relationship/relationship.js';
import { asMember } from '../relationship/relationship-actions.js';
import { type ReadGoal, readGoals } from './goal-reading.js';

export const goalTimeline: TimelineSource<Context> = async (ctx, relationshipId) => {
  const { relationship } = await asMember(ctx, relationshipId);
  const { goals } = await readGoals(ctx, relationshipId);
  return goals.flatMap(eventsOf).filter(({ at }) => isWithin(relationship, at));
};

/** Of a goal whose words were erased nothing is told. */
function eventsOf({ goal, words }: ReadGoal): TimelineEvent[] {
  if (!words || !goal.current) return [];
  const { id, ownerId: personId, phase, endedAt, current, milestonesDone } = goal;
  const about = words.title;
  const reached = milestonesDone.flatMap(({ milestoneId, at }) => {
    const milestone = words.milestones.find((one) => one.id === milestoneId);
    return milestone
      ? [
          {
            id: `${id}-${milestoneId}`,
            at,
            what: 'goal-milestone' as const,
            about: milestone.title,
            personId,
          },
        ]
      : [];
  });
  return [
    { id: `${id}-accepted`, at: current.acceptedAt, what: 'goal-accepted', about, personId },
    ...reached,
    ...(endedAt && (phase === 'achieved' || phase === 'dropped')
      ? [{ id: `${id}-ended`, at: endedAt, what: `goal-${phase}` as const, about, personId }]
      : []),
  ];
}
