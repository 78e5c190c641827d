// Decides which one thing stands at the top of the home page.
import type { HomeResponse } from '../../shared/api/tab-api.js';

export type NextStep = 'check-in' | 'match-check' | 'session' | 'book' | 'module' | 'enroll' | 'wait';

/** @param mayEnroll there is a program to enroll in, for somebody who has no partner */
export function nextStep(
  { relationship, checkIn, matchCheck, nextSession, module }: HomeResponse,
  mayEnroll = false,
): NextStep {
  if (relationship && checkIn && !checkIn.mine) return 'check-in';
  if (relationship && matchCheck?.answer === null) return 'match-check';
  if (relationship && !nextSession) return 'book';
  if (!relationship && mayEnroll) return 'enroll';
  if (module.state !== 'completed') return 'module';
  return relationship ? 'session' : 'wait';
}
