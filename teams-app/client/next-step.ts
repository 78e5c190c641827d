// Decides which one thing stands at the top of the home page.
import type { HomeResponse } from '../../shared/api/tab-api.js';

export type NextStep = 'check-in' | 'session' | 'book' | 'module' | 'wait';

export function nextStep({ relationship, checkIn, nextSession, module }: HomeResponse): NextStep {
  if (relationship && checkIn && !checkIn.mine) return 'check-in';
  if (relationship && !nextSession) return 'book';
  if (module.state !== 'completed') return 'module';
  return relationship ? 'session' : 'wait';
}
