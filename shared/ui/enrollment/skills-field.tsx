// Skills with levels: added from suggestions or freely, each with how well one knows it, or wants to.
import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillEntry } from '../../api/enrollment-api.js';
import { AddWord } from './add-word.js';
import { withWord } from './enrollment-problems.js';

export type SkillsFieldProps = {
  name: 'skillsWanted' | 'skillsOffered';
  hint: string;
  problem?: string | undefined;
  value: SkillEntry[];
  suggestions: string[];
  onChange: (value: SkillEntry[]) => void;
};

const levels = [1, 2, 3, 4] as const;
/** Alone: what most want to learn, and most can help with. */
const USUAL_LEVEL = 3;
const MOST = 20;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  skill: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { minWidth: '140px', flexGrow: 1 },
});

export function SkillsField({ name, hint, problem, value, suggestions, onChange }: SkillsFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const names = value.map(({ skill }) => skill);

  function add(typed: string) {
    const skill = withWord(names, typed)[names.length];
    if (skill) onChange([...value, { skill, level: USUAL_LEVEL }]);
  }

  function remove(entry: SkillEntry) {
    onChange(value.filter((one) => one !== entry));
    root.current?.querySelector('input')?.focus();
  }

  return (
    <div ref={root} className={styles.root}>
      <AddWord
        name={name}
        label={t(`enrollment.${name}`)}
        hint={hint}
        problem={value.length > MOST ? t('enrollment.full', { count: MOST }) : problem}
        suggestions={suggestions
          .filter((skill) => !names.includes(skill))
          .map((skill) => ({ value: skill, label: skill }))}
        isFree
        onAdd={add}
      />
      {value.length > 0 ? (
        <ul className={styles.list} aria-label={t(`enrollment.${name}`)}>
          {value.map((entry) => (
            <li key={entry.skill} className={styles.skill}>
              <Text weight="semibold" className={styles.name}>
                {entry.skill}
              </Text>
              <Select
                aria-label={t(`enrollment.${name}Level.label`, { skill: entry.skill })}
                value={String(entry.level)}
                onChange={(_, data) =>
                  onChange(
                    value.map((one) => (one === entry ? { ...entry, level: Number(data.value) } : one)),
                  )
                }
              >
                {levels.map((level) => (
                  <option key={level} value={level}>
                    {t(`enrollment.${name}Level.${level}`)}
                  </option>
                ))}
              </Select>
              <Button
                aria-label={t('enrollment.remove', { text: entry.skill })}
                onClick={() => remove(entry)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
