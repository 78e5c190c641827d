// A field of a form with its hint, its problem and the name by which the form finds it.
import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export type FormFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  required?: boolean;
  children: ReactElement;
};

export function FormField({ name, label, hint, problem, required = false, children }: FormFieldProps) {
  return (
    <Field
      data-field={name}
      label={label}
      required={required}
      {...(hint ? { hint } : {})}
      {...(problem ? { validationMessage: problem } : {})}
    >
      {children}
    </Field>
  );
}
