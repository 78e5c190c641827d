// Who may do what with a check-in; that only members of its relationship are here at all says relationship-policy.ts.
import { answerOf, type CheckIn, type CheckInAnswer } from './check-in.js';

/** Each member answers for themselves and once: the first answer counts, through whatever door it came. */
export function mayAnswer(me: string, of: CheckIn): boolean {
  return answerOf(of, me) === undefined;
}

/** How it is going members read of themselves alone; of the others they see that they have answered. */
export function mayReadAnswer(me: string, { personId }: Pick<CheckInAnswer, 'personId'>): boolean {
  return personId === me;
}

/** What went well and what is difficult all members read, once nobody can be led by it any more. */
export function mayReadWords(me: string, of: CheckIn, now: Date): boolean {
  return answerOf(of, me) !== undefined || of.dueAt <= now;
}
