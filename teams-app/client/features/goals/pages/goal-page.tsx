// One goal: what was agreed, what waits for whom, how it goes, and what comes next.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalResponse, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Loading } from '../../../../../shared/ui/states.js';
import { Frame } from '../../../for-all/frame.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useOwner, useReaders } from '../hooks/use-readers.js';
import { Celebration } from '../parts/celebration.js';
import { GoalComments } from '../parts/goal-comments.js';
import { GoalLinks } from '../parts/goal-links.js';
import { GoalMilestones } from '../parts/goal-milestones.js';
import { GoalProposal } from '../parts/goal-proposal.js';
import { GoalReview } from '../parts/goal-review.js';
import { GoalBadges } from '../parts/goal-row.js';
import { GoalSteering } from '../parts/goal-steering.js';
import { GoalTermsList } from '../parts/goal-terms.js';
import { GoalWizard } from '../parts/goal-wizard.js';
import { dayInWords, progressInWords } from '../parts/goal-words.js';
import { ProgressUpdate } from '../parts/progress-update.js';

const GoalTrend = lazy(async () => ({ default: (await import('../parts/goal-trend.js')).GoalTrend }));

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function GoalPage({ pair, answer }: { pair: PairResponse; answer: GoalResponse }) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { goal } = answer;
  const owner = useOwner(goal, pair);
  if (isEditing)
    return (
      <GoalWizard
        pair={pair}
        goal={goal}
        days={answer}
        onCancel={() => setEditing(false)}
        onDone={() => setEditing(false)}
      />
    );
  return (
    <Frame
      title={goal.title ?? t('goals.erased')}
      {...(owner ? { lead: owner } : {})}
      back={{ label: t('goals.back'), place: pairPlace({ page: 'goals', pairId: pair.id }) }}
    >
      <Parts pair={pair} answer={answer} onEdit={() => setEditing(true)} />
    </Frame>
  );
}

type PartsProps = { pair: PairResponse; answer: GoalResponse; onEdit: () => void };

function Parts({ pair, answer, onEdit }: PartsProps) {
  const { goal } = answer;
  const isWorkedOn = goal.state === 'active' && pair.status === 'active';
  return (
    <>
      <Standing goal={goal} pair={pair} />
      {goal.state === 'achieved' ? <Celebration goal={goal} pair={pair} /> : null}
      {goal.proposal ? <GoalProposal goal={goal} pair={pair} onEdit={onEdit} /> : null}
      {goal.current ? <Trend goal={goal} pair={pair} today={answer.today} /> : null}
      {isWorkedOn ? <GoalReview goal={goal} pair={pair} today={answer.today} /> : null}
      {goal.current ? <Agreed goal={goal} pair={pair} onEdit={onEdit} /> : null}
      {goal.current?.words?.milestones.length ? <GoalMilestones goal={goal} pair={pair} /> : null}
      {goal.may.talk || goal.comments.length > 0 ? <GoalComments goal={goal} pair={pair} /> : null}
      {goal.current ? <GoalLinks answer={answer} pair={pair} /> : null}
    </>
  );
}

function Standing({ goal, pair }: { goal: GoalView; pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { names } = useReaders(pair, goal.ownerId);
  const isPrivate = !goal.current && goal.proposal?.isShared === false;
  const { pace, endedAt, reason } = goal;
  return (
    <div>
      <div className={styles.badges}>
        <GoalBadges goal={goal} />
      </div>
      {pace === 'silent' || pace === 'behind' || pace === 'overdue' ? (
        <Text block>{t(`goals.pace.${pace}`)}</Text>
      ) : null}
      {goal.state === 'paused' ? <Text block>{t('goals.steer.pausedText')}</Text> : null}
      {goal.state === 'dropped' && endedAt ? (
        <Text block>{t('goals.steer.dropped', { day: dayInWords(endedAt, i18n.language) })}</Text>
      ) : null}
      {reason ? <Text block>{t('goals.steer.reason', { reason })}</Text> : null}
      <Text block className={styles.quiet}>
        {isPrivate ? t('goals.who.draft') : t('goals.who.shown', { names })}
      </Text>
    </div>
  );
}

function Trend({ goal, pair, today }: { goal: GoalView; pair: PairResponse; today: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('goals.trend.title')}>
      <Text weight="semibold">{progressInWords(goal, t)}</Text>
      <Suspense fallback={<Loading label={t('goals.trend.loading')} />}>
        <GoalTrend goal={goal} pair={pair} today={today} />
      </Suspense>
      {goal.state === 'active' && pair.status === 'active' ? (
        <ProgressUpdate goal={goal} pair={pair} title={goal.title ?? t('goals.erased')} />
      ) : null}
    </Panel>
  );
}

function Agreed({ goal, pair, onEdit }: { goal: GoalView; pair: PairResponse; onEdit: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  if (!goal.current) return null;
  const { words, acceptedAt } = goal.current;
  return (
    <Panel title={t('goals.terms.inForce')}>
      {words ? <GoalTermsList words={words} /> : <Text>{t('goals.erased')}</Text>}
      <Text className={styles.quiet}>
        {t('goals.terms.acceptedOn', { day: dayInWords(acceptedAt, i18n.language) })}
      </Text>
      <GoalSteering goal={goal} pair={pair} onEdit={onEdit} />
    </Panel>
  );
}
