// What programs ask of their pairs: how many there are, who is in one, and whether the program may go on.
import type { Phase } from '../api/program-api.js';
import type { Context } from '../context.js';
import { peopleBehind } from '../people/people-actions.js';
import { changePhase } from '../programs/phase-actions.js';
import type { Program } from '../programs/program.js';
import { managedProgram } from '../programs/program-actions.js';
import { findActiveInPrograms } from './relationship-store.js';

export async function countPairs(programIds: readonly string[]): Promise<{ of(programId: string): number }> {
  const pairs = await findActiveInPrograms(programIds);
  return { of: (programId) => pairs.filter((pair) => pair.programId === programId).length };
}

/** Ids of the people who are in a pair. @throws AppError `program.not-found` (404) to all but managers */
export async function pairedPeople(ctx: Context, programId: string): Promise<ReadonlySet<string>> {
  await managedProgram(ctx, programId);
  const pairs = await findActiveInPrograms([programId]);
  const ids = pairs.flatMap(({ members }) => members.map(({ personId }) => personId));
  const personOf = await peopleBehind(ids);
  return new Set(ids.map((id) => personOf.get(id)?.id ?? id));
}

/** @throws AppError `program.gate-not-met`, `program.step-not-possible`, `program.changed-meanwhile` (409) */
export async function changeProgramPhase(
  ctx: Context,
  id: string,
  step: { version: number; to: Phase },
): Promise<Program> {
  const { of } = await countPairs([id]);
  return changePhase(ctx, id, { ...step, pairs: of(id) });
}
