// A list of words or addresses: what is in it can be removed, and more can be added.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddWord, type Suggestion } from './add-word.js';
import { withWord } from './enrollment-problems.js';

export type WordsFieldProps = {
  name: string;
  label: string;
  hint: string;
  problem?: string | undefined;
  value: string[];
  most: number;
  suggestions?: Suggestion[];
  isFree?: boolean;
  /** What is wrong with a word, if anything is; it is then not added. */
  refuse?: (word: string) => string | undefined;
  onChange: (value: string[]) => void;
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export function WordsField(props: WordsFieldProps) {
  const { name, label, hint, value, most, suggestions = [], isFree = true, refuse, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<string>();

  function add(word: string) {
    const reason = value.length >= most ? t('enrollment.full', { count: most }) : refuse?.(word);
    setRefusal(reason);
    if (reason === undefined) onChange(withWord(value, word));
  }

  function remove(word: string) {
    setRefusal(undefined);
    onChange(value.filter((one) => one !== word));
    root.current?.querySelector('input')?.focus();
  }

  const labelOf = (word: string) => suggestions.find((one) => one.value === word)?.label ?? word;
  return (
    <div ref={root} className={styles.root}>
      <AddWord
        name={name}
        label={label}
        hint={hint}
        problem={refusal ?? props.problem}
        suggestions={suggestions.filter((one) => !value.includes(one.value))}
        isFree={isFree}
        onAdd={add}
      />
      {value.length > 0 ? (
        <ul className={styles.list} aria-label={label}>
          {value.map((word) => (
            <li key={word}>
              <Button
                size="small"
                shape="circular"
                aria-label={t('enrollment.remove', { text: labelOf(word) })}
                onClick={() => remove(word)}
              >
                {labelOf(word)} ×
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
