// The mentoring programs that a learner may join or takes part in, each with the way to their enrollment.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyPlacesResponse } from '../../shared/api/enrollment-api.js';
import { coursePrograms } from '../../shared/i18n/en/course-programs.js';
import { addWords } from '../../shared/ui/i18n.js';
import { Empty, Failure, Loading } from '../../shared/ui/states.js';
import { useRead } from './use-read.js';

addWords({ coursePrograms });

export type ProgramsPartProps = { onOpen: (programId: string) => void };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalXL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  program: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ProgramsPart({ onOpen }: ProgramsPartProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { data: value, error, refetch } = useRead('/programs', { freshMs: 0 });
  return (
    <section className={styles.root} aria-labelledby="programs-title">
      <Text as="h2" size={400} weight="semibold" id="programs-title">
        {t('coursePrograms.title')}
      </Text>
      <Text>{t('coursePrograms.lead')}</Text>
      {value ? <ProgramList programs={value.programs} onOpen={onOpen} /> : null}
      {error && !value ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {value || error ? null : <Loading label={t('coursePrograms.loading')} />}
    </section>
  );
}

type ProgramListProps = { programs: MyPlacesResponse['programs'] } & Pick<ProgramsPartProps, 'onOpen'>;

function ProgramList({ programs, onOpen }: ProgramListProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (programs.length === 0) return <Empty text={t('coursePrograms.none')} />;
  return (
    <ul className={styles.list}>
      {programs.map(({ id, title, status, isWaitingList }) => {
        const action = t(status === 'none' ? 'coursePrograms.enroll' : 'coursePrograms.open');
        return (
          <li key={id} className={styles.program}>
            <span className={styles.words}>
              <Text weight="semibold">{title}</Text>
              <Text className={styles.quiet}>
                {t(`coursePrograms.status.${status === 'none' && isWaitingList ? 'late' : status}`)}
              </Text>
            </span>
            <Button aria-label={`${action}: ${title}`} onClick={() => onOpen(id)}>
              {action}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
