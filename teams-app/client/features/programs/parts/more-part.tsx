// What is rarely done with a program: duplicate it, archive it, take it out of the archive.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';
import { useProgramActions } from '../for-others/use-program.js';
import { StepBack, type StepBackProps } from './step-back.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function MorePart({ program, onMove }: StepBackProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const actions = useProgramActions(program.id);
  const [isArchiving, setArchiving] = useState(false);
  const duplicating = useChange(async () => {
    go(programPlace({ page: 'program', programId: await actions.duplicate() }));
  });
  const restoring = useChange(actions.restore);
  return (
    <Panel title={t('programs.more.title')}>
      <StepBack program={program} onMove={onMove} />
      <div className={styles.row}>
        <Button onClick={duplicating.submit} disabledFocusable={duplicating.busy}>
          {t('programs.more.duplicate')}
        </Button>
        <Text>{t('programs.more.duplicateText')}</Text>
      </div>
      {duplicating.error === undefined ? null : <Failure error={duplicating.error} />}
      {program.isArchived ? (
        <div className={styles.row}>
          <Button onClick={restoring.submit} disabledFocusable={restoring.busy}>
            {t('programs.more.restore')}
          </Button>
          <Text>{t('programs.more.restoreText')}</Text>
        </div>
      ) : (
        <div className={styles.row}>
          <Button onClick={() => setArchiving(true)}>{t('programs.more.archive')}</Button>
          <Text>{t('programs.more.archiveText')}</Text>
        </div>
      )}
      {restoring.error === undefined ? null : <Failure error={restoring.error} />}
      {isArchiving ? (
        <ConfirmDialog
          title={t('programs.more.archiveTitle', { title: program.title })}
          confirm={t('programs.more.archive')}
          onConfirm={actions.archive}
          onClose={() => setArchiving(false)}
        >
          <Text>{t('programs.more.archiveText')}</Text>
        </ConfirmDialog>
      ) : null}
    </Panel>
  );
}
