// Finds the program that somebody without a partner can enroll in.
import type { ProgramSummary } from '../../shared/api/program-api.js';

export function isOpenToEnroll({ phase, isArchived, myPart }: ProgramSummary): boolean {
  return phase === 'enroll' && !isArchived && myPart === 'none';
}

/** Nobody is sent to a second program while they take part in one that goes on. */
export function openProgram(programs: readonly ProgramSummary[]): ProgramSummary | undefined {
  const takesPart = programs.some(({ myPart, isArchived }) => myPart === 'participant' && !isArchived);
  return takesPart ? undefined : programs.find(isOpenToEnroll);
}
