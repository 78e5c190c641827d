// Writes one text of an agreement, with a question that helps and a wording to begin with.
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { TEXT_LIMIT, type TextField } from '../../../../../shared/api/agreement-fields.js';
import { FormField } from '../../../../../shared/ui/form-field.js';

export type TextFieldInputProps = {
  field: TextField;
  value: string;
  label?: string;
  problem?: string | undefined;
  onChange: (value: string) => void;
};

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
  },
  example: { alignSelf: 'flex-start' },
});

export function TextFieldInput({ field, value, label, problem, onChange }: TextFieldInputProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const name = label ?? t(`agreement.fields.${field}`);
  const example = t('tabAgreement.draft.example');
  return (
    <div className={styles.root}>
      <FormField name={field} label={name} hint={t(`tabAgreement.hints.${field}`)} problem={problem}>
        <Textarea
          value={value}
          maxLength={TEXT_LIMIT}
          resize="vertical"
          rows={3}
          onChange={(_, data) => onChange(data.value)}
        />
      </FormField>
      {value === '' ? (
        <Button
          size="small"
          appearance="subtle"
          className={styles.example}
          aria-label={`${example}: ${name}`}
          onClick={() => onChange(t(`tabAgreement.examples.${field}`))}
        >
          {example}
        </Button>
      ) : null}
    </div>
  );
}
