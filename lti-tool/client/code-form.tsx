// The field for the code that Teams shows.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkRequest, LinkResponse } from '../../shared/api/lti-api.js';
import { Failure } from '../../shared/ui/states.js';
import { useChange } from '../../shared/ui/use-change.js';
import { useApi } from './use-api.js';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '360px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export type CodeFormProps = {
  onLinked: (answer: LinkResponse) => void;
  onCancel: () => void;
};

export function CodeForm({ onLinked, onCancel }: CodeFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, error, submit } = useChange(async () => {
    const request: LinkRequest = { code: code.trim() };
    onLinked(await api.post('/link', request));
  });

  function send(event: FormEvent) {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') submit();
  }

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <Field
        label={t('lti-page.link.label')}
        hint={t('lti-page.link.hint')}
        {...(missing ? { validationMessage: t('lti-page.link.missing') } : {})}
      >
        <Input
          value={code}
          autoFocus
          autoComplete="one-time-code"
          autoCapitalize="characters"
          maxLength={20}
          onChange={(_, data) => setCode(data.value)}
        />
      </Field>
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t(busy ? 'lti-page.link.submitting' : 'lti-page.link.submit')}
        </Button>
        <Button onClick={onCancel}>{t('lti-page.link.cancel')}</Button>
      </div>
    </form>
  );
}
