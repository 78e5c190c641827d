// Keeps what a check-in says of the goals, and records it once however often the check-in is sent.

import { useCallback, useRef } from 'react';
import type { GoalProgressRequest } from '../../../../../shared/api/goal-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { useApi } from '../../../for-all/use-api.js';
import { goalPath } from '../hooks/use-goals.js';

export type CheckInGoalsDraft = {
  set(goalId: string, value: number | undefined): void;
  record(): Promise<void>;
};

export function useCheckInGoals(): CheckInGoalsDraft {
  const api = useApi();
  const said = useRef(new Map<string, GoalProgressRequest>());
  const set = useCallback((goalId: string, value: number | undefined) => {
    if (value === undefined) said.current.delete(goalId);
    else said.current.set(goalId, { id: crypto.randomUUID(), value });
  }, []);
  const record = useCallback(async () => {
    for (const [goalId, progress] of said.current)
      await api.post(`${goalPath(goalId)}/progress`, progress).catch(unlessOver);
  }, [api]);
  return { set, record };
}

/** A goal that ended or paused meanwhile does not keep the check-in from being sent. */
function unlessOver(error: unknown): void {
  if (!(error instanceof ApiError && (error.status === 404 || error.status === 409))) throw error;
}
