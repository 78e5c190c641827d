// What can be done with a run as a draft: give it a name, keep a copy under another one, delete it.
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSummary } from '../../../../../shared/api/matching-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';
import { useRunActions } from '../hooks/use-run.js';

type Doing = 'rename' | 'copy' | 'delete';

const LONGEST = 80;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function DraftPart({ programId, run }: { programId: string; run: RunSummary }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>();
  const can: Doing[] = [
    'rename',
    ...(run.state === 'done' ? (['copy'] as const) : []),
    ...(run.state === 'running' || run.isPublished ? [] : (['delete'] as const)),
  ];
  return (
    <div className={styles.row}>
      {can.map((one) => (
        <Button key={one} onClick={() => setDoing(one)}>
          {t(`workbench.draft.${one}`)}
        </Button>
      ))}
      {doing ? (
        <DraftDialog programId={programId} run={run} doing={doing} onClose={() => setDoing(undefined)} />
      ) : null}
    </div>
  );
}

type DraftDialogProps = { programId: string; run: RunSummary; doing: Doing; onClose: () => void };

function DraftDialog({ programId, run, doing, onClose }: DraftDialogProps) {
  const { t } = useTranslation();
  const { go } = useTab();
  const { rename, copy, remove } = useRunActions(programId, run.id);
  const [name, setName] = useState(
    doing === 'copy' ? t('workbench.draft.copyOf', { name: run.name }) : run.name,
  );

  async function confirm() {
    switch (doing) {
      case 'rename':
        return rename(name);
      case 'copy':
        return go(programPlace({ page: 'run', programId, runId: await copy(name) }));
      case 'delete':
        await remove();
        return go(programPlace({ page: 'runs', programId }));
    }
  }

  return (
    <ConfirmDialog
      title={t(`workbench.draft.title.${doing}`, { name: run.name })}
      confirm={t(`workbench.draft.confirm.${doing}`)}
      onConfirm={doing === 'delete' || name.trim() ? confirm : undefined}
      onClose={onClose}
    >
      {doing === 'delete' ? (
        <Text>{t('workbench.draft.deleteText')}</Text>
      ) : (
        <FormField name="name" label={t('workbench.draft.name')}>
          <Input value={name} maxLength={LONGEST} onChange={(_, data) => setName(data.value)} />
        </FormField>
      )}
    </ConfirmDialog>
  );
}
