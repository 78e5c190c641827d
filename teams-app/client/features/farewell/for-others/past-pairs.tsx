// The ways from the home page back into the spaces of mentoring that has ended.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { farewell } from '../../../../../shared/i18n/en/farewell.js';
import { tabFarewell } from '../../../../../shared/i18n/en/tab-farewell.js';
import { addWords } from '../../../../../shared/ui/i18n.js';
import { namesOf } from '../../../for-all/names-of.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';
import { useRead } from '../../../for-all/use-read.js';
import { pairPlace } from '../../../places/pair-places.js';
import { useFullDay } from '../hooks/use-full-day.js';

addWords({ farewell, tabFarewell });

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
  },
});

/** Nothing where there is none, and while it is being asked for. */
export function PastPairs({ myZone }: { myZone: string }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  const { dayOf } = useFullDay(myZone);
  const { data } = useRead('/past-relationships');
  if (!data || data.pairs.length === 0) return null;
  return (
    <Section title={t('tabFarewell.past.title')}>
      <ul className={styles.list}>
        {data.pairs.map(({ id, partners, programTitle, endedAt }) => (
          <li key={id} className={styles.item}>
            <Button onClick={() => go(pairPlace({ page: 'space', pairId: id }))}>
              {namesOf(partners, i18n.language)}
            </Button>
            <Text>{t('tabFarewell.past.one', { program: programTitle, day: dayOf(endedAt) })}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
