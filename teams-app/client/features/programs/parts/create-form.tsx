// Creates a program from its name and its objectives; everything else has a default that can be changed.

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreateProgramRequest } from '../../../../../shared/api/program-api.js';
import { forget } from '../../../../../shared/ui/answer-cache.js';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useFocusOnMount } from '../../../../../shared/ui/use-focus-on-mount.js';
import { useApi } from '../../../for-all/use-api.js';
import { ObjectivesField } from './objectives-field.js';

export type CreateFormProps = { onCreated: (programId: string) => void; onCancel: () => void };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function CreateForm({ onCreated, onCancel }: CreateFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const heading = useFocusOnMount();
  const [draft, setDraft] = useState<CreateProgramRequest>({ title: '', objectives: [] });
  const [isChecked, setChecked] = useState(false);
  const { busy, error, submit } = useCreate(draft, onCreated);
  const missing = missingFields(draft);
  const problem = (field: string, key: string) =>
    isChecked && missing.includes(field) ? t(`programs.create.${key}`) : undefined;

  function create(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (missing.length === 0) submit();
    else focusField(form.current, missing);
  }

  return (
    <Panel title={t('programs.create.title')} focusRef={heading}>
      <form ref={form} className={styles.form} noValidate onSubmit={create}>
        <FormField
          name="title"
          label={t('programs.create.name')}
          problem={problem('title', 'nameMissing')}
          required
        >
          <Input
            value={draft.title}
            maxLength={120}
            onChange={(_, { value }) => setDraft({ ...draft, title: value })}
          />
        </FormField>
        <ObjectivesField
          legend={t('programs.create.objectives')}
          lead={t('programs.create.objectivesHint')}
          value={draft.objectives}
          problem={problem('objectives', 'objectivesMissing')}
          onChange={(objectives) => setDraft({ ...draft, objectives })}
        />
        {error === undefined ? null : <Failure error={error} />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {t(busy ? 'programs.working' : 'programs.create.confirm')}
          </Button>
          <Button onClick={onCancel}>{t('programs.cancel')}</Button>
        </div>
      </form>
    </Panel>
  );
}

function useCreate(draft: CreateProgramRequest, onCreated: (programId: string) => void) {
  const api = useApi();
  return useChange(async () => {
    const { program } = await api.post('/programs', draft);
    forget('/programs');
    onCreated(program.id);
  });
}

function missingFields({ title, objectives }: CreateProgramRequest): string[] {
  return [...(title.trim() === '' ? ['title'] : []), ...(objectives.length === 0 ? ['objectives'] : [])];
}
