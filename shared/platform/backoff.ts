// When something that failed is tried again.
import { MINUTE } from './hours.js';

const LONGEST_MINUTES = 60;

/**
 * 1, 2, 4 … minutes after the first, second, third attempt, at most an hour, and never before the service said.
 * @param attempts that were made, 1 or more
 */
export function nextTry(attempts: number, now: Date, retryAfterSeconds = 0): Date {
  const wait = Math.min(2 ** Math.max(attempts - 1, 0), LONGEST_MINUTES) * MINUTE;
  return new Date(now.getTime() + Math.max(wait, retryAfterSeconds * 1000));
}
