// Asks the members to prepare a session before it, and to write down what came out of it afterwards.

import type { Context } from '../../../context.js';
import { HOUR } from '../../../platform/hours.js';
import type { JobTable } from '../../../platform/jobs.js';
import { activeRelationships } from '../../relationship/relationship-actions.js';
import { findBookedBetween } from '../session-store.js';

const PREPARE_HOURS_BEFORE = 48;
/** A summary that nobody wrote within a week is asked for no more. */
const SUMMARIZE_HOURS_AFTER = 7 * 24;

export const sessionNoteJobs: JobTable<Context> = [
  { name: 'ask-for-session-notes', every: '5 minutes', run: askForNotes },
];

/** A notice is stored once, so asking at every run tells everybody once; its card shows what was done meanwhile. */
async function askForNotes(ctx: Context): Promise<void> {
  const now = ctx.now().getTime();
  const from = new Date(now - SUMMARIZE_HOURS_AFTER * HOUR);
  const until = new Date(now + PREPARE_HOURS_BEFORE * HOUR);
  const sessions = await findBookedBetween(from, until);
  if (sessions.length === 0) return;
  const active = new Map((await activeRelationships(ctx)).map((one) => [one.id, one]));
  for (const { id, relationshipId, start, end } of sessions) {
    const members = active.get(relationshipId)?.members.map(({ personId }) => personId) ?? [];
    if (start.getTime() > now) await ctx.notify(members, { kind: 'session-prepare', sessionId: id });
    if (end.getTime() <= now) await ctx.notify(members, { kind: 'session-summarize', sessionId: id });
  }
}
