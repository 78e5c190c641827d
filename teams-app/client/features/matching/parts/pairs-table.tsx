// The pairs of a run: searched, filtered, sorted; each can be looked at, locked, or rejected.
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairRow } from '../../../../../shared/api/matching-api.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { type Column, LongTable } from '../../../for-all/long-table.js';
import { useAdjust } from '../hooks/use-adjusting.js';
import { ExceptionNote } from './exception-note.js';
import { allPairs, choosePairs, pairKey } from './pair-rows.js';
import { PairsFilter } from './pairs-filter.js';
import { ScoreBar } from './score-bar.js';
import { WaitedBadge } from './waited-badge.js';

export type PairsTableProps = {
  pairs: PairRow[];
  onDetails: (pair: PairRow) => void;
  onLock: (pair: PairRow) => void;
  /** Somebody else for this mentee. */
  onSwap: (pair: PairRow) => void;
};

const useStyles = makeStyles({
  person: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  reasons: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export function PairsTable({ pairs, ...actions }: PairsTableProps) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(allPairs);
  const chosen = useDeferredValue(filter);
  const shown = useMemo(() => choosePairs(pairs, chosen), [pairs, chosen]);
  const columns = usePairColumns(actions);
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
          rowHeight={{ wide: 84, narrow: 276 }}
        />
      )}
    </>
  );
}

type Actions = Omit<PairsTableProps, 'pairs'>;

function usePairColumns(actions: Actions): Column<PairRow>[] {
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
      cell: ({ reasons, isLocked, exception }) => (
        <span className={styles.reasons}>
          {isLocked ? (
            <>
              <Badge appearance="tint">{t('workbench.pairs.locked')}</Badge>{' '}
            </>
          ) : null}
          {exception ? (
            <>
              <ExceptionNote exception={exception} />{' '}
            </>
          ) : null}
          {reasons.join(' · ')}
        </span>
      ),
    },
    {
      name: 'actions',
      label: words('actions'),
      width: '280px',
      cell: (pair) => <PairActions pair={pair} {...actions} />,
    },
  ];
}

function Person({ displayName, department, hasBeenWaiting }: PairRow['mentee']) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <Text weight="semibold" truncate wrap={false}>
        {displayName}
      </Text>
      <Text size={200} truncate wrap={false} className={styles.quiet}>
        {department}
      </Text>
      <WaitedBadge hasBeenWaiting={hasBeenWaiting} />
    </span>
  );
}

function PairActions({ pair, onDetails, onLock, onSwap }: Actions & { pair: PairRow }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const adjust = useAdjust();
  const { mentee, mentor, isLocked, exception } = pair;
  const names = { mentee: mentee.displayName, mentor: mentor.displayName };
  const lock = isLocked ? 'unlock' : 'lock';
  const mayLock = isLocked || !(mentee.isGone || mentor.isGone);
  return (
    <span className={styles.actions}>
      <Button size="small" aria-label={t('workbench.pair.detailsOf', names)} onClick={() => onDetails(pair)}>
        {t('workbench.pair.details')}
      </Button>
      {adjust ? (
        <>
          {exception ? (
            <Button
              size="small"
              aria-label={t('workbench.exception.endOf', names)}
              onClick={() => adjust({ kind: 'unlock', mentee, mentor })}
            >
              {t('workbench.exception.end')}
            </Button>
          ) : mayLock ? (
            <Button
              size="small"
              aria-label={t(`workbench.pair.${lock}Of`, names)}
              onClick={() => onLock(pair)}
            >
              {t(`workbench.pair.${lock}`)}
            </Button>
          ) : null}
          {mentee.isGone ? null : (
            <Button size="small" aria-label={t('workbench.pair.swapOf', names)} onClick={() => onSwap(pair)}>
              {t('workbench.pair.swap')}
            </Button>
          )}
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
