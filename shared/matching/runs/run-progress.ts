// How much of a run is done, as one share over all of its steps.
import type { Progress } from '../engine/study.js';

/** Where each step begins: about as much of the time as it takes, for hundreds of people and for thousands. */
const BEGINS = { read: 0, score: 0.1, solve: 0.4, explain: 0.55, end: 1 };

/** Once everybody is read, the thread begins. */
export const SHARE_READ = BEGINS.score;

export function shareDone(progress: Progress): number {
  switch (progress.step) {
    case 'score':
      return between('score', 'solve', progress.done / Math.max(1, progress.of));
    case 'solve':
      return between('solve', 'explain', shareSolved(progress));
    case 'explain':
      return between('explain', 'end', progress.done / Math.max(1, progress.of));
  }
}

/** Nobody knows how many rounds there will be: each is taken for half of what is left. */
function shareSolved({ round, placed, of }: Extract<Progress, { step: 'solve' }>): number {
  const left = 0.5 ** (round - 1);
  return 1 - left * (1 - placed / Math.max(1, of) / 2);
}

function between(from: keyof typeof BEGINS, to: keyof typeof BEGINS, share: number): number {
  return BEGINS[from] + (BEGINS[to] - BEGINS[from]) * Math.min(1, share);
}
