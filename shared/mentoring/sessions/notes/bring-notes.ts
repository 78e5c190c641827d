// Brings people their own notes before they meet again, if they wished so.

import type { Context } from '../../../context.js';
import { remindAt } from '../../../notices/deliver-at.js';
import { DAY } from '../../../platform/hours.js';
import { workingHoursOf } from '../../../programs/enrollment/working-hours.js';
import { whoWantsNotes } from '../../notes/private-note-actions.js';
import { findStarting } from '../session-store.js';

/** As far ahead as a reminder can be. */
const LOOK_AHEAD_MS = 4 * DAY;

/** For a job: each author is told once for a session. */
export async function bringNotes(ctx: Context): Promise<void> {
  const now = ctx.now();
  const coming = await findStarting({ from: now, to: new Date(now.getTime() + LOOK_AHEAD_MS) });
  for (const { id, relationshipId, start } of coming) {
    const wanting = await whoWantsNotes(ctx, relationshipId);
    const hours = await workingHoursOf(wanting);
    const due = wanting.filter((personId) => remindAt(start, hours.get(personId)) <= now);
    await ctx.notify(due, { kind: 'remember', notesOf: relationshipId, sessionId: id });
  }
}
