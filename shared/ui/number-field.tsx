// A whole number in a form.
import { Field, Input } from '@fluentui/react-components';

export type NumberFieldProps = {
  name: string;
  label: string;
  value: number;
  range: readonly [number, number];
  hint?: string | undefined;
  problem?: string | undefined;
  onChange: (value: number) => void;
};

/** An empty field is not a number: NaN, which no range contains. */
export function NumberField({ name, label, value, range, hint, problem, onChange }: NumberFieldProps) {
  const [min, max] = range;
  return (
    <Field
      data-field={name}
      label={label}
      {...(hint ? { hint } : {})}
      {...(problem ? { validationMessage: problem } : {})}
    >
      <Input
        type="number"
        min={min}
        max={max}
        value={Number.isNaN(value) ? '' : String(value)}
        onChange={(_, data) => onChange(data.value === '' ? Number.NaN : Number(data.value))}
      />
    </Field>
  );
}
