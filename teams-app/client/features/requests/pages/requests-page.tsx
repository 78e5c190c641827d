// A mentor's page of requests: who would like to be their mentee, and the answer.
import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedResponse } from '../../../../../shared/api/request-api.js';
import { requests } from '../../../../../shared/i18n/en/requests.js';
import { tabRequests } from '../../../../../shared/i18n/en/tab-requests.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { PageFrame } from '../../../for-all/page-frame.js';
import { useAnswers, useReceived } from '../hooks/use-requests.js';
import { DeclineDialog } from '../parts/decline-dialog.js';
import { type Answering, ReceivedRequests } from '../parts/received-requests.js';

addWords({ requestPages: tabRequests, requests });

export function RequestsPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useReceived(programId);
  return (
    <PageFrame
      title={t('requestPages.received.title')}
      {...(data ? { lead: t('requestPages.received.lead', { program: data.programTitle }) } : {})}
      back={{ label: t('requestPages.home'), to: 'home' }}
    >
      {data ? <Content programId={programId} received={data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('requestPages.loadingReceived')} />}
    </PageFrame>
  );
}

function Content({ programId, received }: { programId: string; received: ReceivedResponse }) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState<Answering>();
  const [done, setDone] = useState('');
  const { accept, decline, look } = useAnswers(programId);
  const { id, mentee } = answering?.request ?? {};
  const name = mentee?.displayName ?? '';
  /** What was refused may have changed meanwhile: the list shows it. */
  const close = () => {
    setAnswering(undefined);
    look();
  };
  return (
    <>
      <Text role="status">{done}</Text>
      <ReceivedRequests requests={received.requests} onAnswer={setAnswering} />
      {id && answering?.answer === 'accept' ? (
        <ConfirmDialog
          title={t('requestPages.accept.title', { name })}
          confirm={t('requestPages.accept.confirm')}
          onConfirm={async () => {
            await accept(id);
            setDone(t('requestPages.received.accepted', { name }));
          }}
          onClose={close}
        >
          <Text>{t('requestPages.accept.text')}</Text>
        </ConfirmDialog>
      ) : null}
      {id && answering?.answer === 'decline' ? (
        <DeclineDialog
          name={name}
          onDecline={async (answer) => {
            await decline(id, answer);
            setDone(t('requestPages.received.declined', { name }));
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
