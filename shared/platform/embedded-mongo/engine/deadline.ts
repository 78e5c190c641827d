// The time that the running command may still take: its maxTimeMS.
import { CommandError } from '../command-error.js';

/** Commands run one at a time, each in one turn of the event loop, so there is one deadline. */
let deadline = Number.POSITIVE_INFINITY;
let steps = 0;

/** @param maxTimeMs 0 for as long as it takes @throws CommandError 50 when the time is over */
export function withDeadline<Result>(maxTimeMs: number, run: () => Result): Result {
  deadline = maxTimeMs > 0 ? performance.now() + maxTimeMs : Number.POSITIVE_INFINITY;
  try {
    return run();
  } finally {
    deadline = Number.POSITIVE_INFINITY;
  }
}

/** Cheap enough for each document: looks at the clock only now and then. */
export function checkDeadline(): void {
  steps += 1;
  if (steps % 256 === 0 && performance.now() > deadline) {
    throw new CommandError(50, 'operation exceeded time limit');
  }
}
