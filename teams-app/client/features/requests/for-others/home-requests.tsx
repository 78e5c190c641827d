// The home page's way to my search for a mentor and to the requests that I received.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SelfMatchResponse } from '../../../../../shared/api/request-api.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
});

export function HomeRequests({ search, answers }: SelfMatchResponse) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  if (search.length + answers.length === 0) return null;
  const ways = [
    ...answers.map((one) => ({ ...one, kind: 'answers', page: 'requests' }) as const),
    ...search.map((one) => ({ ...one, kind: 'search', page: 'find' }) as const),
  ];
  return (
    <Section title={t('tab.selfMatch.title')}>
      {ways.map(({ kind, page, programId, programTitle, waiting }) => (
        <div key={`${kind} ${programId}`} className={styles.item}>
          <Text>{t(`tab.selfMatch.${kind}.text`, { program: programTitle, count: waiting })}</Text>
          <Button
            aria-label={`${t(`tab.selfMatch.${kind}.action`)}: ${programTitle}`}
            onClick={() => go(programPlace({ page, programId }))}
          >
            {t(`tab.selfMatch.${kind}.action`)}
          </Button>
        </div>
      ))}
    </Section>
  );
}
