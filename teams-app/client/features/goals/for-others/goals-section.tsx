// The goals on the page of a relationship: each with its progress, updated right here in two taps.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalSummary, GoalsResponse } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { tabGoals } from '../../../../../shared/i18n/en/tab-goals.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { GoalRow } from '../parts/goal-row.js';
import { NoGoals } from '../parts/no-goals.js';

addWords({ goals: tabGoals });

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export type GoalsSectionProps = { pair: PairResponse; goals: GoalsResponse };

export function GoalsSection({ pair, goals: { goals, mayDraft } }: GoalsSectionProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('goals.heading')}>
      <Goals pair={pair} goals={goals} mayDraft={mayDraft} />
    </Section>
  );
}

type GoalsProps = { pair: PairResponse; goals: readonly GoalSummary[]; mayDraft: boolean };

function Goals({ pair, goals, mayDraft }: GoalsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  if (goals.length === 0) return <NoGoals pair={pair} mayDraft={mayDraft} />;
  const ahead = goals.filter(goesOn);
  return (
    <>
      {ahead.length > 0 ? (
        <ul className={styles.list}>
          {ahead.map((goal) => (
            <GoalRow key={goal.id} goal={goal} pair={pair} />
          ))}
        </ul>
      ) : null}
      {ahead.length === 0 && pair.status === 'active' ? (
        <Text>{t(`goals.allBehind.${pair.role}`)}</Text>
      ) : null}
      <Button onClick={() => go(pairPlace({ page: 'goals', pairId: pair.id }))}>{t('goals.all')}</Button>
    </>
  );
}

function goesOn({ state }: GoalSummary): boolean {
  return state !== 'achieved' && state !== 'dropped';
}
