// Saves what was written of a goal; what somebody changed meanwhile is said, and nothing that was typed is lost.
import { useRef, useState } from 'react';
import type { GoalDraft, GoalResponse, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { useSubmit } from '../../../../../shared/ui/use-submit.js';
import { useTab } from '../../../common/tab-context.js';
import { tidy } from '../parts/goal-draft.js';
import { goalPath, goalsPath, useKeepGoal } from './use-goals.js';

/** keep: for myself alone; share: shown to the mentors. */
export type SaveKind = 'keep' | 'share';

export type Saving = {
  busy: boolean;
  error: unknown;
  save(kind: SaveKind): void;
  /** There when it was changed meanwhile: saves mine all the same. */
  saveAnyway: (() => void) | undefined;
};

export type SaveGoalProps = {
  pair: PairResponse;
  goal: GoalView | undefined;
  draft: GoalDraft;
  onDone: (goalId: string) => void;
};

export function useSaveGoal({ pair, goal, draft, onDone }: SaveGoalProps): Saving {
  const { api } = useTab();
  const keep = useKeepGoal(pair.id);
  const kind = useRef<SaveKind>('keep');
  const version = useRef(goal?.version ?? 0);
  const [freshId] = useState(() => crypto.randomUUID());
  const { busy, error, submit } = useSubmit(async () => {
    const body = { draft: tidy(draft), isShared: kind.current === 'share' };
    const answer = goal
      ? await api.put<GoalResponse>(goalPath(goal.id), { ...body, version: version.current })
      : await api.post<GoalResponse>(goalsPath(pair.id), { ...body, id: freshId });
    keep(answer);
    onDone(answer.goal.id);
  });
  const again = useSubmit(async () => {
    if (!goal) return;
    version.current = (await api.get<GoalResponse>(goalPath(goal.id))).goal.version;
    submit();
  });
  const isChanged = error instanceof ApiError && error.code === 'goal.changed-meanwhile';
  return {
    busy: busy || again.busy,
    error: again.error ?? error,
    save: (which) => {
      kind.current = which;
      submit();
    },
    saveAnyway: isChanged && goal ? again.submit : undefined,
  };
}
