// Chooses one value of the frame of an agreement.
import { Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgreementResponse } from '../../../../../shared/api/agreement-api.js';
import {
  CHANNELS,
  EVERY_DAYS,
  type FrameField,
  REPLY_DAYS,
  SESSION_MINUTES,
  TURNS,
} from '../../../../../shared/api/agreement-fields.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { useTermWords } from '../hooks/use-term-words.js';

export type FrameFieldInputProps = {
  field: FrameField;
  /** Undefined while nothing is chosen. */
  value: string | number | undefined;
  people: Pick<AgreementResponse, 'members' | 'me'>;
  label?: string;
  hint?: string | undefined;
  problem?: string | undefined;
  onChange: (value: string | number) => void;
};

export function FrameFieldInput({ field, value, people, label, ...rest }: FrameFieldInputProps) {
  const { t } = useTranslation();
  const words = useTermWords(people);
  const options = optionsOf(field, people);
  const wordsFor = (option: string | number) => {
    if (field !== 'scheduler') return words.value(field, option);
    if (option === TURNS) return t('tabAgreement.draft.turns');
    if (option === people.me) return t('tabAgreement.draft.iBook');
    return t('tabAgreement.draft.books', { name: words.names([String(option)]) });
  };
  function choose(text: string) {
    const option = options.find((one) => String(one) === text);
    if (option !== undefined) rest.onChange(option);
  }
  return (
    <FormField name={field} label={label ?? words.label(field)} hint={rest.hint} problem={rest.problem}>
      <Select value={value === undefined ? '' : String(value)} onChange={(_, data) => choose(data.value)}>
        {value === undefined ? <option value="">{t('tabAgreement.compare.choose')}</option> : null}
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {wordsFor(option)}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

function optionsOf(
  field: FrameField,
  { members }: Pick<AgreementResponse, 'members'>,
): readonly (string | number)[] {
  switch (field) {
    case 'everyDays':
      return EVERY_DAYS;
    case 'minutes':
      return SESSION_MINUTES;
    case 'replyDays':
      return REPLY_DAYS;
    case 'channel':
    case 'fallback':
      return CHANNELS;
    case 'scheduler':
      return [...members.map(({ personId }) => personId), TURNS];
  }
}
