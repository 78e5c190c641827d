// The scheduled work of waiting: each step is marked first, and told from its mark as often as it takes.
import type { Context } from '../../context.js';
import type { JobTable } from '../../platform/jobs.js';
import type { Relationship } from '../relationship/relationship.js';
import { activeRelationships, getRelationship } from '../relationship/relationship-actions.js';
import { nextStep, type Step, stageOf } from './waiting.js';
import { type Situation, situationIn, type WaitedFor, type Waiter } from './waiting-situation.js';
import {
  deleteWait,
  findWaits,
  forgetWaiter,
  type Mark,
  markWait,
  type WaitRecord,
} from './waiting-store.js';
import { isPausing } from './working-days.js';

export const waitingJobs: JobTable<Context> = [
  { name: 'look-who-waits', every: '30 minutes', run: lookWhoWaits },
];

async function lookWhoWaits(ctx: Context): Promise<void> {
  const waitedFor = new Set<string>();
  for (const relationship of await activeRelationships(ctx))
    for (const { personId } of (await lookInto(ctx, relationship)).waits)
      waitedFor.add(`${relationship.id} ${personId}`);
  for (const record of await findWaits())
    if (!waitedFor.has(`${record.relationshipId} ${record.personId}`)) await settle(ctx, record);
}

/** Marks are read again before they are told: of two processes that mark the same, both tell the same. */
async function lookInto(ctx: Context, relationship: Relationship): Promise<Situation> {
  const before = await situationIn(ctx, relationship);
  const marks = before.waits.flatMap((wait) =>
    marksDue(ctx, wait).map((mark) => ({ of: { relationshipId: relationship.id, ...wait }, mark })),
  );
  for (const { of, mark } of marks) await markWait(of, mark, { before: markedAt(of, mark), at: ctx.now() });
  const situation = marks.length > 0 ? await situationIn(ctx, relationship) : before;
  for (const wait of situation.waits) await tell(ctx, relationship.id, wait);
  return situation;
}

function marksDue(ctx: Context, { waiters }: WaitedFor): Mark[] {
  const due = waiters.flatMap((waiter): Mark[] => {
    const step = nextStep(waiter.waiting, waiter.steps, ctx.now());
    return step && !(step === 'offer' && isAway(ctx, waiter)) ? [markOf(step, waiter)] : [];
  });
  return [...new Set(due)];
}

function markOf(step: Step, { personId }: Waiter): Mark {
  switch (step) {
    case 'remind':
      return 'remindedAt';
    case 'show':
      return 'shownAt';
    case 'offer':
      return `offeredAt.${personId}`;
  }
}

function markedAt({ record, waiters }: WaitedFor, mark: Mark): Date | undefined {
  if (mark === 'remindedAt' || mark === 'shownAt') return record?.[mark];
  return waiters.find((waiter) => markOf('offer', waiter) === mark)?.steps.offeredAt;
}

async function tell(
  ctx: Context,
  relationshipId: string,
  { personId, record, waiters }: WaitedFor,
): Promise<void> {
  if (!record) return;
  const about = { relationshipId, waitedForId: personId };
  const atStage = (waiter: Waiter) => stageOf(waiter.waiting, waiter.steps, ctx.now());
  if (record.remindedAt && waiters.some((waiter) => atStage(waiter) !== 'none'))
    await ctx.notify([personId], { kind: 'waiting-reminder', ...about, at: record.remindedAt.toISOString() });
  for (const waiter of waiters) {
    const { offeredAt } = waiter.steps;
    if (offeredAt && atStage(waiter) === 'choice' && !isAway(ctx, waiter))
      await ctx.notify([waiter.personId], { kind: 'waiting-choice', ...about, at: offeredAt.toISOString() });
  }
  for (const former of Object.keys(record.offeredAt)) {
    if (waiters.some((waiter) => waiter.personId === former)) continue;
    await ctx.refreshNotices(former, about);
    await forgetWaiter(record.id, former);
  }
}

/** Nobody is waited for any more: cards that were sent say so. */
async function settle(ctx: Context, { id, relationshipId, personId }: WaitRecord): Promise<void> {
  const { members } = await getRelationship(ctx, relationshipId);
  for (const member of members)
    await ctx.refreshNotices(member.personId, { relationshipId, waitedForId: personId });
  await deleteWait(id);
}

function isAway(ctx: Context, { ownDays }: Waiter): boolean {
  return isPausing(ownDays, ctx.now());
}
