// Who reads a concern, each of whom may be taken out.
import { Checkbox, Field, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ConcernPlacesResponse } from '../../../../../shared/api/concern-api.js';

export type ReadersFieldProps = {
  readers: ConcernPlacesResponse['places'][number]['readers'];
  /** Whom the program names, in its own words. */
  contact: string;
  keptFromIds: readonly string[];
  problem: string | undefined;
  onChange: (keptFromIds: string[]) => void;
};

export function ReadersField({ readers, contact, keptFromIds, problem, onChange }: ReadersFieldProps) {
  const { t } = useTranslation();
  const toggle = (personId: string, reads: boolean) =>
    onChange(reads ? keptFromIds.filter((id) => id !== personId) : [...keptFromIds, personId]);
  return (
    <Field
      data-field="readers"
      label={t('concerns.form.readers')}
      hint={t('concerns.form.readersHint')}
      {...(problem ? { validationMessage: problem } : {})}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: Fluent's Field labels the group. */}
      <div role="group">
        {readers.length === 0 ? <Text>{t('concerns.form.readersNone', { contact })}</Text> : null}
        {readers.map(({ personId, displayName }) => (
          <div key={personId}>
            <Checkbox
              label={displayName}
              checked={!keptFromIds.includes(personId)}
              onChange={(_, { checked }) => toggle(personId, checked === true)}
            />
          </div>
        ))}
      </div>
    </Field>
  );
}
