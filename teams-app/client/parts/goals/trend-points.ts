// Where the entries of a goal's progress stand in its picture.
import type { GoalView } from '../../../../shared/api/goal-api.js';

/** In the units of the picture: x and y grow to the right and downwards. */
export type TrendPicture = {
  points: readonly { x: number; y: number }[];
  /** From the start to the goal's day; absent where it has none. */
  even: { x1: number; y1: number; x2: number; y2: number } | undefined;
};

export const PICTURE = { width: 320, height: 140, margin: 12 } as const;

type Span = { from: number; to: number };

/** Of entries that are in order; undefined while there are none. */
export function trendPicture(
  { progress, current }: Pick<GoalView, 'progress' | 'current'>,
  today: string,
): TrendPicture | undefined {
  const times = progress.map(({ at }) => Date.parse(at));
  const [first] = times;
  if (first === undefined || !current) return undefined;
  const started = Date.parse(current.acceptedAt);
  const due = current.dueOn ? Date.parse(current.dueOn) : undefined;
  const span = {
    from: Math.min(started, first),
    to: Math.max(Date.parse(today), due ?? 0, ...times),
  };
  return {
    points: progress.map(({ percent }, index) => ({
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
