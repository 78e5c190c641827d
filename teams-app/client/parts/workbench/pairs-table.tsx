// The pairs of a run: searched, filtered, sorted; each can be looked at, locked, or rejected.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../shared/api/matching-api.js';
import { Empty } from '../../../../shared/ui/states.js';
import { type Column, LongTable } from '../program/long-table.js';
import { allPairs, choosePairs, pairKey } from './pair-rows.js';
import { PairsFilter } from './pairs-filter.js';
import { ScoreBar } from './score-bar.js';
import { useAdjust } from './use-adjusting.js';

export type PairsTableProps = {
  pairs: PairRow[];
  onDetails: (pair: PairRow) => void;
  onLock: (pair: PairRow) => void;
};

const useStyles = makeStyles({
  person: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground2 },
  reasons: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function PairsTable({ pairs, onDetails, onLock }: PairsTableProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(allPairs);
  const chosen = useDeferredValue(filter);
  const shown = useMemo(() => choosePairs(pairs, chosen), [pairs, chosen]);
  const columns = usePairColumns(onDetails, onLock);
  if (pairs.length === 0) return <Empty text={t('workbench.pairs.none')} />;
  return (
    <>
      <PairsFilter filter={filter} onChange={(part) => setFilter({ ...filter, ...part })} />
      <Text role="status">{t('workbench.pairs.shown', { shown: shown.length, all: pairs.length })}</Text>
      {shown.length === 0 ? (
        <Empty text={t('workbench.pairs.noHits')}>
          <Button onClick={() => setFilter(allPairs)}>{t('workbench.pairs.clear')}</Button>
        </Empty>
      ) : (
        <LongTable
          label={t('workbench.pairs.filter.all')}
          columns={columns}
          rows={shown}
          keyOf={pairKey}
          rowHeight={{ wide: 64, narrow: 236 }}
        />
      )}
    </>
  );
}

function usePairColumns(
  onDetails: PairsTableProps['onDetails'],
  onLock: PairsTableProps['onLock'],
): Column<PairRow>[] {
  const styles = useStyles();
  const { t } = useTranslation();
  const words = (name: string) => t(`workbench.pairs.column.${name}`);
  return [
    { name: 'mentee', label: words('mentee'), width: '2fr', cell: (pair) => <Person {...pair.mentee} /> },
    { name: 'mentor', label: words('mentor'), width: '2fr', cell: (pair) => <Person {...pair.mentor} /> },
    { name: 'score', label: words('score'), width: '160px', cell: ({ score }) => <ScoreBar score={score} /> },
    {
      name: 'reasons',
      label: words('reasons'),
      width: '3fr',
      cell: ({ reasons, isLocked }) => (
        <span className={styles.reasons}>
          {isLocked ? (
            <>
              <Badge appearance="tint">{t('workbench.pairs.locked')}</Badge>{' '}
            </>
          ) : null}
          {reasons.join(' · ')}
        </span>
      ),
    },
    {
      name: 'actions',
      label: words('actions'),
      width: '260px',
      cell: (pair) => <PairActions pair={pair} onDetails={onDetails} onLock={onLock} />,
    },
  ];
}

function Person({ displayName, department }: PairRow['mentee']) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <Text weight="semibold" truncate wrap={false}>
        {displayName}
      </Text>
      <Text size={200} truncate wrap={false} className={styles.quiet}>
        {department}
      </Text>
    </span>
  );
}

type PairActionsProps = Omit<PairsTableProps, 'pairs'> & { pair: PairRow };

function PairActions({ pair, onDetails, onLock }: PairActionsProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const adjust = useAdjust();
  const { mentee, mentor, isLocked } = pair;
  const names = { mentee: mentee.displayName, mentor: mentor.displayName };
  const lock = isLocked ? 'unlock' : 'lock';
  return (
    <span className={styles.actions}>
      <Button size="small" aria-label={t('workbench.pair.detailsOf', names)} onClick={() => onDetails(pair)}>
        {t('workbench.pair.details')}
      </Button>
      {adjust ? (
        <>
          <Button size="small" aria-label={t(`workbench.pair.${lock}Of`, names)} onClick={() => onLock(pair)}>
            {t(`workbench.pair.${lock}`)}
          </Button>
          <Button
            size="small"
            aria-label={t('workbench.pair.rejectOf', names)}
            onClick={() => adjust({ kind: 'reject', mentee, mentor })}
          >
            {t('workbench.pair.reject')}
          </Button>
        </>
      ) : null}
    </span>
  );
}
