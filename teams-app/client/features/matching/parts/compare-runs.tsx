// Two runs side by side: totals, coverage, and the pairs that only one of them has.
import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow, RunResponse, RunSummary } from '../../../../../shared/api/matching-api.js';
import { FormField } from '../../../../../shared/ui/form-field.js';
import { Panel } from '../../../../../shared/ui/panel.js';
import { Failure, Loading } from '../../../../../shared/ui/states.js';
import { useRun } from '../hooks/use-run.js';
import { pairKey } from './pair-rows.js';
import { runDifference } from './run-difference.js';
import { useRunWords } from './run-words.js';

const MOST = 40;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  table: { borderCollapse: 'collapse', maxWidth: '560px' },
  cell: {
    padding: tokens.spacingHorizontalS,
    textAlign: 'start',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function CompareRuns({ programId, runs }: { programId: string; runs: RunSummary[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const done = runs.filter(({ state }) => state === 'done');
  const [firstId, setFirst] = useState(done[1]?.id ?? '');
  const [secondId, setSecond] = useState(done[0]?.id ?? '');
  return (
    <Panel title={t('workbench.compare.title')}>
      <div className={styles.columns}>
        <RunChoice label={t('workbench.compare.first')} runs={done} value={firstId} onChange={setFirst} />
        <RunChoice label={t('workbench.compare.second')} runs={done} value={secondId} onChange={setSecond} />
      </div>
      <Comparison programId={programId} firstId={firstId} secondId={secondId} />
    </Panel>
  );
}

type RunChoiceProps = { label: string; runs: RunSummary[]; value: string; onChange: (id: string) => void };

function RunChoice({ label, runs, value, onChange }: RunChoiceProps) {
  return (
    <FormField name="run" label={label}>
      <Select value={value} onChange={(_, data) => onChange(data.value)}>
        {runs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

type ComparisonProps = { programId: string; firstId: string; secondId: string };

function Comparison({ programId, firstId, secondId }: ComparisonProps) {
  const { t } = useTranslation();
  const isChosen = firstId !== secondId;
  const first = useRun(programId, firstId, isChosen);
  const second = useRun(programId, secondId, isChosen);
  if (!isChosen) return <Text>{t('workbench.compare.lead')}</Text>;
  const failed = first.error ?? second.error;
  if (failed) return <Failure error={failed} />;
  if (!first.data || !second.data) return <Loading label={t('workbench.compare.loading')} />;
  return <Difference first={first.data} second={second.data} />;
}

function Difference({ first, second }: { first: RunResponse; second: RunResponse }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { number } = useRunWords();
  const { same, onlyFirst, onlySecond } = runDifference(first, second);
  const rows: [string, string, string][] = [
    ['total', number(first.run.total), number(second.run.total)],
    ['matched', number(first.run.matched), number(second.run.matched)],
    ['unmatched', number(first.run.unmatched), number(second.run.unmatched)],
    ['pairsSame', number(same), number(same)],
  ];
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {[t('workbench.compare.what'), first.run.name, second.run.name].map((words) => (
              <th key={words} scope="col" className={styles.cell}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, one, other]) => (
            <tr key={name}>
              <th scope="row" className={styles.cell}>
                {t(`workbench.compare.${name}`)}
              </th>
              <td className={styles.cell}>{one}</td>
              <td className={styles.cell}>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.columns}>
        <OnlyIn name={first.run.name} pairs={onlyFirst} />
        <OnlyIn name={second.run.name} pairs={onlySecond} />
      </div>
    </>
  );
}

function OnlyIn({ name, pairs }: { name: string; pairs: PairRow[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (pairs.length === 0) return <Text>{t('workbench.compare.onlyNone', { name })}</Text>;
  return (
    <div>
      <Text as="h3" block weight="semibold">
        {t('workbench.compare.only', { name })}
      </Text>
      <ul className={styles.list}>
        {pairs.slice(0, MOST).map((pair) => (
          <li key={pairKey(pair)}>
            {t('workbench.pair.both', { mentee: pair.mentee.displayName, mentor: pair.mentor.displayName })}
          </li>
        ))}
      </ul>
      {pairs.length > MOST ? (
        <Text>{t('workbench.compare.more', { count: pairs.length - MOST })}</Text>
      ) : null}
    </div>
  );
}
