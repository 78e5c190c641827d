// Who looks after a program, and the ways to add and to remove somebody.
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramResponse } from '../../../../shared/api/program-api.js';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog.js';
import { focusField } from '../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../shared/ui/form-field.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useSubmit } from '../../../../shared/ui/use-submit.js';
import { programPlace } from '../../program-places.js';
import { useTab } from '../../tab-context.js';
import { useHome } from '../../use-home.js';
import { useProgramActions } from './use-program.js';

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
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '420px' },
  action: { alignSelf: 'flex-start' },
});

export function ManagersPart({ program }: { program: ProgramResponse['program'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<Manager>();
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
      {isChangeable ? <AddManager programId={program.id} /> : null}
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

function AddManager({ programId }: { programId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const actions = useProgramActions(programId);
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const { busy, error, submit } = useSubmit(async () => {
    await actions.addManager({ email: email.trim() });
    setEmail('');
    setAdded(true);
  });

  function add(event: FormEvent) {
    event.preventDefault();
    const isWrong = !/^\S+@\S+\.\S+$/.test(email.trim());
    setProblem(isWrong);
    setAdded(false);
    if (isWrong) focusField(form.current, ['email']);
    else submit();
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={add}>
      <FormField
        name="email"
        label={t('programs.managers.email')}
        hint={t('programs.managers.emailHint')}
        problem={problem ? t('programs.managers.emailInvalid') : undefined}
      >
        <Input type="email" value={email} onChange={(_, data) => setEmail(data.value)} />
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
      <Button type="submit" className={styles.action} disabledFocusable={busy}>
        {t(busy ? 'programs.working' : 'programs.managers.add')}
      </Button>
      <Text role="status">{isAdded ? t('programs.managers.added') : ''}</Text>
    </form>
  );
}
