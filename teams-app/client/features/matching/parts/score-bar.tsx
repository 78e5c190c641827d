// How well two people fit, as a bar and as a number.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  track: {
    flexGrow: 1,
    maxWidth: '120px',
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground5,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
  },
  bar: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandForeground1 },
  number: { minWidth: '40px', fontVariantNumeric: 'tabular-nums' },
});

/** @param score from 0 to 1 */
export function ScoreBar({ score }: { score: number }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const percent = Math.round(score * 100);
  return (
    <span className={styles.root}>
      <Text className={styles.number}>{t('workbench.pairs.fit', { percent })}</Text>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
