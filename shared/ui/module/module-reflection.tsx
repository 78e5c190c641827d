// The step where people write down what they think, for themselves only.
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states.js';
import { useChange } from '../use-change.js';

export type ModuleReflectionProps = {
  prompt: string;
  hint: string;
  text: string;
  onSave: (text: string) => Promise<void>;
  onSkip: () => void;
  onBack: () => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ModuleReflection({ prompt, hint, text, onSave, onSkip, onBack }: ModuleReflectionProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [draft, setDraft] = useState(text);
  const [empty, setEmpty] = useState(false);
  const { busy, error, submit } = useChange(() => onSave(draft.trim()));

  function save() {
    const missing = draft.trim() === '';
    setEmpty(missing);
    if (!missing) submit();
  }

  return (
    <div className={styles.root}>
      <Text size={400}>{prompt}</Text>
      <Field
        label={t('player.reflection.label')}
        hint={hint}
        {...(empty ? { validationMessage: t('player.reflection.empty') } : {})}
      >
        <Textarea
          value={draft}
          rows={6}
          maxLength={4000}
          resize="vertical"
          onChange={(_, data) => setDraft(data.value)}
        />
      </Field>
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={save} disabledFocusable={busy}>
          {t(busy ? 'player.reflection.saving' : 'player.reflection.save')}
        </Button>
        <Button onClick={onSkip}>{t('player.reflection.skip')}</Button>
        <Button onClick={onBack}>{t('player.back')}</Button>
      </div>
    </div>
  );
}
