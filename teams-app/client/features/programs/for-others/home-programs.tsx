// The home page's part about programs: those I manage or take part in, and the way to all of them.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgramSummary } from '../../../../../shared/api/program-api.js';
import { Section } from '../../../for-all/section.js';
import { useTab } from '../../../for-all/tab-context.js';
import { programPlace } from '../../../places/program-places.js';

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

export function HomePrograms({ programs }: { programs: ProgramSummary[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { go } = useTab();
  const mine = programs.filter(({ myPart, isArchived }) => myPart !== 'none' && !isArchived);
  return (
    <Section title={t('tab.programs.title')}>
      {mine.length > 0 ? (
        <ul className={styles.list}>
          {mine.map(({ id, title, myPart }) => (
            <li key={id} className={styles.item}>
              <Text weight="semibold">{title}</Text>
              <Button
                size="small"
                aria-label={`${t(`tab.programs.${myPart}`)}: ${title}`}
                onClick={() =>
                  go(programPlace({ page: myPart === 'manager' ? 'program' : 'enroll', programId: id }))
                }
              >
                {t(`tab.programs.${myPart}`)}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Button onClick={() => go(programPlace({ page: 'list' }))}>{t('tab.programs.all')}</Button>
    </Section>
  );
}
