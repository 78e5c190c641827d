// My private notes about my partners: written, changed and erased one by one, or all at once.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerView } from '../../../../../shared/api/pair-summary.js';
import type { NoteView } from '../../../../../shared/api/personal-api.js';
import { Empty, Failure } from '../../../../../shared/ui/states.js';
import { useChange } from '../../../../../shared/ui/use-change.js';
import { NoteForm, type NoteText } from './note-form.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Named = Pick<PartnerView, 'personId' | 'displayName'>;

export type NoteListProps = {
  notes: readonly NoteView[];
  /** Those included who have left a group since. */
  partners: readonly Named[];
  /** Once the relationship has ended, notes may be erased and no longer changed. */
  mayChange: boolean;
  onChange: (note: NoteView, text: NoteText) => Promise<void>;
  onErase: (note: NoteView) => Promise<void>;
};

export function NoteList({ notes, partners, mayChange, onChange, onErase }: NoteListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [changing, setChanging] = useState<NoteView>();
  if (notes.length === 0) return <Empty text={t('mine.notes.empty')} />;
  return (
    <ul className={styles.list}>
      {notes.map((note) => (
        <li key={note.id} className={styles.item}>
          {changing?.id === note.id ? (
            <NoteForm
              note={changing}
              partners={partners}
              onKeep={(text) => onChange(changing, text)}
              onDone={() => setChanging(undefined)}
            />
          ) : (
            <Note
              note={note}
              about={partners.length > 1 ? nameOf(note, partners) : ''}
              onErase={() => onErase(note)}
              {...(mayChange ? { onChange: () => setChanging(note) } : {})}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type NoteProps = {
  note: NoteView;
  /** Said where there are several whom it could be about. */
  about: string;
  onChange?: () => void;
  onErase: () => Promise<void>;
};

function Note({ note: { text }, about, onChange, onErase }: NoteProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { busy, error, submit } = useChange(onErase);
  return (
    <>
      {about === '' ? null : (
        <Text size={200} className={styles.quiet}>
          {t('personal.notes.about', { name: about })}
        </Text>
      )}
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        {onChange ? (
          <Button size="small" aria-label={t('mine.notes.changeOne', { text })} onClick={onChange}>
            {t('mine.notes.change')}
          </Button>
        ) : null}
        <Button
          size="small"
          aria-label={t('mine.notes.eraseOne', { text })}
          onClick={submit}
          disabledFocusable={busy}
        >
          {t('mine.notes.erase')}
        </Button>
      </div>
      {error === undefined ? null : <Failure error={error} />}
    </>
  );
}

function nameOf({ aboutId }: NoteView, partners: readonly Named[]): string {
  return partners.find(({ personId }) => personId === aboutId)?.displayName ?? '';
}
