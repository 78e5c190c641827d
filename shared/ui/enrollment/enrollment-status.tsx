// Where I stand in the program, and the ways to pause, to come back, and to withdraw.
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse } from '../../api/enrollment-api.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { Panel } from '../panel.js';
import { Failure } from '../states.js';
import { useChange } from '../use-change.js';
import type { EnrollmentAction } from './enrollment-source.js';

export type EnrollmentStatusProps = {
  enrollment: EnrollmentResponse;
  saved: boolean;
  focusRef: RefObject<HTMLHeadingElement | null>;
  /** Sends one of the three; the answer takes the enrollment's place. */
  onAct: (action: EnrollmentAction) => Promise<void>;
};

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function EnrollmentStatus({ enrollment, saved, focusRef, onAct }: EnrollmentStatusProps) {
  const { t, i18n } = useTranslation();
  const { pausedUntil } = enrollment;
  const words = `enrollment.status.${wordsFor(enrollment)}`;
  const day = pausedUntil
    ? new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(pausedUntil))
    : '';
  return (
    <Panel title={t(`${words}.title`)} eyebrow={t('enrollment.next')} focusRef={focusRef}>
      <Text role="status">{saved ? t('enrollment.saved') : ''}</Text>
      <Text>{t(`${words}.text`, { day })}</Text>
      <Actions enrollment={enrollment} onAct={onAct} />
    </Panel>
  );
}

/** Whoever comes late waits, and nobody is promised a message in Teams who is not there. */
function wordsFor({ status, isWaitingList, about }: EnrollmentResponse): string {
  if (status === 'none' && isWaitingList) return 'late';
  return status === 'active' && about.source === 'course' ? 'activeInCourse' : status;
}

function Actions({ enrollment, onAct }: Pick<EnrollmentStatusProps, 'enrollment' | 'onAct'>) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'pause' | 'withdraw'>();
  const resuming = useChange(() => onAct('resume'));
  const { status } = enrollment;
  const takesPart = status === 'active' || status === 'waiting' || status === 'paused';
  if (!takesPart) return null;
  return (
    <>
      {resuming.error === undefined ? null : <Failure error={resuming.error} />}
      <div className={styles.actions}>
        {status === 'paused' ? (
          <Button onClick={resuming.submit} disabledFocusable={resuming.busy}>
            {t('enrollment.pause.resume')}
          </Button>
        ) : (
          <Button onClick={() => setAsked('pause')}>{t('enrollment.pause.action')}</Button>
        )}
        <Button onClick={() => setAsked('withdraw')}>{t('enrollment.withdraw.action')}</Button>
      </div>
      {asked === 'pause' ? <PauseDialog onAct={onAct} onClose={() => setAsked(undefined)} /> : null}
      {asked === 'withdraw' ? (
        <ConfirmDialog
          title={t('enrollment.withdraw.title', { program: enrollment.programTitle })}
          confirm={t('enrollment.withdraw.confirm')}
          onConfirm={() => onAct('withdraw')}
          onClose={() => setAsked(undefined)}
        >
          <Text>{t('enrollment.withdraw.text')}</Text>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

type PauseDialogProps = { onAct: EnrollmentStatusProps['onAct']; onClose: () => void };

function PauseDialog({ onAct, onClose }: PauseDialogProps) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const until = day === '' ? undefined : new Date(`${day}T00:00`);
  const isRight = until !== undefined && until.getTime() > Date.now();
  return (
    <ConfirmDialog
      title={t('enrollment.pause.title')}
      confirm={t('enrollment.pause.action')}
      onConfirm={isRight ? () => onAct({ until: until.toISOString() }) : undefined}
      onClose={onClose}
    >
      <Text>{t('enrollment.pause.text')}</Text>
      <Field
        label={t('enrollment.pause.until')}
        {...(day !== '' && !isRight ? { validationMessage: t('enrollment.pause.missing') } : {})}
      >
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
    </ConfirmDialog>
  );
}
