// Enrollment: what stays between me and the matching.
import { Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormField } from '../form-field.js';
import type { EnrollmentPartProps } from './enrollment-part.js';
import { WordsField } from './words-field.js';

const lists = [
  { name: 'wishes', most: 5 },
  { name: 'ratherNot', most: 20 },
] as const;

export function PrivateFields({ form, change, problemOf, hintOf }: EnrollmentPartProps) {
  const { t } = useTranslation();
  const refuse = (word: string) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(word) ? undefined : t('enrollment.emailInvalid');
  return (
    <>
      <FormField
        name="accessNeeds"
        label={t('enrollment.accessNeeds')}
        hint={hintOf('accessNeeds', 'mine', t('enrollment.accessNeedsHint'))}
        problem={problemOf('accessNeeds')}
      >
        <Textarea
          value={form.accessNeeds}
          rows={2}
          maxLength={500}
          resize="vertical"
          onChange={(_, { value }) => change({ accessNeeds: value })}
        />
      </FormField>
      {lists.map(({ name, most }) => (
        <WordsField
          key={name}
          name={name}
          label={t(`enrollment.${name}`)}
          hint={hintOf(name, 'mine', t(`enrollment.${name}Hint`))}
          problem={problemOf(name)}
          value={form[name]}
          most={most}
          refuse={refuse}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </>
  );
}
