// Everything that makes pairs in a program does so one after another: each takes the program's next number.
import { AppError } from '../../platform/errors.js';
import { countPublications } from './match-run-store.js';

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
