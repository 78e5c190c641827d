// The quiz: one choice for each question, sent together.
import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleView } from '../../api/module-api.js';
import { Failure } from '../states.js';
import { useChange } from '../use-change.js';

export type ModuleQuizProps = {
  questions: ModuleView['quiz'];
  onFinish: (answers: Record<string, string>) => Promise<void>;
  onBack: () => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function ModuleQuiz({ questions, onFinish, onBack }: ModuleQuizProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [checked, setChecked] = useState(false);
  const { busy, error, submit } = useChange(() => onFinish(answers));

  function finish() {
    const open = questions.find(({ id }) => answers[id] === undefined);
    setChecked(true);
    if (open) document.querySelector<HTMLInputElement>(`input[name="quiz-${open.id}"]`)?.focus();
    else submit();
  }

  return (
    <div className={styles.root}>
      <Text>{t('player.quiz.lead')}</Text>
      {questions.map(({ id, text, options }, index) => (
        <Field
          key={id}
          label={`${index + 1}. ${text}`}
          {...(checked && answers[id] === undefined ? { validationMessage: t('player.quiz.missing') } : {})}
        >
          <RadioGroup
            name={`quiz-${id}`}
            value={answers[id] ?? ''}
            onChange={(_, { value }) => setAnswers((before) => ({ ...before, [id]: value }))}
          >
            {options.map((option) => (
              <Radio key={option.id} value={option.id} label={option.text} />
            ))}
          </RadioGroup>
        </Field>
      ))}
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={finish} disabledFocusable={busy}>
          {t(busy ? 'player.quiz.submitting' : 'player.quiz.submit')}
        </Button>
        <Button onClick={onBack}>{t('player.back')}</Button>
      </div>
    </div>
  );
}
