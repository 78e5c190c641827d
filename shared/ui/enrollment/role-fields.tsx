// Enrollment: as what I take part, and how many mentees a mentor takes.
import { Checkbox } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '../form-group.js';
import { NumberField } from '../number-field.js';
import type { EnrollmentPartProps } from './enrollment-part.js';

const roles = ['mentee', 'mentor'] as const;

export function RoleFields({ form, change, problemOf, hintOf }: EnrollmentPartProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormGroup
        legend={t('enrollment.roles.label')}
        lead={hintOf('roles', 'others')}
        name="roles"
        problem={problemOf('roles')}
      >
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={t(`enrollment.roles.${role}`)}
            checked={form.roles.includes(role)}
            onChange={(_, { checked }) =>
              change({
                roles: roles.filter((one) => (one === role ? checked === true : form.roles.includes(one))),
              })
            }
          />
        ))}
      </FormGroup>
      {form.roles.includes('mentor') ? (
        <NumberField
          name="capacity"
          label={t('enrollment.capacity')}
          value={form.capacity}
          range={[1, 10]}
          hint={hintOf('capacity', 'managers')}
          problem={problemOf('capacity')}
          onChange={(capacity) => change({ capacity })}
        />
      ) : null}
    </>
  );
}
