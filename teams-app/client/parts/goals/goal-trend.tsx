// How a goal's progress went: a small picture with an even pace beside it, and the same as a table.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../shared/api/pair-api.js';
import { dayInWords } from './goal-words.js';
import { PICTURE, type TrendPicture, trendPicture } from './trend-points.js';
import { TrendTable } from './trend-table.js';

export type GoalTrendProps = { goal: GoalView; pair: PairResponse; today: string };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  picture: { width: '100%', maxWidth: '560px', height: 'auto' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  even: { stroke: tokens.colorNeutralForeground3, strokeWidth: 1.5, strokeDasharray: '5 4' },
  line: { stroke: tokens.colorBrandForeground1, strokeWidth: 2.5, fill: 'none' },
  point: { fill: tokens.colorBrandForeground1 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  key: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  toggle: { alignSelf: 'flex-start' },
});

export function GoalTrend({ goal, pair, today }: GoalTrendProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const picture = trendPicture(goal, today);
  if (!picture) return <Text>{t('goals.trend.none')}</Text>;
  return (
    <div className={styles.root}>
      {isTable ? <TrendTable goal={goal} pair={pair} /> : <Picture goal={goal} picture={picture} />}
      <Button className={styles.toggle} appearance="subtle" onClick={() => setTable(!isTable)}>
        {t(isTable ? 'goals.trend.picture' : 'goals.trend.table')}
      </Button>
    </div>
  );
}

function Picture({ goal, picture: { points, even } }: { goal: GoalView; picture: TrendPicture }) {
  const styles = useStyles();
  const { width, height, margin } = PICTURE;
  return (
    <>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={useSummary(goal)}
      >
        <line
          className={styles.axis}
          x1={margin}
          x2={width - margin}
          y1={height - margin}
          y2={height - margin}
        />
        <line className={styles.axis} x1={margin} x2={margin} y1={margin} y2={height - margin} />
        {even ? <line className={styles.even} {...even} /> : null}
        <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ x, y }, index) => (
          <circle key={goal.progress[index]?.id} className={styles.point} cx={x} cy={y} r={4} />
        ))}
      </svg>
      <Legend hasEven={even !== undefined} />
    </>
  );
}

function Legend({ hasEven }: { hasEven: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.legend}>
      <span className={styles.key}>
        <svg width="24" height="8" aria-hidden="true">
          <line className={styles.line} x1="0" y1="4" x2="24" y2="4" />
        </svg>
        <Text size={200}>{t('goals.trend.actual')}</Text>
      </span>
      {hasEven ? (
        <span className={styles.key}>
          <svg width="24" height="8" aria-hidden="true">
            <line className={styles.even} x1="0" y1="4" x2="24" y2="4" />
          </svg>
          <Text size={200}>{t('goals.trend.even')}</Text>
        </span>
      ) : null}
    </div>
  );
}

function useSummary({ progress }: GoalView): string {
  const { t, i18n } = useTranslation();
  const [first, last] = [progress[0], progress.at(-1)];
  if (!first || !last) return t('goals.trend.none');
  return t('goals.trend.summary', {
    first: first.percent,
    from: dayInWords(first.at, i18n.language),
    last: last.percent,
    to: dayInWords(last.at, i18n.language),
    count: progress.length,
  });
}
