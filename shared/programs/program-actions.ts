// Programs as the other parts of the product read them, and their first set-up.
import { type Program, program } from './program.js';
import { findPrograms, saveProgram } from './program-store.js';

export async function getPrograms(ids: readonly string[]): Promise<Program[]> {
  return findPrograms(ids);
}

/** Creates the program or brings it to this state. */
export async function putProgram(input: Program): Promise<Program> {
  const valid = program.parse(input);
  await saveProgram(valid);
  return valid;
}
