// A goal as it is being written, and saving it; what somebody changed meanwhile is said, and nothing that was typed is lost.
import { useState } from 'react';
import type { GoalDraft, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { useApi } from '../../../for-all/use-api.js';
import { type Draft, useDraft } from '../../../for-all/use-draft.js';
import { emptyDraft, tidy } from '../parts/goal-draft.js';
import { goalPath, goalsPath, useKeepGoal } from './use-goals.js';

/** keep: for myself alone; share: shown to the mentors. */
export type SaveKind = 'keep' | 'share';

export type GoalWriting = Draft<GoalDraft, SaveKind>;

export type SaveGoalProps = {
  pair: PairResponse;
  /** Undefined for a new one. */
  goal: GoalView | undefined;
  today: string;
  onDone: (goalId: string) => void;
};

export function useSaveGoal({ pair, goal, today, onDone }: SaveGoalProps): GoalWriting {
  const api = useApi();
  const keep = useKeepGoal(pair.id);
  const [freshId] = useState(() => crypto.randomUUID());
  const draftIn = (one: GoalView | undefined) => ({
    value: wordsOf(one) ?? emptyDraft(today),
    version: one?.version ?? 0,
  });
  return useDraft({
    there: draftIn(goal),
    load: async () => draftIn(goal && (await api.get(goalPath(goal.id))).goal),
    save: async ({ value, version }, kind: SaveKind = 'keep') => {
      const body = { draft: tidy(value), isShared: kind === 'share' };
      const answer = goal
        ? await api.put(goalPath(goal.id), { ...body, version })
        : await api.post(goalsPath(pair.id), { ...body, id: freshId });
      keep(answer);
      onDone(answer.goal.id);
    },
  });
}

function wordsOf(goal: GoalView | undefined): GoalDraft | null | undefined {
  return (goal?.proposal ?? goal?.current)?.words;
}
