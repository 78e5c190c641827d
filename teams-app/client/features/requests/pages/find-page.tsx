// A mentee's page to find a mentor: the few who are suggested, and the requests that wait for an answer.
import { MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResponse } from '../../../../../shared/api/request-api.js';
import { requests } from '../../../../../shared/i18n/en/requests.js';
import { tabRequests } from '../../../../../shared/i18n/en/tab-requests.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { PageFrame } from '../../../for-all/page-frame.js';
import { useSearch, useSearchActions } from '../hooks/use-requests.js';
import { EarlierRequests, OpenRequests } from '../parts/sent-requests.js';
import { Suggestions } from '../parts/suggestions.js';

addWords({ requestPages: tabRequests, requests });

export function FindPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSearch(programId);
  return (
    <PageFrame
      title={t('requestPages.find.title')}
      {...(data ? { lead: t('requestPages.find.lead', { program: data.programTitle }) } : {})}
      back={{ label: t('requestPages.home'), to: 'home' }}
    >
      {data ? <Content programId={programId} search={data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('requestPages.loading')} />}
    </PageFrame>
  );
}

function Content({ programId, search }: { programId: string; search: SearchResponse }) {
  const { t } = useTranslation();
  const { send, withdraw } = useSearchActions(programId);
  const [done, setDone] = useState('');
  return (
    <>
      <Text role="status">{done}</Text>
      <OpenRequests
        requests={search.requests}
        onWithdraw={async ({ id, mentor }) => {
          await withdraw(id);
          setDone(t('requestPages.sent.withdrawn', { name: mentor.displayName }));
        }}
      />
      {search.state === 'open' ? (
        <Suggestions
          programId={programId}
          search={search}
          onSend={async ({ personId, displayName }, note) => {
            await send({ mentorId: personId, note });
            setDone(t('requestPages.ask.sent', { name: displayName }));
          }}
        />
      ) : (
        <MessageBar layout="multiline" intent={search.state === 'matched' ? 'success' : 'info'}>
          <MessageBarBody>
            <MessageBarTitle>{t(`requestPages.find.${search.state}`)}</MessageBarTitle>{' '}
            {t(`requestPages.find.${search.state}Text`)}
          </MessageBarBody>
        </MessageBar>
      )}
      <EarlierRequests requests={search.requests} />
    </>
  );
}
