// Decides which one thing stands at the top of the home page.
import type { HomeResponse } from '../../shared/api/tab-api.js';

export type NextStep =
  | 'check-in'
  | 'match-check'
  | 'session'
  | 'book'
  | 'module'
  | 'manage'
  | 'enroll'
  | 'wait';

/** What programs have for somebody without a partner: one that they manage and that waits, one to enroll in. */
export type ProgramSteps = { mayManage?: boolean; mayEnroll?: boolean };

export function nextStep(
  { relationship, checkIn, matchCheck, nextSession, module }: HomeResponse,
  { mayManage = false, mayEnroll = false }: ProgramSteps = {},
): NextStep {
  if (relationship && checkIn && !checkIn.mine) return 'check-in';
  if (relationship && matchCheck?.answer === null) return 'match-check';
  if (relationship && !nextSession) return 'book';
  if (!relationship && mayManage) return 'manage';
  if (!relationship && mayEnroll) return 'enroll';
  if (module.state !== 'completed') return 'module';
  return relationship ? 'session' : 'wait';
}
