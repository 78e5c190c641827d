// For a program's managers: what people say after their first month, as numbers that tell of nobody.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MatchCheckCountsResponse } from '../../../../../shared/api/match-check-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useRead } from '../../../for-all/use-read.js';

const useStyles = makeStyles({
  counts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function MatchCheckCounts({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const path = `/programs/${encodeURIComponent(programId)}/match-check` as const;
  const { data, error, refetch } = useRead(path);
  return (
    <Panel title={t('matchCheck.counts.title')}>
      <Text>{t('matchCheck.counts.lead')}</Text>
      {data ? <Counts counts={data.counts} /> : null}
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading label={t('programs.loading')} />}
    </Panel>
  );
}

function Counts({ counts }: MatchCheckCountsResponse) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!counts) return <Text>{t('matchCheck.counts.few')}</Text>;
  return (
    <ul className={styles.counts}>
      {(['yes', 'unsure', 'no'] as const).map((answer) => (
        <li key={answer}>{t(`matchCheck.counts.${answer}`, { count: counts[answer] })}</li>
      ))}
    </ul>
  );
}
