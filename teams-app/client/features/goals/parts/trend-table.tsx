// The entries of a goal's progress as a table, with their notes.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { useReaders } from '../hooks/use-readers.js';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

export function TrendTable({ goal, pair }: { goal: GoalView; pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { nameOf } = useReaders(pair, goal.ownerId);
  const zone = { locale: i18n.language, timeZone: pair.me.timeZone };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['day', 'progress', 'by', 'note'] as const).map((name) => (
            <th key={name} scope="col" className={styles.cell}>
              {t(`goals.trend.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {goal.progress.map(({ id, at, percent, measured, personId, note }) => (
          <tr key={id}>
            <td className={styles.cell}>{dayInZone(at, zone)}</td>
            <td className={styles.cell}>
              {[t('goals.percent', { percent }), ...(measured === null ? [] : [String(measured)])].join(
                ' · ',
              )}
            </td>
            <td className={styles.cell}>{nameOf(personId)}</td>
            <td className={styles.cell}>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
