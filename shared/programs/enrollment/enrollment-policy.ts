// Who may do what with a place in a program; everybody changes their own, what managers do says program-policy.ts.
import { isJoinable, type Program } from '../program.js';
import type { Enrollment, EnrollmentStatus } from './enrollment.js';

/** Everybody enrolls for themselves while the program can be joined. */
export function mayEnroll(of: Program): boolean {
  return isJoinable(of);
}

/** Whose part was ended by those who run the program changes nothing in it, and does not come back by themselves. */
export function mayChange(status: EnrollmentStatus | undefined): boolean {
  return status !== 'left';
}

/** A file speaks for nobody who left or withdrew: they come back by themselves, if at all. */
export function mayBeImported({ status }: Pick<Enrollment, 'status'>): boolean {
  return status !== 'left' && status !== 'withdrawn';
}

/** What somebody wrote about themselves is never overwritten by a file. */
export function mayBeOverwritten({ source }: Pick<Enrollment, 'source'>): boolean {
  return source !== 'person';
}
