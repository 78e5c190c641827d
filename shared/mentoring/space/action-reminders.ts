// Reminds people of an action of theirs the day before it is due; once, and not of what is done.
import { DateTime } from 'luxon';
import type { Context } from '../../context.js';
import { peopleById } from '../../people/people-actions.js';
import { isMember } from '../relationship/relationship.js';
import { activeRelationships } from '../relationship/relationship-actions.js';
import { isSoonDue } from './space-entry.js';
import { findOpenDue } from './space-entry-store.js';

/** For a job, which may run as often as it likes. */
export async function remindOfActions(ctx: Context): Promise<void> {
  const now = DateTime.fromJSDate(ctx.now(), { zone: 'UTC' });
  // Somewhere it is the day after already, and tomorrow is one day more.
  const due = await findOpenDue(dayOf(now.minus({ days: 1 })), dayOf(now.plus({ days: 2 })));
  if (due.length === 0) return;
  const active = new Map((await activeRelationships(ctx)).map((one) => [one.id, one]));
  const owners = await peopleById(due.map(({ due: { ownerId } }) => ownerId));
  for (const {
    id,
    relationshipId,
    createdAt,
    due: { on, ownerId },
  } of due) {
    const relationship = active.get(relationshipId);
    const owner = owners.get(ownerId);
    if (!relationship || !owner || !isMember(relationship, [ownerId])) continue;
    const there = now.setZone(owner.timeZone);
    const days = {
      dueOn: on,
      writtenOn: dayOf(DateTime.fromJSDate(createdAt, { zone: owner.timeZone })),
      today: dayOf(there),
      tomorrow: dayOf(there.plus({ days: 1 })),
    };
    if (isSoonDue(days)) await ctx.notify([ownerId], { kind: 'action-due', relationshipId, entryId: id });
  }
}

function dayOf(at: DateTime): string {
  return at.toFormat('yyyy-MM-dd');
}
