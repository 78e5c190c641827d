// The ways from the home page into the spaces of my mentoring relationships.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PairSummary } from '../../../../shared/api/pair-summary.js';
import { namesOf } from '../../for-all/names-of.js';
import { Section } from '../../for-all/section.js';
import { useTab } from '../../for-all/tab-context.js';
import { pairPlace } from '../../places/pair-places.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

export function SpaceButton({ pairId, name }: { pairId: string; name: string }) {
  const { t } = useTranslation();
  const { go } = useTab();
  return (
    <Button
      aria-label={t('tab.pair.openWith', { name })}
      onClick={() => go(pairPlace({ page: 'space', pairId }))}
    >
      {t('tab.pair.open')}
    </Button>
  );
}

export function OtherPairs({ pairs }: { pairs: readonly PairSummary[] }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { go } = useTab();
  if (pairs.length === 0) return null;
  return (
    <Section title={t('tab.pair.others')}>
      <ul className={styles.list}>
        {pairs.map(({ id, partners }) => (
          <li key={id}>
            <Button onClick={() => go(pairPlace({ page: 'space', pairId: id }))}>
              {namesOf(partners, i18n.language)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
