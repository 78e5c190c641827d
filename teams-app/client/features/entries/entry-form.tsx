// Writes one entry of the space, in its place on the page: opened by one button, saved by the next.
import { Button, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import type { EntryKind } from '../../../../shared/api/space-api.js';
import { focusField } from '../../../../shared/ui/focus-field.js';
import { FormField } from '../../../../shared/ui/form-field.js';
import { Failure } from '../../../../shared/ui/states.js';
import { useChange } from '../../../../shared/ui/use-change.js';
import { namesOf } from '../../for-all/names-of.js';
import { useEntryActions } from '../../for-all/use-space.js';
import {
  type DraftField,
  type DraftProblems,
  type EntryDraft,
  emptyDraft,
  fieldsOf,
  isOptional,
  readDraft,
} from './entry-draft.js';

export type EntryFormProps = { pair: PairResponse; kind: EntryKind; onClose: () => void };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignSelf: 'stretch',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function EntryForm({ pair, kind, onClose }: EntryFormProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const requestId = useRef(crypto.randomUUID());
  const [draft, setDraft] = useState(() => emptyDraft(pair.me.personId));
  const [problems, setProblems] = useState<DraftProblems>({});
  const { add } = useEntryActions(pair.id);
  const { busy, error, submit } = useChange(async () => {
    const read = readDraft(kind, draft);
    if (!('content' in read)) return;
    await add(requestId.current, read.content);
    onClose();
  });

  const fields = fieldsOf[kind];
  useEffect(() => focusField(form.current, fieldsOf[kind]), [kind]);

  function save() {
    const read = readDraft(kind, draft);
    const found = 'problems' in read ? read.problems : {};
    setProblems(found);
    if (Object.keys(found).length > 0) focusField(form.current, Object.keys(found));
    else submit();
  }

  return (
    <form
      ref={form}
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {fields.map((field, index) => {
        const problem = problems[field];
        return (
          <FormField
            key={field}
            name={field}
            label={t(`space.form.${kind}.${field}`)}
            required={!isOptional(kind, field)}
            hint={
              index === fields.length - 1
                ? t('space.whoSees', { names: namesOf(pair.partners, i18n.language) })
                : undefined
            }
            problem={problem ? t(`space.problems.${problem}`) : undefined}
          >
            <Control
              field={field}
              pair={pair}
              value={draft[field]}
              onChange={(value) => setDraft((before: EntryDraft) => ({ ...before, [field]: value }))}
            />
          </FormField>
        );
      })}
      {error === undefined ? null : <Failure error={error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t(busy ? 'space.saving' : `space.form.${kind}.save`)}
        </Button>
        <Button onClick={onClose}>{t('space.cancel')}</Button>
      </div>
    </form>
  );
}

type ControlProps = {
  field: DraftField;
  pair: PairResponse;
  value: string;
  onChange: (value: string) => void;
};

/** Field gives its control a name and an id by props, so they are passed on. */
function Control({ field, pair, value, onChange, ...named }: ControlProps) {
  const common = { ...named, value };
  const change = (_: unknown, data: { value: string }) => onChange(data.value);
  switch (field) {
    case 'text':
      return <Textarea {...common} rows={2} maxLength={300} resize="vertical" onChange={change} />;
    case 'note':
      return <Textarea {...common} rows={2} maxLength={500} resize="vertical" onChange={change} />;
    case 'title':
      return <Input {...common} maxLength={300} onChange={change} />;
    case 'url':
      return <Input {...common} type="url" maxLength={2000} onChange={change} />;
    case 'dueOn':
      return <Input {...common} type="date" onChange={change} />;
    case 'ownerId':
      return (
        <Select {...common} onChange={change}>
          {[pair.me, ...pair.partners].map(({ personId, displayName }) => (
            <option key={personId} value={personId}>
              {displayName}
            </option>
          ))}
        </Select>
      );
  }
}
