// The requests that I sent: those that wait, in the order of my wishes, and what became of the earlier ones.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentRequest } from '../../../../../shared/api/request-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { PersonItem, PersonList } from './person-list.js';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

export type OpenRequestsProps = {
  requests: readonly SentRequest[];
  onWithdraw: (request: SentRequest) => Promise<void>;
};

export function OpenRequests({ requests, onWithdraw }: OpenRequestsProps) {
  const { t } = useTranslation();
  const [withdrawing, setWithdrawing] = useState<SentRequest>();
  const open = requests.filter(({ state }) => state === 'open');
  const name = withdrawing?.mentor.displayName ?? '';
  return (
    <>
      {open.length > 0 ? (
        <Panel title={t('requestPages.sent.title')}>
          <PersonList>
            {open.map((request) => (
              <OpenRequest key={request.id} request={request} onWithdraw={() => setWithdrawing(request)} />
            ))}
          </PersonList>
        </Panel>
      ) : null}
      {withdrawing ? (
        <ConfirmDialog
          title={t('requestPages.sent.withdrawTitle', { name })}
          confirm={t('requestPages.sent.withdrawConfirm')}
          onConfirm={() => onWithdraw(withdrawing)}
          onClose={() => setWithdrawing(undefined)}
        >
          <Text>{t('requestPages.sent.withdrawText', { name })}</Text>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

export function EarlierRequests({ requests }: { requests: readonly SentRequest[] }) {
  const { t } = useTranslation();
  const earlier = requests.filter(({ state }) => state !== 'open');
  if (earlier.length === 0) return null;
  return (
    <Panel title={t('requestPages.sent.earlier')}>
      <PersonList>
        {earlier.map((request) => (
          <EarlierRequest key={request.id} request={request} />
        ))}
      </PersonList>
    </Panel>
  );
}

function OpenRequest({ request, onWithdraw }: { request: SentRequest; onWithdraw: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { mentor, place, expiresAt, note } = request;
  const name = mentor.displayName;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = dayInZone(expiresAt, { locale: i18n.language, timeZone: zone });
  return (
    <PersonItem
      actions={
        <Button aria-label={t('requestPages.sent.withdrawWhom', { name })} onClick={onWithdraw}>
          {t('requestPages.sent.withdraw')}
        </Button>
      }
    >
      <Heading level={3}>{t('requestPages.sent.wish', { place, name })}</Heading>
      <Text className={styles.quiet}>{t('requestPages.sent.until', { day })}</Text>
      {note ? <Text>{t('requestPages.sent.note', { note })}</Text> : null}
    </PersonItem>
  );
}

function EarlierRequest({ request }: { request: SentRequest }) {
  const { t } = useTranslation();
  const { mentor, state, answer } = request;
  const name = mentor.displayName;
  return (
    <PersonItem>
      <Heading level={3}>{name}</Heading>
      <Text>{t(`requestPages.sent.states.${state}`, { name })}</Text>
      {answer ? (
        <Text>{t('requestPages.sent.answer', { name, reason: t(`requests.reasons.${answer.reason}`) })}</Text>
      ) : null}
      {answer?.words ? <Text>{t('requestPages.sent.words', { words: answer.words })}</Text> : null}
    </PersonItem>
  );
}
