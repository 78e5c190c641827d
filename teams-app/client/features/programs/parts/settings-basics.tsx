// Settings: what the program is.
import { Input, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { FormGroup } from '../../../../../shared/ui/form-group.js';
import { ObjectivesField } from './objectives-field.js';
import type { SettingsPartProps } from './settings-part.js';

export function SettingsBasics({ draft, change, problemOf }: SettingsPartProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormGroup legend={t('programs.settings.basics')}>
        <FormField name="title" label={t('programs.settings.name')} problem={problemOf('title')} required>
          <Input value={draft.title} maxLength={120} onChange={(_, { value }) => change({ title: value })} />
        </FormField>
        <FormField
          name="description"
          label={t('programs.settings.description')}
          hint={t('programs.settings.descriptionHint')}
          problem={problemOf('description')}
        >
          <Textarea
            value={draft.description}
            rows={4}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => change({ description: value })}
          />
        </FormField>
      </FormGroup>
      <ObjectivesField
        legend={t('programs.settings.objectives')}
        value={draft.objectives}
        problem={problemOf('objectives')}
        onChange={(objectives) => change({ objectives })}
      />
    </>
  );
}
