// How far a run is, with a way to stop it.
import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../../../../shared/api/matching-api.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useRunActions } from '../hooks/use-run.js';

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

export function RunProgress({ programId, run }: { programId: string; run: RunSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { cancel } = useRunActions(programId, run.id);
  const { busy, error, submit } = useChange(cancel);
  const percent = Math.round(run.progress * 100);
  return (
    <Panel title={t('workbench.progress.title')} eyebrow={t('tab.home.next')}>
      <ProgressBar value={run.progress} aria-label={t('workbench.progress.title')} />
      <Text role="status">{t('workbench.progress.text', { percent })}</Text>
      {error === undefined ? null : <Failure error={error} />}
      <Button className={styles.action} onClick={submit} disabledFocusable={busy}>
        {t(busy ? 'programs.working' : 'workbench.progress.cancel')}
      </Button>
    </Panel>
  );
}
