// How far the goals are, asked along with a check-in; leaving it as it is records nothing.
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalSummary } from '../../../../../shared/api/goal-api.js';
import { tabGoals } from '../../../../../shared/i18n/en/tab-goals.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { useGoals } from '../hooks/use-goals.js';
import { numberFrom } from '../parts/goal-draft.js';
import { PERCENTAGES } from '../parts/value-choice.js';

addWords({ goals: tabGoals });

export type CheckInGoalsProps = {
  pairId: string;
  /** undefined: nothing is to be recorded. */
  onChange: (goalId: string, value: number | undefined) => void;
};

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export function CheckInGoals({ pairId, onChange }: CheckInGoalsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data } = useGoals(pairId);
  const active = (data?.goals ?? []).filter(({ state }) => state === 'active');
  if (active.length === 0) return null;
  return (
    <FormGroup legend={t('goals.checkIn.title')} lead={t('goals.checkIn.who')}>
      <div className={styles.list}>
        {active.map((goal) => (
          <Field key={goal.id} label={labelOf(goal, t('goals.erased'))}>
            {goal.measured ? (
              <Input
                type="number"
                step="any"
                onChange={(_, { value }) => onChange(goal.id, numberFrom(value) ?? undefined)}
              />
            ) : (
              <Percentage onChange={(value) => onChange(goal.id, value)} />
            )}
          </Field>
        ))}
      </div>
    </FormGroup>
  );
}

/** A field hands its label and hint to the one control in it. */
function Percentage({ onChange, ...field }: { onChange: (value: number | undefined) => void }) {
  const { t } = useTranslation();
  return (
    <Select {...field} onChange={(_, { value }) => onChange(numberFrom(value) ?? undefined)}>
      <option value="">{t('goals.checkIn.keep')}</option>
      {PERCENTAGES.map((percent) => (
        <option key={percent} value={percent}>
          {t('goals.percent', { percent })}
        </option>
      ))}
    </Select>
  );
}

function labelOf({ title, measured }: GoalSummary, erased: string): string {
  return measured?.unit ? `${title ?? erased} (${measured.unit})` : (title ?? erased);
}
