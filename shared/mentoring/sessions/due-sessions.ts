// Sessions about which the calendar has to be asked: one after another, each by one process at a time.

import type { Context } from '../../context.js';
import { MINUTE } from '../../platform/hours.js';
import { type CalendarWork, claimWork } from './calendar-work-store.js';
import type { Session } from './session.js';

/** Longer than the calls to the calendar may take. */
const LEASE_MS = 5 * MINUTE;

export async function* dueSessions(ctx: Context, work: CalendarWork): AsyncGenerator<Session> {
  for (;;) {
    const due = await claimWork(work, { now: ctx.now(), leaseUntil: leaseEnd(ctx) });
    if (!due) return;
    yield due;
  }
}

export function leaseEnd(ctx: Context): Date {
  return new Date(ctx.now().getTime() + LEASE_MS);
}
