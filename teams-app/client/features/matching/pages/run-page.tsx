// One run of a program's matching: its progress, and then what it came to.
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunResponse } from '../../../../../shared/api/matching-api.js';
import { tabWorkbench } from '../../../../../shared/i18n/en/tab-workbench.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { PageFrame } from '../../../for-all/page-frame.js';
import { useRun } from '../hooks/use-run.js';
import { DraftPart } from '../parts/draft-part.js';
import { PublishPart } from '../parts/publish-part.js';
import { RunProgress } from '../parts/run-progress.js';
import { RunResult } from '../parts/run-result.js';
import { useRunWords } from '../parts/run-words.js';

addWords({ workbench: tabWorkbench });

export function RunPage({ programId, runId }: { programId: string; runId: string }) {
  const { t } = useTranslation();
  const words = useRunWords();
  const { data, error, refetch } = useRun(programId, runId);
  return (
    <PageFrame
      title={data?.run.name ?? t('workbench.title')}
      {...(data ? { lead: `${words.started(data.run)}. ${t(`workbench.mode.${data.run.mode}`)}.` } : {})}
      back={{ label: t('workbench.back'), to: { page: 'runs', programId } }}
    >
      {data ? <State programId={programId} result={data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('workbench.loading')} />}
    </PageFrame>
  );
}

function State({ programId, result }: { programId: string; result: RunResponse }): ReactNode {
  const { t } = useTranslation();
  const { run } = result;
  switch (run.state) {
    case 'running':
      return <RunProgress programId={programId} run={run} />;
    case 'failed':
      return (
        <>
          <Text role="status">{run.failure ?? t('workbench.failed')}</Text>
          <DraftPart programId={programId} run={run} />
        </>
      );
    case 'cancelled':
      return (
        <>
          <Text role="status">{t('workbench.cancelled')}</Text>
          <DraftPart programId={programId} run={run} />
        </>
      );
    case 'done':
      return (
        <>
          <PublishPart programId={programId} result={result} />
          <DraftPart programId={programId} run={run} />
          <RunResult programId={programId} result={result} />
        </>
      );
  }
}
