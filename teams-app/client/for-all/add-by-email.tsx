// Adds somebody to a list by their e-mail address.
import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../../shared/ui/focus-field.js';
import { FormField } from '../../../shared/ui/form-field.js';
import { Failure } from '../../../shared/ui/states.js';
import { useChange } from '../../../shared/ui/use-change.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '420px' },
  action: { alignSelf: 'flex-start' },
});

export type AddByEmailProps = {
  label: string;
  hint?: string;
  action: string;
  onAdd: (email: string) => Promise<unknown>;
};

export function AddByEmail({ label, hint, action, onAdd }: AddByEmailProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const { busy, error, submit } = useChange(async () => {
    await onAdd(email.trim());
    setEmail('');
    setAdded(true);
  });

  function add(event: FormEvent) {
    event.preventDefault();
    const wrong = !/^\S+@\S+\.\S+$/.test(email.trim());
    setWrong(wrong);
    setAdded(false);
    if (wrong) focusField(form.current, ['email']);
    else submit();
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={add}>
      <FormField
        name="email"
        label={label}
        {...(hint ? { hint } : {})}
        problem={isWrong ? t('tab.byEmail.invalid') : undefined}
      >
        <Input type="email" value={email} onChange={(_, data) => setEmail(data.value)} />
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
      <Button type="submit" className={styles.action} disabledFocusable={busy}>
        {action}
      </Button>
      <Text role="status">{isAdded ? t('tab.byEmail.added') : ''}</Text>
    </form>
  );
}
