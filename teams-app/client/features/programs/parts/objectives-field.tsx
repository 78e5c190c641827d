// What a program is for: any of the six objectives.
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Objective } from '../../../../../shared/api/program-api.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';

const objectives = [
  'skill-development',
  'career-advancement',
  'networking',
  'onboarding',
  'inclusion',
  'leadership',
] as const satisfies Objective[];

export type ObjectivesFieldProps = {
  legend: string;
  lead?: string;
  value: Objective[];
  problem?: string | undefined;
  onChange: (value: Objective[]) => void;
};

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(190px, 100%), 1fr))' },
});

export function ObjectivesField({ legend, lead, value, problem, onChange }: ObjectivesFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation();

  function toggle(objective: Objective, isWanted: boolean) {
    onChange(objectives.filter((one) => (one === objective ? isWanted : value.includes(one))));
  }

  return (
    <FormGroup legend={legend} lead={lead} name="objectives" problem={problem}>
      <div className={styles.list}>
        {objectives.map((objective) => (
          <Checkbox
            key={objective}
            label={t(`programs.objective.${objective}`)}
            checked={value.includes(objective)}
            onChange={(_, { checked }) => toggle(objective, checked === true)}
          />
        ))}
      </div>
    </FormGroup>
  );
}
