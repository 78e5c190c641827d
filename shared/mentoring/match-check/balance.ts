// Asking people how they are beside all the work: seldom, for themselves alone, and only while they want it.
import { z } from 'zod';
import { DAY } from '../../platform/hours.js';

export const balanceState = z.object({
  personId: z.string(),
  isWanted: z.boolean().default(true),
  /** How many times they were asked. */
  turns: z.number().default(0),
  askedAt: z.date().optional(),
});
export type BalanceState = z.infer<typeof balanceState>;

const FIRST_AFTER_DAYS = 21;
const AGAIN_AFTER_DAYS = 42;

/** @param since when their first relationship that goes on began */
export function isBalanceDue({ isWanted, askedAt }: BalanceState, since: Date, now: Date): boolean {
  if (!isWanted) return false;
  const [from, days] = askedAt ? [askedAt, AGAIN_AFTER_DAYS] : [since, FIRST_AFTER_DAYS];
  return now.getTime() >= from.getTime() + days * DAY;
}
