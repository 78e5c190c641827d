// Enrollment: a look at myself, and the consent in plain words.
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '../form-group.js';
import { Panel } from '../panel.js';
import type { EnrollmentPartProps } from './enrollment-part.js';

const questions = ['hasTime', 'knowsTools', 'knowsGoal'] as const;
const promises = ['use', 'see', 'end'] as const;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function ConsentFields({ form, change, problemOf, hintOf }: EnrollmentPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('enrollment.group.ready')}>
        <FormGroup
          legend={t('enrollment.readyLead')}
          lead={hintOf('readiness', 'mine')}
          name="readiness"
          problem={problemOf('readiness')}
        >
          {questions.map((question) => (
            <Checkbox
              key={question}
              label={t(`enrollment.readiness.${question}`)}
              checked={form.readiness[question]}
              onChange={(_, { checked }) =>
                change({ readiness: { ...form.readiness, [question]: checked === true } })
              }
            />
          ))}
        </FormGroup>
      </Panel>
      <Panel title={t('enrollment.group.consent')}>
        <ul className={styles.list}>
          {promises.map((promise) => (
            <li key={promise}>{t(`enrollment.consentText.${promise}`)}</li>
          ))}
        </ul>
        <FormGroup legend={t('enrollment.group.consent')} name="consent" problem={problemOf('consent')}>
          <Checkbox
            label={t('enrollment.consent')}
            checked={form.consent}
            onChange={(_, { checked }) => change({ consent: checked === true })}
          />
        </FormGroup>
      </Panel>
    </>
  );
}
