// Who looks after a program, and the ways to add and to remove somebody.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramResponse } from '../../../../../shared/api/program-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { AddByEmail } from '../../../for-all/add-by-email.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useHome } from '../../../for-all/use-home.js';
import { programPlace } from '../../../places/program-places.js';
import { useProgramActions } from '../for-others/use-program.js';

type Manager = ProgramResponse['program']['managers'][number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  manager: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

export function ManagersPart({ program }: { program: ProgramResponse['program'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<Manager>();
  const { addManager } = useProgramActions(program.id);
  const isChangeable = !program.isArchived;
  return (
    <Panel title={t('programs.managers.title')}>
      <ul className={styles.list}>
        {program.managers.map((manager) => (
          <li key={manager.personId} className={styles.manager}>
            <Text>{manager.displayName}</Text>
            {isChangeable && program.managers.length > 1 ? (
              <Button
                size="small"
                aria-label={t('programs.managers.removeOf', { name: manager.displayName })}
                onClick={() => setLeaving(manager)}
              >
                {t('programs.managers.remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isChangeable ? (
        <AddByEmail
          label={t('programs.managers.email')}
          hint={t('programs.managers.emailHint')}
          action={t('programs.managers.add')}
          onAdd={(email) => addManager({ email })}
        />
      ) : null}
      {leaving ? (
        <RemoveDialog programId={program.id} manager={leaving} onClose={() => setLeaving(undefined)} />
      ) : null}
    </Panel>
  );
}

type RemoveDialogProps = { programId: string; manager: Manager; onClose: () => void };

/** Whoever removes themselves can't stay on a page of managers. */
function RemoveDialog({ programId, manager, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const { go } = useTab();
  const { removeManager } = useProgramActions(programId);
  const isMe = useHome().data?.me.personId === manager.personId;

  async function remove() {
    await removeManager(manager.personId);
    if (isMe) go(programPlace({ page: 'list' }));
  }

  return (
    <ConfirmDialog
      title={t('programs.managers.removeTitle', { name: manager.displayName })}
      confirm={t('programs.managers.remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <Text>{t(isMe ? 'programs.managers.removeMe' : 'programs.managers.removeText')}</Text>
    </ConfirmDialog>
  );
}
