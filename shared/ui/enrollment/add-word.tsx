// A field to which words are added one by one: from suggestions, or typed freely and entered.
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../form-field.js';

export type Suggestion = { value: string; label: string };

export type AddWordProps = {
  name: string;
  label: string;
  hint: string;
  problem?: string | undefined;
  suggestions: Suggestion[];
  /** False when only what is suggested may be chosen. */
  isFree: boolean;
  onAdd: (word: string) => void;
};

const MOST_SHOWN = 30;

// Fluent's own width is more than a narrow frame in a course has.
const useStyles = makeStyles({ box: { minWidth: '0' }, list: { maxHeight: '280px' } });

export function AddWord({ name, label, hint, problem, suggestions, isFree, onAdd }: AddWordProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const typed = text.trim();
  const hits = suggestions
    .filter((one) => one.label.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, MOST_SHOWN);
  const offersTyped = isFree && typed !== '' && !hits.some((one) => sameWord(one.label, typed));

  function add(word: string | undefined) {
    setText('');
    setOpen(false);
    if (word) onAdd(word);
  }

  function takeTyped() {
    const known = suggestions.find((one) => sameWord(one.label, typed));
    if (known || isFree) add(known?.value ?? typed);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    takeTyped();
  }

  return (
    <FormField name={name} label={label} hint={hint} problem={problem}>
      <Combobox
        className={styles.box}
        freeform
        inlinePopup
        value={text}
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        listbox={{ className: styles.list }}
        selectedOptions={[]}
        onChange={(event) => setText(event.target.value)}
        onOptionSelect={(_, data) => add(data.optionValue)}
        onKeyDown={onKeyDown}
        onBlur={takeTyped}
      >
        {offersTyped ? (
          <Option key="typed" value={typed} text={typed}>
            {t('enrollment.add', { text: typed })}
          </Option>
        ) : null}
        {hits.map((one) => (
          <Option key={one.value} value={one.value} text={one.label}>
            {one.label}
          </Option>
        ))}
      </Combobox>
    </FormField>
  );
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
