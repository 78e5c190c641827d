// Writes a further word about a concern; what was typed stays when it could not be sent.
import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useConcernActions } from '../hooks/use-concern.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '68ch' },
  action: { alignSelf: 'flex-start' },
});

export function AnswerForm({ concernId }: { concernId: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { answer } = useConcernActions(concernId);
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isSent, setSent] = useState(false);
  const { busy, error, submit } = useChange(async () => {
    await answer({ text });
    setText('');
    setSent(true);
  });

  function send(event: FormEvent) {
    event.preventDefault();
    const isEmpty = text.trim() === '';
    setMissing(isEmpty);
    setSent(false);
    if (isEmpty) focusField(form.current, ['text']);
    else submit();
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <FormField
        name="text"
        label={t('concerns.one.answer')}
        problem={isMissing ? t('concerns.one.answerMissing') : undefined}
      >
        <Textarea
          value={text}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </FormField>
      {error === undefined ? null : <Failure error={error} />}
      <Button type="submit" className={styles.action} disabledFocusable={busy}>
        {t(busy ? 'concerns.form.sending' : 'concerns.one.send')}
      </Button>
      <Text role="status">{isSent ? t('concerns.one.sent') : ''}</Text>
    </form>
  );
}
