// A mentor's kind no: a reason to choose, and a few words for those who like.
import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclineReason, DeclineRequest } from '../../../../../shared/api/request-api.js';
import { requests } from '../../../../../shared/i18n/en/requests.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { LONGEST_NOTE } from './ask-dialog.js';

const REASONS = Object.keys(requests.reasons) as DeclineReason[];

export type DeclineDialogProps = {
  name: string;
  onDecline: (answer: DeclineRequest) => Promise<void>;
  onClose: () => void;
};

export function DeclineDialog({ name, onDecline, onClose }: DeclineDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<DeclineReason>('not-said');
  const [words, setWords] = useState('');
  return (
    <ConfirmDialog
      title={t('requestPages.decline.title', { name })}
      confirm={t('requestPages.decline.confirm')}
      onConfirm={() => onDecline({ reason, words: words.trim() })}
      onClose={onClose}
    >
      <Field label={t('requestPages.decline.reason', { name })} required>
        <RadioGroup value={reason} onChange={(_, { value }) => setReason(value as DeclineReason)}>
          {REASONS.map((one) => (
            <Radio key={one} value={one} label={t(`requests.reasons.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('requestPages.decline.words', { name })}>
        <Textarea
          value={words}
          rows={3}
          maxLength={LONGEST_NOTE}
          resize="vertical"
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
    </ConfirmDialog>
  );
}
