// The goals of a relationship and what is done with one; every answer takes its place on all pages at once.

import { useCallback } from 'react';
import type { GoalResponse, GoalsResponse } from '../../../../../shared/api/goal-api.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useApi } from '../../../../../shared/ui/use-api.js';
import { useRead } from '../../../../../shared/ui/use-read.js';
import { pairPath } from '../../../common/use-pair.js';

const AGAIN_MS = 30_000;

export function goalsPath(pairId: string): string {
  return `${pairPath(pairId)}/goals`;
}

export function goalPath(goalId: string): string {
  return `/goals/${encodeURIComponent(goalId)}`;
}

export function useGoals(pairId: string) {
  return useRead<GoalsResponse>(goalsPath(pairId), { again: AGAIN_MS });
}

export function useGoal(goalId: string) {
  return useRead<GoalResponse>(goalPath(goalId), { again: AGAIN_MS });
}

/** The goal as it is afterwards. */
export type SendToGoal = (part: string, body: object) => Promise<GoalResponse['goal']>;

/** Sends something to one goal, such as a comment; fails with an ApiError. */
export function useSendToGoal(pairId: string, goalId: string): SendToGoal {
  const api = useApi();
  const keep = useKeepGoal(pairId);
  return useCallback(
    async (part, body) => {
      const answer = await api.post<GoalResponse>(`${goalPath(goalId)}/${part}`, body);
      keep(answer);
      return answer.goal;
    },
    [api, keep, goalId],
  );
}

export function useKeepGoal(pairId: string): (answer: GoalResponse) => void {
  return useCallback(
    (answer) => {
      put(goalPath(answer.goal.id), answer);
      forget(goalsPath(pairId));
    },
    [pairId],
  );
}
