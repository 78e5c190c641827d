// The milestones of a goal in force, to be ticked off as they are reached.
import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalMilestoneRequest, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useSendToGoal } from '../hooks/use-goals.js';
import { dayInWords } from './goal-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function GoalMilestones({ goal, pair }: { goal: GoalView; pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const send = useSendToGoal(pair.id, goal.id);
  const { error, submit: tick } = useChange((request: GoalMilestoneRequest) => send('milestones', request), {
    mayOverlap: true,
  });
  const milestones = goal.current?.words?.milestones ?? [];
  const isDone = (id: string) => goal.milestonesDone.includes(id);
  const mayTick = pair.status === 'active' && (goal.state === 'active' || goal.state === 'paused');
  return (
    <Panel title={t('goals.milestones.title')}>
      <Text className={styles.quiet}>{t('goals.milestones.lead')}</Text>
      <ul className={styles.list}>
        {milestones.map(({ id, title, dueOn }) => (
          <li key={id}>
            <Checkbox
              checked={isDone(id)}
              disabled={!mayTick}
              label={
                dueOn ? t('goals.terms.milestoneOn', { title, day: dayInWords(dueOn, i18n.language) }) : title
              }
              onChange={(_, { checked }) => tick({ milestoneId: id, isDone: checked === true })}
            />
          </li>
        ))}
      </ul>
      <Text role="status">
        {t('goals.milestones.count', {
          done: milestones.filter(({ id }) => isDone(id)).length,
          count: milestones.length,
        })}
      </Text>
      {error === undefined ? null : <Failure error={error} />}
    </Panel>
  );
}
