// The pages about the goals of a relationship: all of them, a new one, one of them.
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { tabGoals } from '../../../../../shared/i18n/en/tab-goals.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { useTab } from '../../../for-all/tab-context.js';
import { NEW_GOAL } from '../../../places/goal-places.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useGoal, useGoals } from '../hooks/use-goals.js';
import { GoalWizard } from '../parts/goal-wizard.js';
import { GoalPage } from './goal-page.js';
import { GoalsPage } from './goals-page.js';

addWords({ goals: tabGoals });

export type GoalsPagesProps = { pair: PairResponse; goalId: string | undefined };

export function GoalsPages({ pair, goalId }: GoalsPagesProps) {
  if (goalId === undefined) return <GoalsPage pair={pair} />;
  if (goalId === NEW_GOAL) return <NewGoal pair={pair} />;
  return <OneGoal key={goalId} pair={pair} goalId={goalId} />;
}

function NewGoal({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const { go } = useTab();
  const goals = useGoals(pair.id);
  const toGoals = (itemId?: string) =>
    go(pairPlace({ page: 'goals', pairId: pair.id, ...(itemId ? { itemId } : {}) }));
  if (goals.data)
    return (
      <GoalWizard pair={pair} days={goals.data} onCancel={() => toGoals()} onDone={(id) => toGoals(id)} />
    );
  if (goals.error) return <Failure error={goals.error} onRetry={() => void goals.refetch()} />;
  return <Loading label={t('goals.loading')} />;
}

function OneGoal({ pair, goalId }: { pair: PairResponse; goalId: string }) {
  const { t } = useTranslation();
  const goal = useGoal(goalId);
  if (goal.data) return <GoalPage pair={pair} answer={goal.data} />;
  if (!goal.error) return <Loading label={t('goals.loading')} />;
  return (
    <Frame
      title={t('goals.title')}
      back={{ label: t('goals.back'), place: pairPlace({ page: 'goals', pairId: pair.id }) }}
    >
      <Failure error={goal.error} onRetry={() => void goal.refetch()} />
    </Frame>
  );
}
