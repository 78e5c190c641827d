// The form of my card, in three groups; saved as a whole, and erased as a whole.

import { Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardField, CardResponse, CardForm as Form } from '../../../../../shared/api/personal-api.js';
import { put } from '../../../../../shared/ui/answer-cache.js';
import { ConfirmDialog } from '../../../../../shared/ui/confirm-dialog.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure } from '../../../../../shared/ui/states.js';
import { useApi } from '../../../for-all/use-api.js';
import { useDraft } from '../../../for-all/use-draft.js';
import { LongField } from './long-field.js';

type Shape = { field: CardField; limit: number } | { field: 'camera' | 'bandwidth'; options: string[] };

const GROUPS: { name: 'name' | 'meeting' | 'story'; fields: Shape[] }[] = [
  {
    name: 'name',
    fields: [
      { field: 'pronunciation', limit: 120 },
      { field: 'pronouns', limit: 60 },
      { field: 'holidays', limit: 500 },
      { field: 'style', limit: 600 },
    ],
  },
  {
    name: 'meeting',
    fields: [
      { field: 'access', limit: 600 },
      { field: 'camera', options: ['on', 'sometimes', 'off'] },
      { field: 'bandwidth', options: ['good', 'changing', 'low'] },
      { field: 'dialIn', limit: 200 },
    ],
  },
  {
    name: 'story',
    fields: [
      { field: 'path', limit: 2000 },
      { field: 'setback', limit: 2000 },
      { field: 'offer', limit: 2000 },
    ],
  },
];
const STORY_PROMPTS = ['moment', 'wrong', 'person', 'young'] as const;
const HINTED: readonly CardField[] = [
  'pronunciation',
  'holidays',
  'style',
  'access',
  'dialIn',
  'path',
  'setback',
  'offer',
];
/** A line is enough for less than this. */
const SHORT = 200;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  // As narrow as the page: its longest choice is longer.
  select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

/** What was typed stays there when it could not be saved. */
export function CardForm({ card, say }: { card: CardResponse; say: (words: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const api = useApi();
  const [asks, setAsks] = useState(false);
  const draft = useDraft({
    there: formIn(card),
    load: async () => formIn(await api.get('/my-card')),
    save: async ({ value, version }) => {
      put('/my-card', await api.put('/my-card', { form: value, version }));
      say(t('mine.card.saved'));
    },
  });
  const { value: form, busy, error } = draft;

  async function erase() {
    put('/my-card', await api.post('/my-card/erase'));
    draft.undo();
    say(t('mine.card.erased'));
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        draft.save();
      }}
    >
      {GROUPS.map(({ name, fields }) => (
        <Panel key={name} title={t(`mine.card.group.${name}`)}>
          {name === 'story' ? <StoryPrompts /> : null}
          {fields.map((shape) => (
            <CardInput
              key={shape.field}
              shape={shape}
              value={form[shape.field]}
              onChange={(value) => draft.change({ ...form, [shape.field]: value } as Form)}
            />
          ))}
        </Panel>
      ))}
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t(busy ? 'mine.card.saving' : 'mine.card.save')}
        </Button>
        {card.version > 0 ? <Button onClick={() => setAsks(true)}>{t('mine.card.erase')}</Button> : null}
      </div>
      {asks ? (
        <ConfirmDialog
          title={t('mine.card.erase')}
          confirm={t('mine.card.erase')}
          onConfirm={erase}
          onClose={() => setAsks(false)}
        >
          {t('mine.card.eraseWhat')}
        </ConfirmDialog>
      ) : null}
    </form>
  );
}

function formIn({ form, version }: CardResponse) {
  return { value: form, version };
}

function StoryPrompts() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <details>
      <summary>{t('mine.card.prompts')}</summary>
      {STORY_PROMPTS.map((one) => (
        <Text key={one} block className={styles.quiet}>
          {t(`mine.card.prompt.${one}`)}
        </Text>
      ))}
    </details>
  );
}

type CardInputProps = { shape: Shape; value: string; onChange: (value: string) => void };

function CardInput({ shape, value, onChange }: CardInputProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { field } = shape;
  const common = {
    name: field,
    label: t(`personal.card.field.${field}`),
    hint: useHint(field),
  };
  if ('options' in shape)
    return (
      <FormField {...common}>
        <Select className={styles.select} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{t('mine.card.none')}</option>
          {shape.options.map((one) => (
            <option key={one} value={one}>
              {t(`personal.card.${field}.${one}`)}
            </option>
          ))}
        </Select>
      </FormField>
    );
  if (shape.limit > SHORT)
    return <LongField {...common} value={value} limit={shape.limit} onChange={onChange} />;
  return (
    <FormField {...common}>
      <Input value={value} maxLength={shape.limit} onChange={(_, data) => onChange(data.value)} />
    </FormField>
  );
}

/** What helps to fill it in, and who sees it. */
function useHint(field: CardField): string {
  const { t } = useTranslation();
  const who =
    field === 'offer' ? 'mentors' : field === 'path' || field === 'setback' ? 'mentees' : 'partners';
  const help = HINTED.includes(field) ? `${t(`mine.card.hint.${field}`)} ` : '';
  return `${help}${t(`mine.sees.${who}`)}`;
}
