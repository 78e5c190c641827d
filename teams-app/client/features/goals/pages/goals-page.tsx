// All goals of a relationship: those that go on, and those behind us.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalSummary } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { useTab } from '../../../for-all/tab-context.js';
import { NEW_GOAL } from '../../../places/goal-places.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useGoals } from '../hooks/use-goals.js';
import { GoalRow } from '../parts/goal-row.js';
import { NoGoals } from '../parts/no-goals.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  action: { alignSelf: 'flex-start' },
});

export function GoalsPage({ pair }: { pair: PairResponse }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGoals(pair.id);
  return (
    <Frame
      title={t('goals.title')}
      back={{ label: t('goals.backToSpace'), place: pairPlace({ page: 'space', pairId: pair.id }) }}
    >
      {data ? <Goals pair={pair} goals={data.goals} mayDraft={data.mayDraft} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loading label={t('goals.loading')} /> : null}
    </Frame>
  );
}

type GoalsProps = { pair: PairResponse; goals: readonly GoalSummary[]; mayDraft: boolean };

function Goals({ pair, goals, mayDraft }: GoalsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const isBehind = ({ state }: GoalSummary) => state === 'achieved' || state === 'dropped';
  const behind = goals.filter(isBehind);
  const ahead = goals.filter((goal) => !isBehind(goal));
  if (goals.length === 0) {
    return (
      <Panel title={t('goals.heading')}>
        <NoGoals pair={pair} mayDraft={mayDraft} />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={t('goals.heading')}>
        {ahead.length === 0 && pair.status === 'active' ? (
          <Text>{t(`goals.allBehind.${pair.role}`)}</Text>
        ) : null}
        <List pair={pair} goals={ahead} />
        {mayDraft ? (
          <Button
            appearance="primary"
            className={styles.action}
            onClick={() => go(pairPlace({ page: 'goals', pairId: pair.id, itemId: NEW_GOAL }))}
          >
            {t('goals.fresh')}
          </Button>
        ) : null}
      </Panel>
      {behind.length > 0 ? (
        <Panel title={t('goals.ended')}>
          <List pair={pair} goals={behind} />
        </Panel>
      ) : null}
    </>
  );
}

function List({ pair, goals }: { pair: PairResponse; goals: readonly GoalSummary[] }) {
  const styles = useStyles();
  if (goals.length === 0) return null;
  return (
    <ul className={styles.list}>
      {goals.map((goal) => (
        <GoalRow key={goal.id} goal={goal} pair={pair} />
      ))}
    </ul>
  );
}
