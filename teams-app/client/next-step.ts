// Decides which one thing stands at the top of the home page.
import type { SelfMatchResponse } from '../../shared/api/request-api.js';
import type { HomeResponse } from '../../shared/api/tab-api.js';

export type NextStep =
  | 'check-in'
  | 'match-check'
  | 'answer'
  | 'session'
  | 'book'
  | 'module'
  | 'find'
  | 'enroll'
  | 'wait';

/**
 * @param mayEnroll there is a program to enroll in, for somebody who has no partner
 * @param selfMatch where somebody may look for a mentor, and where mentees wait for their answer
 */
export function nextStep(
  { relationship, checkIn, matchCheck, nextSession, module }: HomeResponse,
  mayEnroll = false,
  selfMatch: SelfMatchResponse = { search: [], answers: [] },
): NextStep {
  if (relationship && checkIn && !checkIn.mine) return 'check-in';
  if (relationship && matchCheck?.answer === null) return 'match-check';
  if (selfMatch.answers.length > 0) return 'answer';
  if (relationship && !nextSession) return 'book';
  if (!relationship && selfMatch.search.some(({ waiting }) => waiting === 0)) return 'find';
  if (!relationship && mayEnroll) return 'enroll';
  if (module.state !== 'completed') return 'module';
  return relationship ? 'session' : 'wait';
}
