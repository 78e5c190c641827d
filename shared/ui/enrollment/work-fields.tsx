// Enrollment: where I work, which languages I speak, and when I may meet.
import { Checkbox, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../form-field.js';
import { FormGroup } from '../form-group.js';
import type { EnrollmentPartProps } from './enrollment-part.js';
import { WordsField } from './words-field.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const levels = [1, 2, 3, 4, 5, 6];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(210px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
  days: { display: 'flex', flexWrap: 'wrap' },
});

export function WorkFields(part: EnrollmentPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { form, change, problemOf, hintOf, suggestions } = part;
  const zones = useId();
  return (
    <>
      <div className={styles.row}>
        {(['department', 'office'] as const).map((name) => (
          <FormField
            key={name}
            name={name}
            label={t(`enrollment.${name}`)}
            hint={hintOf(name, name === 'department' ? 'others' : 'managers')}
            problem={problemOf(name)}
          >
            <Input
              value={form[name]}
              maxLength={120}
              onChange={(_, { value }) => change({ [name]: value })}
            />
          </FormField>
        ))}
        <FormField
          name="seniority"
          label={t('enrollment.seniority')}
          hint={hintOf('seniority', 'managers')}
          problem={problemOf('seniority')}
        >
          <Select
            value={String(form.seniority)}
            onChange={(_, { value }) => change({ seniority: Number(value) })}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {t(`enrollment.seniorityLevel.${level}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          name="timeZone"
          label={t('enrollment.timeZone')}
          hint={hintOf('timeZone', 'others')}
          problem={problemOf('timeZone')}
        >
          <Input
            value={form.timeZone}
            list={zones}
            onChange={(_, { value }) => change({ timeZone: value })}
          />
        </FormField>
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </div>
      <WordsField
        name="languages"
        label={t('enrollment.languages')}
        hint={hintOf('languages', 'others', t('enrollment.languagesHint'))}
        problem={problemOf('languages')}
        value={form.languages}
        most={10}
        suggestions={suggestions.languages.map(({ tag, name }) => ({ value: tag, label: name }))}
        isFree={false}
        onChange={(languages) => change({ languages })}
      />
      <Availability {...part} />
    </>
  );
}

function Availability({ form, change, problemOf, hintOf }: EnrollmentPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const nameOf = useWeekdayName();
  return (
    <>
      <FormGroup
        legend={t('enrollment.weekdays')}
        lead={hintOf('weekdays', 'managers')}
        name="weekdays"
        problem={problemOf('weekdays')}
      >
        <div className={styles.days}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={nameOf(day)}
              checked={form.weekdays.includes(day)}
              onChange={(_, { checked }) =>
                change({
                  weekdays: weekdays.filter((one) =>
                    one === day ? checked === true : form.weekdays.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </FormGroup>
      <div className={styles.row}>
        {(['workStart', 'workEnd'] as const).map((name) => (
          <FormField
            key={name}
            name={name}
            label={t(`enrollment.${name}`)}
            hint={hintOf(name, 'managers')}
            problem={problemOf(name)}
          >
            <Input type="time" value={form[name]} onChange={(_, { value }) => change({ [name]: value })} />
          </FormField>
        ))}
      </div>
    </>
  );
}

/** 1 is Monday; January 1st, 2024, was one. */
function useWeekdayName() {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return (day: number) => format.format(new Date(Date.UTC(2024, 0, day)));
}
