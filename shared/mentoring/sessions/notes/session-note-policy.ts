// Who may write which notes of a session, and when; who may read them is said in relationship-policy.ts.
import type { Session } from '../session.js';

type Timed = Pick<Session, 'start' | 'end' | 'state'>;

/** Members prepare a session that is to come, and one that has begun. */
export function mayPrepare({ end, state }: Timed, now: Date): boolean {
  return isOn(state) && now < end;
}

/** Members write down what came out of a session once it has begun. */
export function maySummarize({ start, state }: Timed, now: Date): boolean {
  return isOn(state) && now >= start;
}

function isOn(state: Session['state']): boolean {
  return state === 'pending' || state === 'booked';
}
