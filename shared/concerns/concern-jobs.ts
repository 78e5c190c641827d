// The scheduled work of concerns: reminds those who should have answered by now.
import type { Context } from '../context.js';
import type { JobTable } from '../platform/jobs.js';
import { isOverdue } from './concern.js';
import { findUnclosedDueBefore } from './concern-store.js';

export const concernJobs: JobTable<Context> = [
  { name: 'remind-of-concerns', every: '15 minutes', run: remindReaders },
];

/** Each of them once: a notice that tells the same is stored once. */
async function remindReaders(ctx: Context): Promise<void> {
  const due = await findUnclosedDueBefore(ctx.now());
  for (const { id, readerIds } of due.filter((one) => isOverdue(one, ctx.now())))
    await ctx.notify(readerIds, { kind: 'concern-overdue', concernId: id });
}
