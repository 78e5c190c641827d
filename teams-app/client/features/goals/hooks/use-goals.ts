// The goals of a relationship and what is done with one; every answer takes its place on all pages at once.

import { useCallback } from 'react';
import type { GoalResponse } from '../../../../../shared/api/goal-api.js';
import type { BodyOf } from '../../../../../shared/api/route-contract.js';
import type { TabContract } from '../../../../../shared/api/tab-contract.js';
import { forget, put } from '../../../../../shared/ui/answer-cache.js';
import { useAnyApi } from '../../../../../shared/ui/use-api.js';
import { pairPath } from '../../../for-all/use-pair.js';
import { useRead } from '../../../for-all/use-read.js';

const AGAIN_MS = 30_000;

export function goalsPath(pairId: string) {
  return `${pairPath(pairId)}/goals` as const;
}

export function goalPath(goalId: string) {
  return `/goals/${encodeURIComponent(goalId)}` as const;
}

export function useGoals(pairId: string) {
  return useRead(goalsPath(pairId), { again: AGAIN_MS });
}

export function useGoal(goalId: string) {
  return useRead(goalPath(goalId), { again: AGAIN_MS });
}

type GoalPart = 'accept' | 'comments' | 'links' | 'milestones' | 'progress' | 'review' | 'steer';

/** The goal as it is afterwards. */
export type SendToGoal = <Part extends GoalPart>(
  part: Part,
  body: BodyOf<TabContract, `POST /goals/:id/${Part}`>,
) => Promise<GoalResponse['goal']>;

/** Sends something to one goal that stays, such as a comment; fails with an ApiError. */
export function useSendToGoal(pairId: string, goalId: string): SendToGoal {
  const api = useAnyApi();
  const keep = useKeepGoal(pairId);
  return useCallback(
    async (part, body) => {
      const answer = (await api.post(`${goalPath(goalId)}/${part}`, body)) as GoalResponse;
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
