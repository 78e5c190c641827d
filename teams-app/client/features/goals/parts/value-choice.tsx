// How far a goal is: one tap on a percentage, or a number in the goal's own unit.
import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalSummary } from '../../../../../shared/api/goal-api.js';
import { numberFrom } from './goal-draft.js';

export type ValueChoiceProps = { goal: GoalSummary; isBusy: boolean; onChoose: (value: number) => void };

export const PERCENTAGES = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, minWidth: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'end' },
  value: { minWidth: '64px' },
});

export function ValueChoice(props: ValueChoiceProps) {
  return props.goal.measured ? <MeasuredValue {...props} /> : <Percentages {...props} />;
}

function Percentages({ goal, isBusy, onChoose }: ValueChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const group = useFocusInside<HTMLFieldSetElement>();
  const nearest = Math.round(goal.percent / 10) * 10;
  return (
    <fieldset ref={group} className={styles.group}>
      <legend className={styles.legend}>{t('goals.update.how')}</legend>
      <div className={styles.row}>
        {PERCENTAGES.map((percent) => (
          <Button
            key={percent}
            size="small"
            className={styles.value}
            disabledFocusable={isBusy}
            {...(percent === nearest ? { 'data-first': true } : {})}
            onClick={() => onChoose(percent)}
          >
            {t('goals.percent', { percent })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

function MeasuredValue({ goal, isBusy, onChoose }: ValueChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useFocusInside<HTMLFormElement>();
  const { unit = '', value = null, from = 0 } = goal.measured ?? {};
  const [text, setText] = useState(String(value ?? from));
  const [isMissing, setMissing] = useState(false);
  return (
    <form
      ref={form}
      className={styles.row}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const number = numberFrom(text);
        setMissing(number === null);
        if (number === null) form.current?.querySelector('input')?.focus();
        else onChoose(number);
      }}
    >
      <Field
        label={unit ? t('goals.update.valueIn', { unit }) : t('goals.update.value')}
        {...(isMissing ? { validationMessage: t('goals.update.missing') } : {})}
      >
        <Input type="number" step="any" data-first value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {t('goals.update.save')}
      </Button>
    </form>
  );
}

/** Takes the focus to what is marked as the first inside of it, once it is there. */
function useFocusInside<Element extends HTMLElement>() {
  const element = useRef<Element>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return element;
}
