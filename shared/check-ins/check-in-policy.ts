// Who may do what with a check-in; that only members of its relationship are here at all says relationship-policy.ts.
import { answerOf, type CheckIn, type CheckInAnswer } from './check-in.js';

/** Each member answers for themselves and once: the first answer counts, through whatever door it came. */
export function mayAnswer(me: string, of: CheckIn): boolean {
  return answerOf(of, me) === undefined;
}

/** Members read their own answer; of the others' they see that it is there. */
export function mayReadAnswer(me: string, { personId }: Pick<CheckInAnswer, 'personId'>): boolean {
  return personId === me;
}
