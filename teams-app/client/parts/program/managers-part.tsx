// Who looks after a program, and a way to add somebody.
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramResponse } from '../../../../shared/api/program-api.js';
import { focusField } from '../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../shared/ui/form-field.js';
import { Panel } from '../../../../shared/ui/panel.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useSubmit } from '../../../../shared/ui/use-submit.js';
import { useProgramActions } from './use-program.js';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '420px' },
  action: { alignSelf: 'flex-start' },
});

export function ManagersPart({ program }: { program: ProgramResponse['program'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Panel title={t('programs.managers.title')}>
      <ul className={styles.list}>
        {program.managers.map(({ personId, displayName }) => (
          <li key={personId}>{displayName}</li>
        ))}
      </ul>
      {program.isArchived ? null : <AddManager programId={program.id} />}
    </Panel>
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
