// Writes a private note, or changes one.
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerView } from '../../../../../shared/api/pair-summary.js';
import type { NoteView } from '../../../../../shared/api/personal-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { LongField } from './long-field.js';

export type NoteText = { aboutId: string; text: string };

export type NoteFormProps = {
  /** The one that is changed; absent for a new one. */
  note?: NoteView;
  partners: readonly Pick<PartnerView, 'personId' | 'displayName'>[];
  onKeep: (text: NoteText) => Promise<void>;
  onDone?: () => void;
};

const LIMIT = 1000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What was typed stays there when it could not be kept. */
export function NoteForm({ note, partners, onKeep, onDone }: NoteFormProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState(note?.text ?? '');
  const [aboutId, setAboutId] = useState(note?.aboutId ?? partners[0]?.personId ?? '');
  const { busy, error, submit } = useChange(async () => {
    await onKeep({ aboutId, text });
    setText('');
    onDone?.();
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') submit();
      }}
    >
      {partners.length > 1 ? (
        <FormField name="about" label={t('mine.notes.about')}>
          <Select value={aboutId} onChange={(_, { value }) => setAboutId(value)}>
            {partners.map(({ personId, displayName }) => (
              <option key={personId} value={personId}>
                {displayName}
              </option>
            ))}
          </Select>
        </FormField>
      ) : null}
      <LongField
        name="note"
        label={t(note ? 'mine.notes.changing' : 'mine.notes.add')}
        hint={t('mine.notes.onlyMe')}
        value={text}
        limit={LIMIT}
        rows={2}
        onChange={setText}
      />
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || text.trim() === ''}>
          {t(busy ? 'mine.notes.keeping' : note ? 'mine.notes.save' : 'mine.notes.keep')}
        </Button>
        {onDone ? <Button onClick={onDone}>{t('mine.notes.cancel')}</Button> : null}
      </div>
    </form>
  );
}
