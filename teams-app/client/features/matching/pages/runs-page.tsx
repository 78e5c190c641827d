// The workbench's first page: start a run, see those there are, and compare two of them.
import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunsResponse } from '../../../../../shared/api/matching-api.js';
import { tabWorkbench } from '../../../../../shared/i18n/en/tab-workbench.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Empty, Failure, Loading } from '../../../../../shared/ui/states.js';
import { PageFrame } from '../../../for-all/page-frame.js';
import { RequestsOverview } from '../../requests/for-others/requests-overview.js';
import { useRuns } from '../hooks/use-run.js';
import { CompareRuns } from '../parts/compare-runs.js';
import { RunList } from '../parts/run-list.js';
import { StartRun } from '../parts/start-run.js';

addWords({ workbench: tabWorkbench });

export function RunsPage({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRuns(programId);
  return (
    <PageFrame
      title={t('workbench.title')}
      lead={t('workbench.lead')}
      back={{ label: t('programs.backToProgram'), to: { page: 'program', programId } }}
    >
      <RequestsOverview programId={programId} />
      {data ? <Content programId={programId} {...data} /> : null}
      {!data && error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('workbench.loading')} />}
    </PageFrame>
  );
}

function Content({ programId, runs, mayStart }: RunsResponse & { programId: string }) {
  const { t } = useTranslation();
  const done = runs.filter(({ state }) => state === 'done').length;
  return (
    <>
      {mayStart ? (
        <StartRun programId={programId} runs={runs} />
      ) : (
        <Panel title={t('workbench.start.notYet')}>
          <Text>{t('workbench.start.notYetText')}</Text>
        </Panel>
      )}
      <Panel title={t('workbench.runs')}>
        {runs.length === 0 ? (
          <Empty text={t('workbench.none')} />
        ) : (
          <RunList programId={programId} runs={runs} />
        )}
      </Panel>
      {done > 1 ? <CompareRuns programId={programId} runs={runs} /> : null}
    </>
  );
}
