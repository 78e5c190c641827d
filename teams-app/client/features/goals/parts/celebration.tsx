// A calm celebration of an achieved goal; it stands still for people who prefer less motion.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '../../../../../shared/api/goal-api.js';
import type { PairResponse } from '../../../../../shared/api/pair-api.js';
import { Heading } from '../../../../../shared/ui/heading.js';
import { dayInZone } from '../../../../../shared/ui/zoned-time.js';
import { useReaders } from '../hooks/use-readers.js';

/** Where each dot stands, in percent from the left, and after how many tenths of a second it rises. */
const DOTS = [
  [6, 0],
  [17, 5],
  [29, 2],
  [41, 7],
  [53, 1],
  [66, 6],
  [78, 3],
  [91, 4],
] as const;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  dots: { position: 'absolute', insetInline: 0, top: 0, width: '100%', height: '32px' },
  dot: {
    fill: tokens.colorBrandStroke1,
    animationName: { from: { transform: 'translateY(28px)', opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationTimingFunction: 'ease-out',
    animationFillMode: 'both',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

export function Celebration({ goal, pair }: { goal: GoalView; pair: PairResponse }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { nameOf } = useReaders(pair, goal.ownerId);
  const isMine = goal.ownerId === pair.me.personId;
  const zone = { locale: i18n.language, timeZone: pair.me.timeZone };
  return (
    <section className={styles.root} aria-labelledby="celebration">
      <svg
        className={styles.dots}
        viewBox="0 0 100 8"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        {DOTS.map(([left, after]) => (
          <circle
            key={left}
            className={styles.dot}
            style={{ animationDelay: `${after / 10}s` }}
            cx={left}
            cy={2 + (after % 4)}
            r={0.5 + (after % 3) * 0.25}
          />
        ))}
      </svg>
      <Heading level={2} id="celebration">
        {t(isMine ? 'goals.celebration.title' : 'goals.celebration.theirs', { name: nameOf(goal.ownerId) })}
      </Heading>
      <Text role="status">
        {t('goals.celebration.text', {
          title: goal.title ?? t('goals.erased'),
          day: goal.endedAt ? dayInZone(goal.endedAt, zone) : '',
        })}
      </Text>
      <Text>{t('goals.celebration.next')}</Text>
    </section>
  );
}
