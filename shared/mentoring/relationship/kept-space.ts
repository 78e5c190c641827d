// How long what was written in a relationship can be read, and its erasure after that.

import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import { DAY } from '../../platform/hours.js';
import { USUAL_KEEP_MONTHS } from '../../programs/program.js';
import { monthsLater } from '../../programs/retention.js';
import type { Relationship } from './relationship.js';
import { vaultOwner } from './relationship-actions.js';
import { findEndedBetween, findKeptEndedBefore, markErased, markWarned } from './relationship-store.js';

/** Its members are told that long before. */
const WARNING_DAYS = 30;

type Ended = Pick<Relationship, 'endedAt' | 'warnedAt'>;
type Rule = { keepMonths: number } | undefined;

/** Later than the program says where its members were told late. Undefined while the relationship goes on. */
export function keptUntil({ endedAt, warnedAt }: Ended, rule: Rule): Date | undefined {
  if (!endedAt) return undefined;
  const byRule = monthsLater(endedAt, rule?.keepMonths ?? USUAL_KEEP_MONTHS);
  const afterWarning = warnedAt ? warnedAt.getTime() + WARNING_DAYS * DAY : 0;
  return new Date(Math.max(byRule.getTime(), afterWarning));
}

/** warn: its members are to be told; erase: they were, and the time is over. */
export function stepToErasure(of: Ended, rule: Rule, now: Date): 'wait' | 'warn' | 'erase' {
  const until = keptUntil(of, rule)?.getTime() ?? Number.POSITIVE_INFINITY;
  if (!of.warnedAt) return now.getTime() >= until - WARNING_DAYS * DAY ? 'warn' : 'wait';
  return now.getTime() >= until ? 'erase' : 'wait';
}

/** Those that have ended with texts that can still be read, for jobs. */
export async function keptSpaces(ctx: Context): Promise<Relationship[]> {
  assertJob(ctx);
  return findKeptEndedBefore(ctx.now());
}

/** Those that ended in this time, for jobs. */
export async function endedBetween(ctx: Context, from: Date, to: Date): Promise<Relationship[]> {
  assertJob(ctx);
  return findEndedBetween(from, to);
}

/** After everybody was told; for jobs. */
export async function keepWarning(ctx: Context, id: string): Promise<void> {
  assertJob(ctx);
  await markWarned(id, ctx.now());
}

/** The key goes first: without it nothing that was sealed can be read. Doing it again changes nothing; for jobs. */
export async function eraseSpace(ctx: Context, id: string): Promise<void> {
  assertJob(ctx);
  await ctx.vault.destroy(vaultOwner(id));
  await markErased(id, ctx.now());
}

function assertJob({ actor }: Context): void {
  if (actor.kind !== 'system') throw new AppError({ code: 'relationship.not-found', status: 404 });
}
