// Forgets on schedule what people said in private in a program that closed long ago, and who looked at it.
import type { Context } from '../context.js';
import { forgetReadings } from '../people/reading-log.js';
import type { JobTable } from '../platform/jobs.js';
import { dropPrivateParts } from './enrollment/enrollment-store.js';
import { findClosedBefore, noteClosed } from './program-store.js';
import { monthsLater } from './retention.js';

export const retentionJobs: JobTable<Context> = [
  { name: 'forget-closed-programs', every: '1 hour', run: forgetClosedPrograms },
];

/** Doing it again changes nothing: what is forgotten is looked for, not remembered. */
async function forgetClosedPrograms(ctx: Context): Promise<void> {
  await noteClosed(ctx.now());
  for (const { id, closedAt, keepMonths } of await findClosedBefore(ctx.now())) {
    if (!closedAt || ctx.now() < monthsLater(closedAt, keepMonths)) continue;
    await dropPrivateParts(id);
    await forgetReadings(id, monthsLater(ctx.now(), -keepMonths));
  }
}
