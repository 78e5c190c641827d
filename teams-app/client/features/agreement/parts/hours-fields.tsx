// On which days and at which hours of my own clock I can be reached.
import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreedHours, AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { useTermWords } from '../hooks/use-term-words.js';
import type { ProblemOf } from './draft-problems.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

export type HoursFieldsProps = {
  hours: AgreedHours;
  people: Pick<AgreementResponse, 'members' | 'me'>;
  problemOf: ProblemOf;
  onChange: (hours: AgreedHours) => void;
};

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

export function HoursFields({ hours, people, problemOf, onChange }: HoursFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = useTermWords(people);
  const toggled = (day: number, isOn: boolean) =>
    weekdays.filter((one) => (one === day ? isOn : hours.weekdays.includes(one)));
  return (
    <>
      <FormGroup legend={t('tabAgreement.draft.weekdays')} name="weekdays" problem={problemOf('weekdays')}>
        <div className={styles.days}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={words.weekday(day)}
              checked={hours.weekdays.includes(day)}
              onChange={(_, { checked }) => onChange({ ...hours, weekdays: toggled(day, checked === true) })}
            />
          ))}
        </div>
      </FormGroup>
      <div className={styles.row}>
        {(['start', 'end'] as const).map((name) => (
          <FormField key={name} name={name} label={t(`tabAgreement.draft.${name}`)} problem={problemOf(name)}>
            <Input
              type="time"
              value={hours[name]}
              onChange={(_, { value }) => onChange({ ...hours, [name]: value })}
            />
          </FormField>
        ))}
      </div>
    </>
  );
}
