// How the groups of both sides come off: how many of each were matched, and how well.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunResponse } from '../../../../../shared/api/matching-api.js';
import { Empty } from '../../../../../shared/ui/states.js';
import { ScoreBar } from './score-bar.js';

const sides = ['mentee', 'mentor'] as const;

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'start' },
  caption: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalS,
  },
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: 'start',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

export function SpreadPart({ spread }: { spread: RunResponse['spread'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (spread.length === 0) return <Empty text={t('workbench.spread.none')} />;
  return (
    <>
      <Text>{t('workbench.spread.lead')}</Text>
      <div className={styles.sides}>
        {sides.map((side) => (
          <SpreadTable key={side} side={side} groups={spread.filter((group) => group.side === side)} />
        ))}
      </div>
    </>
  );
}

type SpreadTableProps = { side: (typeof sides)[number]; groups: RunResponse['spread'] };

function SpreadTable({ side, groups }: SpreadTableProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t(`workbench.spread.side.${side}`)}</caption>
      <thead>
        <tr>
          {(['group', 'matched', 'mean'] as const).map((name) => (
            <th key={name} scope="col" className={styles.cell}>
              {t(`workbench.spread.column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, people, matched, mean }) => (
          <tr key={group}>
            <th scope="row" className={styles.cell}>
              {group === '' ? t('workbench.spread.nameless') : group}
            </th>
            <td className={styles.cell}>{t('workbench.spread.share', { matched, people })}</td>
            <td className={styles.cell}>{mean === null ? '–' : <ScoreBar score={mean} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
