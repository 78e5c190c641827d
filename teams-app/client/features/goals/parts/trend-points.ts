// Where the entries of a goal's progress stand in its picture.
import type { GoalView } from '../../../../../shared/api/goal-api.js';

/** In the units of the picture: x and y grow to the right and downwards. */
export type TrendPicture = {
  points: readonly { id: string; x: number; y: number }[];
  /** From the start to the goal's day; absent where it has none. */
  even: { x1: number; y1: number; x2: number; y2: number } | undefined;
  span: Span;
};

export const PICTURE = { width: 320, height: 140, margin: 12 } as const;

/** Two instants, as milliseconds. */
type Span = { from: number; to: number };

type Followed = Pick<GoalView, 'progress' | 'current' | 'state' | 'endedAt'>;
type Step = { id: string; at: string; percent: number };

/** What was recorded, in order, and that it was achieved. */
export function stepsOf({ progress, state, endedAt }: Followed): Step[] {
  const achieved = state === 'achieved' && endedAt ? [{ id: 'achieved', at: endedAt, percent: 100 }] : [];
  return [...progress, ...achieved];
}

/** Undefined while there are no steps. */
export function trendPicture(goal: Followed, today: string): TrendPicture | undefined {
  const { current } = goal;
  const steps = stepsOf(goal);
  const times = steps.map(({ at }) => Date.parse(at));
  const [first] = times;
  if (first === undefined || !current) return undefined;
  const started = Date.parse(current.acceptedAt);
  const due = current.dueOn ? Date.parse(current.dueOn) : undefined;
  const span = {
    from: Math.min(started, first),
    to: Math.max(Date.parse(today), due ?? 0, ...times),
  };
  return {
    span,
    points: steps.map(({ id, percent }, index) => ({
      id,
      x: across(times[index] ?? first, span),
      y: down(percent),
    })),
    even:
      due !== undefined && due > started
        ? { x1: across(started, span), y1: down(0), x2: across(due, span), y2: down(100) }
        : undefined,
  };
}

function across(time: number, { from, to }: Span): number {
  const share = to > from ? (time - from) / (to - from) : 0;
  return PICTURE.margin + share * (PICTURE.width - 2 * PICTURE.margin);
}

function down(percent: number): number {
  return PICTURE.margin + (1 - percent / 100) * (PICTURE.height - 2 * PICTURE.margin);
}
