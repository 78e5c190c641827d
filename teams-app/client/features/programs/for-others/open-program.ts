// Finds the program that has something to do for somebody without a partner: to enroll, or to manage.
import type { ProgramSummary } from '../../../../../shared/api/program-api.js';

/** While pairs are made or meet, there is a waiting list. */
export function mayJoin({ phase, isArchived, myPart }: ProgramSummary): boolean {
  return myPart === 'none' && !isArchived && phase !== 'design' && phase !== 'close';
}

export function isOpenToEnroll({ phase, isArchived, myPart }: ProgramSummary): boolean {
  return phase === 'enroll' && !isArchived && myPart === 'none';
}

/** Nobody is sent to a second program while they take part in one that goes on. */
export function openProgram(programs: readonly ProgramSummary[]): ProgramSummary | undefined {
  const takesPart = programs.some(({ myPart, isArchived }) => myPart === 'participant' && !isArchived);
  return takesPart ? undefined : programs.find(isOpenToEnroll);
}

/** design: to be set up; match: people to be matched; run: pairs that are published may begin to meet. */
export type WaitingFor = 'design' | 'match' | 'run';

/** The program whose next step only its manager can take; while people enroll or meet, it waits for others. */
export function programWaiting(
  programs: readonly ProgramSummary[],
): { program: ProgramSummary; waitsFor: WaitingFor } | undefined {
  const mine = programs.filter(({ myPart, isArchived }) => myPart === 'manager' && !isArchived);
  const inMatch = mine.find(({ phase }) => phase === 'match');
  if (inMatch) return { program: inMatch, waitsFor: inMatch.pairs > 0 ? 'run' : 'match' };
  const inDesign = mine.find(({ phase }) => phase === 'design');
  return inDesign && { program: inDesign, waitsFor: 'design' };
}
