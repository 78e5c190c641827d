// How a goal's progress went: a small picture with an even pace beside it, and the same as a table.
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { dayInWords } from './goal-words.js';
import { PICTURE, stepsOf, type TrendPicture, trendPicture } from './trend-points.js';
import { TrendTable } from './trend-table.js';

export type GoalTrendProps = { goal: GoalView; pair: PairResponse; today: string };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  figure: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    maxWidth: '560px',
  },
  picture: { width: '100%', height: 'auto' },
  marks: { display: 'flex', justifyContent: 'space-between', color: tokens.colorNeutralForeground2 },
  scale: { flexDirection: 'column', textAlign: 'end' },
  days: { gridColumnStart: 2 },
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

function Picture({ goal, picture: { points, even, span } }: { goal: GoalView; picture: TrendPicture }) {
  const styles = useStyles();
  const { width, height, margin } = PICTURE;
  return (
    <>
      <div className={styles.figure}>
        <Scale />
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
          {points.map(({ id, x, y }) => (
            <circle key={id} className={styles.point} cx={x} cy={y} r={4} />
          ))}
        </svg>
        <Days span={span} />
      </div>
      <Legend hasEven={even !== undefined} />
    </>
  );
}

/** The picture says it in words to those who do not see it. */
function Scale() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={mergeClasses(styles.marks, styles.scale)} aria-hidden="true">
      <Text size={200}>{t('goals.percent', { percent: 100 })}</Text>
      <Text size={200}>{t('goals.percent', { percent: 0 })}</Text>
    </div>
  );
}

function Days({ span: { from, to } }: Pick<TrendPicture, 'span'>) {
  const styles = useStyles();
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', dateStyle: 'medium' });
  return (
    <div className={mergeClasses(styles.marks, styles.days)} aria-hidden="true">
      <Text size={200}>{format.format(from)}</Text>
      <Text size={200}>{format.format(to)}</Text>
    </div>
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

function useSummary(goal: GoalView): string {
  const { t, i18n } = useTranslation();
  const steps = stepsOf(goal);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return t('goals.trend.none');
  return t('goals.trend.summary', {
    first: first.percent,
    from: dayInWords(first.at, i18n.language),
    last: last.percent,
    to: dayInWords(last.at, i18n.language),
    count: steps.length,
  });
}
