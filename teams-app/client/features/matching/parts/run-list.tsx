// The runs of a program, the newest first, with what each came to.
import { Badge, Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../../../../shared/api/matching-api.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';
import { useRunWords } from './run-words.js';

const colors = { running: 'brand', done: 'success', failed: 'danger', cancelled: 'informative' } as const;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  badges: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function RunList({ programId, runs }: { programId: string; runs: RunSummary[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {runs.map((run) => (
        <RunItem key={run.id} programId={programId} run={run} />
      ))}
    </ul>
  );
}

function RunItem({ programId, run }: { programId: string; run: RunSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const words = useRunWords();
  const { id, name, state, isPublished, progress } = run;
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.badges}>
          <Text weight="semibold">{name}</Text>
          <Badge appearance="tint" color={colors[state]}>
            {t(`workbench.state.${state}`)}
          </Badge>
          {isPublished ? <Badge appearance="tint">{t('workbench.published')}</Badge> : null}
        </span>
        <Text size={200} className={styles.quiet}>
          {words.started(run)}
        </Text>
        {state === 'done' ? <Text>{words.summary(run)}</Text> : null}
        {state === 'running' ? <ProgressBar value={progress} aria-label={name} /> : null}
      </span>
      <Button
        aria-label={t('workbench.openRun', { name })}
        onClick={() => go(programPlace({ page: 'run', programId, runId: id }))}
      >
        {t('workbench.open')}
      </Button>
    </li>
  );
}
