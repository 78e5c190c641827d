// Who is waited for in goals: mentors to whom a mentee has shown one, until one of them accepts it or says something.
import type { Turn, WaitingSource } from '../../ports/waiting-source.js';
import { type Goal, goesOn } from './goal.js';
import { findEntries } from './goal-entry-store.js';
import { findGoalsIn } from './goal-store.js';
import { readersOf } from './goal-telling.js';

export const goalWaiting: WaitingSource = {
  name: 'goals',
  turnsIn: async (relationship) => {
    const goals = await findGoalsIn(relationship.id);
    const turns = goals.map(async (goal): Promise<Turn[]> => {
      const since = shownSince(goal);
      if (!since) return [];
      const mentors = readersOf(goal, relationship).filter((one) => one !== goal.ownerId);
      const isAnswered = (await findEntries(goal.id)).some(
        ({ kind, personId, at }) => kind === 'comment' && mentors.includes(personId) && at >= since,
      );
      return isAnswered
        ? []
        : mentors.map((onPersonId) => ({
            kind: 'goal',
            onPersonId,
            waiting: [{ personId: goal.ownerId, since }],
          }));
    });
    return (await Promise.all(turns)).flat();
  },
};

/** Undefined where nobody has to say anything: not shown, accepted, paused, or ended. */
function shownSince(goal: Goal): Date | undefined {
  const { proposal, phase } = goal;
  return proposal?.isShared && goesOn(goal) && phase !== 'paused' ? proposal.sharedAt : undefined;
}
