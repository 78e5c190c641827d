// On the home page of those who look after concerns: that one waits, and until when. Its words stand elsewhere.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { concerns } from '../../../../../shared/i18n/en/concerns.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useDay } from '../../../for-all/use-day.js';
import { useRead } from '../../../for-all/use-read.js';
import { carePlace } from '../../../places/care-places.js';

addWords({ concerns });

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** Nothing while none waits, and while they are being asked for. */
export function HomeConcerns() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const day = useDay();
  const { data } = useRead('/concerns');
  const waiting = data?.queue.filter(({ state, isOverdue }) => state === 'open' || isOverdue) ?? [];
  const [first] = waiting;
  if (!first) return null;
  return (
    <div className={styles.root}>
      <Text>{t('concerns.waits', { count: waiting.length, day: day(first.answerBy) })}</Text>
      <Button onClick={() => go(carePlace({ page: 'concerns' }))}>{t('concerns.waitsOpen')}</Button>
    </div>
  );
}
