// Everything that makes pairs in a program does so one after another: each takes the program's next number.

import type { Context } from '../../context.js';
import { AppError } from '../../platform/errors.js';
import type { MatchRun } from './match-run.js';
import { countPublications, findRun, insertPublished } from './match-run-store.js';
import type { ProgramState } from './program-problem.js';
import { programState, type RunAddress } from './run-state.js';

/** More than can meet in one moment; each round, one of them succeeds. */
const MOST_ROUNDS = 100;

/**
 * Tries until the attempt has made its pairs, or throws.
 * @param attempt reads who is free, decides, and keeps its pairs under the number, which is unique in the program:
 * undefined when somebody else took it meanwhile, so that what was read may no longer hold
 * @throws AppError `match.changed-meanwhile` (409)
 */
export async function inTurn<Made>(
  programId: string,
  attempt: (number: number) => Promise<Made | undefined>,
): Promise<Made> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // Counted before anything is read: whoever publishes in between has our number.
    const made = await attempt(await countPublications(programId));
    if (made !== undefined) return made;
  }
  throw new AppError({ code: 'match.changed-meanwhile', status: 409 });
}

/**
 * Publishes chosen pairs as a run of their own; under the same address once.
 * @param choose decides by what holds now, or throws
 */
export async function publishOnce(
  ctx: Context,
  address: RunAddress,
  choose: (state: ProgramState) => MatchRun | Promise<MatchRun>,
): Promise<RunAddress> {
  const { programId, runId } = address;
  return inTurn(programId, async (number) => {
    // Read before the run is looked for: a pair that was made in between stands in its own way, but is found.
    const state = await programState(ctx, programId);
    if (await findRun(programId, runId)) return address;
    return (await insertPublished(await choose(state), number)) ? address : undefined;
  });
}

export async function hasPublished(programId: string): Promise<boolean> {
  return (await countPublications(programId)) > 0;
}
