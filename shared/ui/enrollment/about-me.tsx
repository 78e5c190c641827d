// Enrollment: who I am to the program; told by the directory or the course, and not changed here.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EnrollmentResponse } from '../../api/enrollment-api.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(210px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function AboutMe({ about }: { about: EnrollmentResponse['about'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <dl className={styles.list}>
        {(['name', 'manager'] as const).map((field) =>
          about[field] ? (
            <div key={field}>
              <dt>{t(`enrollment.about.${field}`)}</dt>
              <dd className={styles.value}>{about[field]}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Text className={styles.quiet}>{t(`enrollment.about.from.${about.source}`)}</Text>
    </>
  );
}
