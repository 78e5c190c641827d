// What matching reads of a program: what its managers decided, and who takes part.
import type { Context } from '../../context.js';
import type { MatchingCandidate } from '../../programs/enrollment/enrollment.js';
import { enrollmentsForMatching } from '../../programs/enrollment/enrollment-candidates.js';
import type { Program } from '../../programs/program.js';
import { managedProgram } from '../../programs/program-actions.js';

export type MatchingProgram = Pick<
  Program,
  'id' | 'title' | 'phase' | 'isArchived' | 'weights' | 'rules' | 'threshold' | 'vetoDays'
>;
export type { MatchingCandidate };

/** @throws AppError `program.not-found` (404) to anybody but its managers */
export async function programToMatch(ctx: Context, programId: string): Promise<MatchingProgram> {
  return managedProgram(ctx, programId);
}

/** @throws AppError `program.not-found` (404) to anybody but its managers */
export async function candidatesOf(ctx: Context, programId: string): Promise<MatchingCandidate[]> {
  return enrollmentsForMatching(ctx, programId);
}
