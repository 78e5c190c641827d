// Answers the open check-in right here: how it is going, one win, one difficulty.

import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckInAnswerRequest } from '../../../../../shared/api/tab-api.js';
import { ApiError } from '../../../../../shared/ui/api-client.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useApi } from '../../../for-all/use-api.js';
import { updateHome, updateHomePair } from '../../../for-all/use-home.js';
import { useCheckInGoals } from '../../goals/for-others/use-check-in-goals.js';

const CheckInGoals = lazy(async () => ({
  default: (await import('../../goals/for-others/check-in-goals.js')).CheckInGoals,
}));

const ratings = ['1', '2', '3', '4', '5'] as const;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
  },
  ratings: { flexWrap: 'wrap' },
  action: { alignSelf: 'flex-start' },
});

/** thanks: mine was kept; already: an answer from another place was first. */
export type CheckInOutcome = 'thanks' | 'already';

export type CheckInFormProps = {
  pairId: string;
  checkInId: string;
  partner: string;
  onAnswered: (outcome: CheckInOutcome) => void;
};

export function CheckInForm({ pairId, checkInId, partner, onAnswered }: CheckInFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const goals = useCheckInGoals();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState({ rating: '', win: '', challenge: '' });
  const [missing, setMissing] = useState(false);
  const { busy, error, submit } = useChange(send);

  async function send() {
    const body: CheckInAnswerRequest = { ...answer, rating: Number(answer.rating) };
    await goals.record();
    try {
      const { checkIn } = await api.post(`/check-ins/${checkInId}/answer`, body);
      onAnswered('thanks');
      updateHomePair(pairId, { checkIn });
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.code !== 'check-in.already-answered') throw failure;
      onAnswered('already');
      updateHome();
    }
  }

  function check() {
    setMissing(answer.rating === '');
    if (answer.rating === '') form.current?.querySelector('input')?.focus();
    else submit();
  }

  return (
    <form
      ref={form}
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <Field
        label={t('checkIn.question')}
        required
        {...(missing && answer.rating === '' ? { validationMessage: t('checkIn.missing') } : {})}
      >
        <RadioGroup
          layout="horizontal"
          className={styles.ratings}
          value={answer.rating}
          onChange={(_, { value }) => setAnswer({ ...answer, rating: value })}
        >
          {ratings.map((rating) => (
            <Radio key={rating} value={rating} label={t(`checkIn.ratings.${rating}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Comment
        label={t('checkIn.win')}
        value={answer.win}
        onChange={(win) => setAnswer({ ...answer, win })}
      />
      <Comment
        label={t('checkIn.challenge')}
        hint={t('checkIn.privacy', { name: partner })}
        value={answer.challenge}
        onChange={(challenge) => setAnswer({ ...answer, challenge })}
      />
      <Suspense fallback={null}>
        <CheckInGoals pairId={pairId} onChange={goals.set} />
      </Suspense>
      {error === undefined ? null : <Failure error={error} />}
      <Button
        type="submit"
        appearance="primary"
        size="large"
        className={styles.action}
        disabledFocusable={busy}
      >
        {t(busy ? 'checkIn.sending' : 'checkIn.send')}
      </Button>
    </form>
  );
}

type CommentProps = { label: string; hint?: string; value: string; onChange: (value: string) => void };

function Comment({ label, hint, value, onChange }: CommentProps) {
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      <Textarea
        value={value}
        rows={2}
        maxLength={1000}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
