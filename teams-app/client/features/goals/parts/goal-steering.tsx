// What its owner does with a goal: change it, pause it, call it achieved, let it go, take it up again.

import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalResponse, GoalView, SteerGoalRequest } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { forget } from '../../../../../shared/ui/answer-cache.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useApi } from '../../../for-all/use-api.js';
import { pairPlace } from '../../../places/pair-places.js';
import { goalPath, goalsPath, useKeepGoal } from '../hooks/use-goals.js';
import { useReaders } from '../hooks/use-readers.js';

export type GoalSteeringProps = {
  goal: GoalView;
  pair: PairResponse;
  /** Absent where the words are changed elsewhere. */
  onEdit?: () => void;
};

type Asked = 'achieve' | 'drop' | 'discard';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function GoalSteering({ goal, pair, onEdit }: GoalSteeringProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const steer = useSteer(goal, pair);
  const [asked, setAsked] = useState<Asked>();
  const pausing = useChange(() => steer('pause'));
  const reopening = useChange(() => steer('reopen'));
  if (!goal.may.write) return null;
  const { state, proposal } = goal;
  const isInForce = state === 'active' || state === 'paused';
  const isOpen = state !== 'achieved' && state !== 'dropped';
  const mayReopen = state === 'paused' || !isOpen;
  const leaving = leavingOf(goal);
  const error = pausing.error ?? reopening.error;
  return (
    <>
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        {isInForce ? <Button onClick={() => setAsked('achieve')}>{t('goals.steer.achieve')}</Button> : null}
        {isOpen && onEdit && !proposal ? <Button onClick={onEdit}>{t('goals.proposal.edit')}</Button> : null}
        {state === 'active' ? (
          <Button onClick={pausing.submit} disabledFocusable={pausing.busy}>
            {t('goals.steer.pause')}
          </Button>
        ) : null}
        {mayReopen ? (
          <Button onClick={reopening.submit} disabledFocusable={reopening.busy}>
            {t('goals.steer.resume')}
          </Button>
        ) : null}
        {isOpen ? (
          <Button appearance="subtle" onClick={() => setAsked(leaving)}>
            {t(`goals.steer.${leaving}`)}
          </Button>
        ) : null}
      </div>
      {asked ? (
        <SteerDialog
          asked={asked}
          goal={goal}
          pair={pair}
          onConfirm={(reason) => steer(asked === 'achieve' ? 'achieve' : 'drop', reason)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}

/** What nobody else ever saw is thrown away; all else is let go. */
function leavingOf({ current, proposal }: GoalView): 'drop' | 'discard' {
  return current !== null || proposal?.isShared === true ? 'drop' : 'discard';
}

type Steer = (step: SteerGoalRequest['step'], reason?: string) => Promise<void>;

/** What was thrown away has no page any more. */
function useSteer({ id, version }: GoalView, pair: PairResponse): Steer {
  const api = useApi();
  const { go } = useTab();
  const keep = useKeepGoal(pair.id);
  return async (step, reason = '') => {
    const body: SteerGoalRequest = { version, step, reason };
    const answer = await api.post(`${goalPath(id)}/steer`, body);
    if (answer.goal) return keep(answer as GoalResponse);
    go(pairPlace({ page: 'goals', pairId: pair.id }));
    forget(goalsPath(pair.id));
  };
}

type SteerDialogProps = {
  asked: Asked;
  goal: GoalView;
  pair: PairResponse;
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
};

function SteerDialog({ asked, goal, pair, onConfirm, onClose }: SteerDialogProps) {
  const { t } = useTranslation();
  const { names } = useReaders(pair, goal.ownerId);
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={t(`goals.steer.${asked}Title`, { title: goal.title ?? '' })}
      confirm={t(`goals.steer.${asked}Confirm`)}
      onConfirm={() => onConfirm(reason)}
      onClose={onClose}
    >
      <Text>{t(`goals.steer.${asked}What`)}</Text>
      {asked === 'drop' ? (
        <Field label={t('goals.steer.dropReason')} hint={t('goals.who.comment', { names })}>
          <Textarea value={reason} maxLength={500} onChange={(_, { value }) => setReason(value)} />
        </Field>
      ) : null}
    </ConfirmDialog>
  );
}
