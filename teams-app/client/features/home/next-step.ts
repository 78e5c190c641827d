// Decides which one thing stands at the top of the home page.
import type { SelfMatchResponse } from '../../../../shared/api/request-api.js';
import type { HomeResponse } from '../../../../shared/api/tab-api.js';

export type NextStep =
  | 'check-in'
  | 'match-check'
  | 'answer'
  | 'session'
  | 'book'
  | 'module'
  | 'manage'
  | 'find'
  | 'enroll'
  | 'wait';

/** What programs have for somebody: one that they manage and that waits, one to enroll in, people to find. */
export type ProgramSteps = {
  mayManage?: boolean;
  mayEnroll?: boolean;
  /** Where somebody may look for a mentor, and where mentees wait for their answer. */
  selfMatch?: SelfMatchResponse;
};

export function nextStep(
  { relationship, module }: HomeResponse,
  { mayManage = false, mayEnroll = false, selfMatch = { search: [], answers: [] } }: ProgramSteps = {},
): NextStep {
  if (relationship?.checkIn && !relationship.checkIn.mine) return 'check-in';
  if (relationship?.matchCheck?.answer === null) return 'match-check';
  if (selfMatch.answers.length > 0) return 'answer';
  if (relationship && !relationship.nextSession) return 'book';
  if (!relationship && mayManage) return 'manage';
  if (!relationship && selfMatch.search.some(({ waiting }) => waiting === 0)) return 'find';
  if (!relationship && mayEnroll) return 'enroll';
  if (module.state !== 'completed') return 'module';
  return relationship ? 'session' : 'wait';
}
