// Asking people how they are beside all the work: seldom, for themselves alone, and only while they want it.
import { DAY } from '../../platform/hours.js';
export type BalanceState = {
  personId: string;
  isWanted: boolean;
  /** How many times they were asked. */
  turns: number;
  askedAt?: Date;
};

const FIRST_AFTER_DAYS = 21;
const AGAIN_AFTER_DAYS = 42;

/** @param since when their first relationship that goes on began */
export function isBalanceDue({ isWanted, askedAt }: BalanceState, since: Date, now: Date): boolean {
  if (!isWanted) return false;
  const [from, days] = askedAt ? [askedAt, AGAIN_AFTER_DAYS] : [since, FIRST_AFTER_DAYS];
  return now.getTime() >= from.getTime() + days * DAY;
}
