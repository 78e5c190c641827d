// Finds one of thousands of people: a search, and those whom it finds.
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { findPeople } from './pair-rows.js';

type Somebody = PairRow['mentee'];

export type PersonChoiceProps = {
  side: 'mentee' | 'mentor';
  people: readonly Somebody[];
  value: Somebody | undefined;
  onChange: (person: Somebody | undefined) => void;
};

/** More than one looks through in a list; the rest is a matter of searching. */
const MOST = 50;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

export function PersonChoice({ side, people, value, onChange }: PersonChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const searched = useDeferredValue(text);
  const found = useMemo(() => findPeople(people, searched), [people, searched]);
  const shown = found.slice(0, MOST);
  const isShown = shown.some(({ personId }) => personId === value?.personId);
  const options = value && !isShown ? [value, ...shown] : shown;
  return (
    <div className={styles.root}>
      <FormField name={`search-${side}`} label={t(`workbench.pick.search.${side}`)}>
        <Input type="search" value={text} onChange={(_, data) => setText(data.value)} />
      </FormField>
      <FormField
        name={side}
        label={t(`workbench.pick.choose.${side}`)}
        hint={t('workbench.pick.found', { count: found.length })}
      >
        <Select
          value={value?.personId ?? ''}
          onChange={(_, data) => onChange(options.find(({ personId }) => personId === data.value))}
        >
          <option value="">{t('workbench.pick.nobody')}</option>
          {options.map(({ personId, displayName, department }) => (
            <option key={personId} value={personId}>
              {department ? t('workbench.pick.person', { name: displayName, department }) : displayName}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}
