// Reminds whoever finds the dates, by the agreement of a pair, when nothing is booked within the agreed cadence.

import { TURNS } from '../../api/agreement-fields.js';
import type { Context } from '../../context.js';
import { DAY } from '../../platform/hours.js';
import { type AgreementInForce, agreementInForce } from '../agreement/agreement-in-force.js';
import type { Relationship } from '../relationship/relationship.js';
import { activeRelationships } from '../relationship/relationship-actions.js';
import type { Session } from './session.js';
import { findNewestSession } from './session-store.js';

/** Once in each period of the cadence, however often it runs; for a job. */
export async function nudgeToBook(ctx: Context): Promise<void> {
  for (const relationship of await activeRelationships(ctx)) {
    const agreed = await agreementInForce(relationship.id);
    if (!agreed) continue;
    const newest = await findNewestSession(relationship.id);
    const period = overduePeriod(agreed, newest, ctx.now());
    if (period === undefined) continue;
    const notice = { kind: 'booking-nudge' as const, agreementId: agreed.id, period };
    await ctx.notify([whoBooks(relationship, agreed, newest)], notice);
  }
}

/** Has cards that asked for a date show that there is one. */
export async function settleNudges(ctx: Context, { id, members }: Relationship): Promise<void> {
  const agreed = await agreementInForce(id);
  if (!agreed) return;
  for (const { personId } of members) await ctx.refreshNotices(personId, { agreementId: agreed.id });
}

/** The period of the cadence since the agreement when the pair is overdue in it; the first one is theirs to begin with. */
export function overduePeriod(
  { since, everyDays }: Pick<AgreementInForce, 'since' | 'everyDays'>,
  newest: Pick<Session, 'end'> | undefined,
  now: Date,
): number | undefined {
  const period = Math.floor((now.getTime() - since.getTime()) / (everyDays * DAY));
  const isMet = newest !== undefined && newest.end.getTime() > now.getTime() - everyDays * DAY;
  return period < 1 || isMet ? undefined : period;
}

/** Who takes turns does so in the order of the members; whoever left no longer has one. */
export function whoBooks(
  { members }: Pick<Relationship, 'members'>,
  { scheduler }: Pick<AgreementInForce, 'scheduler'>,
  newest: Pick<Session, 'organizerId'> | undefined,
): string {
  const ids = members.map(({ personId }) => personId);
  if (scheduler !== TURNS && ids.includes(scheduler)) return scheduler;
  const before = newest ? ids.indexOf(newest.organizerId) : -1;
  return ids[(before + 1) % ids.length] ?? '';
}
