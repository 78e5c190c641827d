// What waiting for somebody is: gentle to them first, then seen by whoever waits, and in the end theirs to decide.
import type { WorkingDays } from '../../programs/enrollment/working-hours.js';
import { backSince, isPausing, workingDaysPassed } from './working-days.js';

/**
 * none: within what was promised. reminded: they alone were reminded. waiting: whoever waits sees since when.
 * choice: whoever waits chooses how to go on.
 */
export type Stage = 'none' | 'reminded' | 'waiting' | 'choice';

/** What was done so far, for one who waits for one other. */
export type Steps = {
  /** The person who is waited for was reminded, alone. */
  remindedAt?: Date | undefined;
  /** It was shown to those who wait. */
  shownAt?: Date | undefined;
  /** Whoever waits was asked how to go on. */
  offeredAt?: Date | undefined;
};
export type Step = 'remind' | 'show' | 'offer';

export type Waiting = {
  /** Since when somebody has waited. */
  since: Date;
  /** Within how many working days an answer was promised. */
  promiseDays: number;
  /** Of the person who is waited for. */
  days: WorkingDays;
};

export const USUAL_PROMISE_DAYS = 3;

/** Working days beyond the promise, and since the step before: nobody is hurried past one when a server was away. */
const SHOWN_AFTER = { promise: 2, reminder: 1 } as const;
const OFFERED_AFTER = { promise: 5, showing: 2 } as const;
const NUDGED_AGAIN_AFTER = 2;

/** Where it stands by what was done. Who pauses is not waited for, and after a pause all begins anew. */
export function stageOf(waiting: Waiting, steps: Steps, now: Date): Stage {
  const furthest = furthestStage(waiting, now);
  const isDone = (at: Date | undefined) => at !== undefined && at >= anchorOf(waiting, now);
  if (furthest === 'none' || !isDone(steps.remindedAt)) return 'none';
  if (furthest === 'reminded' || !isDone(steps.shownAt)) return 'reminded';
  return furthest === 'choice' && isDone(steps.offeredAt) ? 'choice' : 'waiting';
}

/** What is to be done next, if it is time for it. */
export function nextStep(waiting: Waiting, steps: Steps, now: Date): Step | undefined {
  const furthest = furthestStage(waiting, now);
  const passed = (from: Date | undefined) => (from ? workingDaysPassed(from, now, waiting.days) : 0);
  switch (stageOf(waiting, steps, now)) {
    case 'none':
      return furthest === 'none' ? undefined : 'remind';
    case 'reminded': {
      const isTime = furthest !== 'reminded' && passed(steps.remindedAt) >= SHOWN_AFTER.reminder;
      return isTime ? 'show' : undefined;
    }
    case 'waiting': {
      const isTime = furthest === 'choice' && passed(steps.shownAt) >= OFFERED_AFTER.showing;
      return isTime ? 'offer' : undefined;
    }
    case 'choice':
      return undefined;
  }
}

/** Once in a while is kind, every day is not. */
export function isTimeToNudge(nudgedAt: Date | undefined, days: WorkingDays, now: Date): boolean {
  return nudgedAt === undefined || workingDaysPassed(nudgedAt, now, days) >= NUDGED_AGAIN_AFTER;
}

/** As far as the days alone would let it come. */
function furthestStage({ since, promiseDays, days }: Waiting, now: Date): Stage {
  if (isPausing(days, now)) return 'none';
  const over = workingDaysPassed(since, now, days) - promiseDays;
  if (over < 0) return 'none';
  if (over < SHOWN_AFTER.promise) return 'reminded';
  return over < OFFERED_AFTER.promise ? 'waiting' : 'choice';
}

/** What was done before that was about something else. */
function anchorOf({ since, days }: Waiting, now: Date): Date {
  const back = backSince(days, now);
  return back && back > since ? back : since;
}
