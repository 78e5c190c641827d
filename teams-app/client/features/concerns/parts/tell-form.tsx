// The form that tells a concern; sent twice it is one, and what was typed stays when it could not be sent.

import { Button, Checkbox, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernPlacesResponse } from '../../../../../shared/api/concern-api.js';
import { forget } from '../../../../../shared/ui/answer-cache.js';
import { focusField } from '../../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useApi } from '../../../for-all/use-api.js';
import { carePlace } from '../../../places/care-places.js';
import { type ConcernDraft, missingIn, requestOf, startDraft } from './concern-draft.js';
import { KindField, PairField, PlaceField } from './place-fields.js';
import { ReadersField } from './readers-field.js';

export type TellFormProps = { places: ConcernPlacesResponse['places']; pairId: string | undefined };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function TellForm({ places, pairId }: TellFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => startDraft(places, pairId));
  const [isChecked, setChecked] = useState(false);
  const { busy, error, submit } = useTell(draft);
  const place = places.find(({ programId }) => programId === draft.programId);
  const readers = place?.readers ?? [];
  const missing = missingIn(
    draft,
    readers.filter(({ personId }) => !draft.keptFromIds.includes(personId)).length,
  );
  const problem = (field: 'kind' | 'text' | 'readers') =>
    isChecked && missing.includes(field) ? t(`concerns.form.${field}Missing`) : undefined;
  const change = (part: Partial<ConcernDraft>) => setDraft({ ...draft, ...part });

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (missing.length === 0) submit();
    else focusField(form.current, missing);
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={send}>
      <PlaceField
        places={places}
        value={draft.programId}
        onChange={(programId) => change({ programId, relationshipId: '', keptFromIds: [] })}
      />
      <PairField
        pairs={place?.pairs ?? []}
        value={draft.relationshipId}
        onChange={(relationshipId) => change({ relationshipId })}
      />
      <KindField value={draft.kind} problem={problem('kind')} onChange={(kind) => change({ kind })} />
      <FormField
        name="text"
        label={t('concerns.form.text')}
        hint={t('concerns.form.textHint')}
        problem={problem('text')}
        required
      >
        <Textarea
          value={draft.text}
          rows={6}
          maxLength={4000}
          resize="vertical"
          onChange={(_, { value }) => change({ text: value })}
        />
      </FormField>
      <Checkbox
        label={t('concerns.form.urgent')}
        checked={draft.isUrgent}
        onChange={(_, { checked }) => change({ isUrgent: checked === true })}
      />
      <ReadersField
        readers={readers}
        contact={place?.contact ?? ''}
        keptFromIds={draft.keptFromIds}
        problem={problem('readers')}
        onChange={(keptFromIds) => change({ keptFromIds })}
      />
      <Text>{t('concerns.form.emergency')}</Text>
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t(busy ? 'concerns.form.sending' : 'concerns.form.send')}
        </Button>
        <Button onClick={() => go(carePlace({ page: 'concerns' }))}>{t('concerns.form.cancel')}</Button>
      </div>
    </form>
  );
}

function useTell(draft: ConcernDraft) {
  const api = useApi();
  const { go } = useTab();
  const [id] = useState(() => crypto.randomUUID());
  return useChange(async () => {
    const { concern } = await api.post('/concerns', requestOf(id, draft));
    forget('/concerns');
    go(carePlace({ page: 'concern', concernId: concern.id }));
  });
}
