// When a goal is looked at together; on its day this is asked first.
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalReviewRequest, GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { reviewAfter } from '../../../../../shared/mentoring/goals/goal-review.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useSendToGoal } from '../hooks/use-goals.js';
import { dayInWords } from './goal-words.js';

export type GoalReviewProps = { goal: GoalView; pair: PairResponse; today: string };

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

export function GoalReview({ goal, pair, today }: GoalReviewProps) {
  const { t, i18n } = useTranslation();
  const { reviewOn, isReviewDue } = goal;
  if (reviewOn === null) return null;
  return (
    <Panel title={t('goals.review.title')}>
      <Text>
        {isReviewDue
          ? t('goals.review.due')
          : t('goals.review.next', { day: dayInWords(reviewOn, i18n.language) })}
      </Text>
      <ReviewForm key={reviewOn} goal={goal} pair={pair} today={today} />
    </Panel>
  );
}

function ReviewForm({ goal, pair, today }: GoalReviewProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const send = useSendToGoal(pair.id, goal.id);
  const before = goal.reviewOn ?? today;
  const [on, setOn] = useState(goal.isReviewDue ? reviewAfter(new Date(today), goal.dueOn) : before);
  const [isMissing, setMissing] = useState(false);
  const { busy, error, submit } = useChange(async () => {
    await send('review', { before, on } satisfies GoalReviewRequest);
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isWrong = on < today;
        setMissing(isWrong);
        if (!isWrong) submit();
      }}
    >
      <Field
        label={t('goals.review.on')}
        {...(isMissing ? { validationMessage: t('goals.review.missing') } : {})}
      >
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Button
        type="submit"
        appearance={goal.isReviewDue ? 'primary' : 'secondary'}
        disabledFocusable={busy || on === before}
      >
        {t(goal.isReviewDue ? 'goals.review.done' : 'goals.review.move')}
      </Button>
      {error === undefined ? null : <Failure error={error} />}
    </form>
  );
}
