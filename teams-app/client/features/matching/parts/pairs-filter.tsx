// Search, filter and order of the pairs of a run.
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../../../shared/ui/form-field.js';
import type { PairFilter } from './pair-rows.js';

export type PairsFilterProps = { filter: PairFilter; onChange: (part: Partial<PairFilter>) => void };

const kinds = ['all', 'locked', 'weak'] as const satisfies PairFilter['show'][];
const orders = ['strongest', 'weakest', 'mentee', 'mentor'] as const satisfies PairFilter['order'][];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

export function PairsFilter({ filter, onChange }: PairsFilterProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      <FormField name="search" label={t('workbench.pairs.search')}>
        <Input type="search" value={filter.text} onChange={(_, { value }) => onChange({ text: value })} />
      </FormField>
      <FormField name="show" label={t('workbench.pairs.show')}>
        <Select
          value={filter.show}
          onChange={(_, { value }) => onChange({ show: kinds.find((kind) => kind === value) ?? 'all' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`workbench.pairs.filter.${kind}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField name="order" label={t('workbench.pairs.sort')}>
        <Select
          value={filter.order}
          onChange={(_, { value }) =>
            onChange({ order: orders.find((order) => order === value) ?? 'strongest' })
          }
        >
          {orders.map((order) => (
            <option key={order} value={order}>
              {t(`workbench.pairs.order.${order}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </div>
  );
}
