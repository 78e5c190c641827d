// One concern: what was said, who reads it, and what can be done with it.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernResponse } from '../../../../../shared/api/concern-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { Frame } from '../../../for-all/frame.js';
import { namesOf } from '../../../for-all/names-of.js';
import { useDay } from '../../../for-all/use-day.js';
import { useRead } from '../../../for-all/use-read.js';
import { carePlace } from '../../../places/care-places.js';
import { useConcernActions } from '../hooks/use-concern.js';
import { AnswerForm } from '../parts/answer-form.js';
import { ConcernState } from '../parts/concern-list.js';
import { ConcernTrail } from '../parts/concern-trail.js';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  message: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ConcernPage({ concernId }: { concernId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead(`/concerns/${encodeURIComponent(concernId)}`);
  return (
    <Frame
      title={data ? t(`concerns.kinds.${data.concern.kind}`) : t('concerns.one.title')}
      {...(data ? { lead: data.concern.programTitle } : {})}
      back={{ label: t('concerns.back'), place: carePlace({ page: 'concerns' }) }}
    >
      {data ? <Content concern={data.concern} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('concerns.loading')} />}
    </Frame>
  );
}

type ConcernProps = { concern: ConcernResponse['concern'] };

function Content({ concern }: ConcernProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const day = useDay();
  const { myPart, readers, reporter, messages, state } = concern;
  return (
    <>
      <div className={styles.state}>
        <ConcernState concern={concern} />
        <Text className={styles.quiet}>
          {t(`concerns.one.${myPart}`, {
            names: namesOf(readers, i18n.language),
            name: reporter.displayName,
          })}
        </Text>
      </div>
      <Panel title={t('concerns.one.messages')}>
        {messages.map(({ by, at, text }) => (
          <div key={at + by.personId} className={styles.message}>
            <Text size={200} className={styles.quiet}>
              {by.displayName}, {day(at)}
            </Text>
            <Text className={styles.words}>{text}</Text>
          </div>
        ))}
        {state === 'closed' ? null : <AnswerForm concernId={concern.id} />}
      </Panel>
      {state === 'closed' ? null : <Actions concern={concern} />}
      <ConcernTrail trail={concern.trail} />
    </>
  );
}

function Actions({ concern }: ConcernProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { take, close } = useConcernActions(concern.id);
  const [isClosing, setClosing] = useState(false);
  const taking = useChange(take);
  const { myPart, takenBy, reporter } = concern;
  return (
    <>
      <div className={styles.actions}>
        {myPart === 'reader' && !takenBy ? (
          <Button appearance="primary" onClick={taking.submit} disabledFocusable={taking.busy}>
            {t('concerns.one.take')}
          </Button>
        ) : null}
        <Button onClick={() => setClosing(true)}>{t('concerns.one.close')}</Button>
      </div>
      {taking.error === undefined ? null : <Failure error={taking.error} />}
      {isClosing ? (
        <ConfirmDialog
          title={t('concerns.one.closeTitle')}
          confirm={t('concerns.one.close')}
          onConfirm={close}
          onClose={() => setClosing(false)}
        >
          <Text>
            {t(myPart === 'reporter' ? 'concerns.one.closeReporter' : 'concerns.one.closeReader', {
              name: reporter.displayName,
            })}
          </Text>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
