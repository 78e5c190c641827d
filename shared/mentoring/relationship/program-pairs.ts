// What programs ask of their pairs: how many there are, who is in one, and whether the program may go on.
import type { Phase } from '../../api/program-api.js';
import type { Context } from '../../context.js';
import { changePhase } from '../../programs/phase-actions.js';
import type { PairFacts, Program } from '../../programs/program.js';
import { managedProgram } from '../../programs/program-actions.js';
import { findActiveInPrograms } from './relationship-store.js';

export async function countPairs(programIds: readonly string[]): Promise<{ of(programId: string): number }> {
  const pairs = await findActiveInPrograms(programIds);
  return { of: (programId) => pairs.filter((pair) => pair.programId === programId).length };
}

/** @throws AppError `program.not-found` (404) to all but managers */
export async function pairFacts(ctx: Context, programId: string): Promise<PairFacts> {
  const { pairs, ids } = await pairsIn(ctx, programId);
  const trained = await ctx.trainedAmong([...ids]);
  return { pairs: pairs.length, paired: ids.size, trained: trained.size };
}

/** Ids of the people who are in a pair. @throws AppError `program.not-found` (404) to all but managers */
export async function pairedPeople(ctx: Context, programId: string): Promise<ReadonlySet<string>> {
  return (await pairsIn(ctx, programId)).ids;
}

async function pairsIn(ctx: Context, programId: string) {
  await managedProgram(ctx, programId);
  const pairs = await findActiveInPrograms([programId]);
  return { pairs, ids: new Set(pairs.flatMap(({ members }) => members.map(({ personId }) => personId))) };
}

/** @throws AppError `program.gate-not-met`, `program.step-not-possible`, `program.changed-meanwhile` (409) */
export async function changeProgramPhase(
  ctx: Context,
  id: string,
  step: { version: number; to: Phase },
): Promise<Program> {
  return changePhase(ctx, id, { ...step, pairFacts: await pairFacts(ctx, id) });
}
