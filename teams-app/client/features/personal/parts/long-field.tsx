// A field for more than a line, with who sees it beside it.
import { Textarea } from '@fluentui/react-components';
import { FormField } from '../../../../../shared/ui/form-field.js';

export type LongFieldProps = {
  name: string;
  label: string;
  hint?: string;
  problem?: string | undefined;
  value: string;
  limit: number;
  rows?: number;
  onChange: (value: string) => void;
};

export function LongField({ name, label, hint, problem, value, limit, rows = 3, onChange }: LongFieldProps) {
  return (
    <FormField name={name} label={label} hint={hint} problem={problem}>
      <Textarea
        value={value}
        rows={rows}
        maxLength={limit}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
    </FormField>
  );
}
