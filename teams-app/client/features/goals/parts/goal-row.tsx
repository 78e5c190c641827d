// One goal in short: its title leads to its page, its bar shows how far it is, and what it waits for is said.
import { Badge, Link, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalSummary } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { useTab } from '../../../for-all/tab-context.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useOwner } from '../hooks/use-readers.js';
import { dayInWords, progressInWords } from './goal-words.js';
import { ProgressUpdate } from './progress-update.js';

export type GoalRowProps = { goal: GoalSummary; pair: PairResponse };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function GoalRow({ goal, pair }: GoalRowProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  const title = goal.title ?? t('goals.erased');
  const owner = useOwner(goal, pair);
  const isInForce = goal.state === 'active' || goal.state === 'paused' || goal.state === 'achieved';
  return (
    <li className={styles.root}>
      <div className={styles.top}>
        <Link
          as="button"
          className={styles.title}
          onClick={() => go(pairPlace({ page: 'goals', pairId: pair.id, itemId: goal.id }))}
        >
          {title}
        </Link>
        <GoalBadges goal={goal} />
      </div>
      {isInForce ? (
        <ProgressBar
          value={goal.percent / 100}
          thickness="large"
          aria-label={t('goals.progressOf', { title })}
        />
      ) : null}
      <Text className={styles.quiet}>
        {[
          ...(owner ? [owner] : []),
          ...(isInForce ? [progressInWords(goal, t)] : []),
          ...(goal.dueOn ? [t('goals.due', { day: dayInWords(goal.dueOn, i18n.language) })] : []),
        ].join(' · ')}
      </Text>
      <PaceNote goal={goal} />
      {goal.state === 'active' && pair.status === 'active' ? (
        <ProgressUpdate goal={goal} pair={pair} title={title} />
      ) : null}
    </li>
  );
}

/** Where it stands, and what is wanted of me. */
export function GoalBadges({ goal }: { goal: GoalSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {goal.state === 'active' || (goal.state === 'proposed' && goal.waitsForMe) ? null : (
        <Badge appearance="tint" color={goal.state === 'achieved' ? 'success' : 'informative'}>
          {t(`goals.state.${goal.state}`)}
        </Badge>
      )}
      {goal.waitsForMe ? <Badge appearance="filled">{t('goals.waitsForMe')}</Badge> : null}
      {goal.isChanging && !goal.waitsForMe ? <Badge appearance="tint">{t('goals.changing')}</Badge> : null}
      {goal.isReviewDue ? <Badge appearance="filled">{t('goals.reviewDue')}</Badge> : null}
    </>
  );
}

/** Only what wants attention is said. */
function PaceNote({ goal: { pace } }: { goal: GoalSummary }) {
  const { t } = useTranslation();
  if (pace !== 'silent' && pace !== 'behind' && pace !== 'overdue') return null;
  return <Text italic>{t(`goals.pace.${pace}`)}</Text>;
}
