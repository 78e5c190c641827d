// Asks a mentor, with a few words that only the two can read.
import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../../shared/api/request-api.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';

export const LONGEST_NOTE = 600;

export type AskDialogProps = {
  mentor: PersonCard;
  days: number;
  onSend: (note: string) => Promise<void>;
  onClose: () => void;
};

export function AskDialog({ mentor, days, onSend, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const name = mentor.displayName;
  return (
    <ConfirmDialog
      title={t('requestPages.ask.title', { name })}
      confirm={t('requestPages.ask.confirm')}
      onConfirm={() => onSend(note.trim())}
      onClose={onClose}
    >
      <Text>{t('requestPages.ask.lead', { name, days })}</Text>
      <Field label={t('requestPages.ask.note', { name })} hint={t('requestPages.ask.noteHint')}>
        <Textarea
          value={note}
          rows={4}
          maxLength={LONGEST_NOTE}
          resize="vertical"
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
    </ConfirmDialog>
  );
}
